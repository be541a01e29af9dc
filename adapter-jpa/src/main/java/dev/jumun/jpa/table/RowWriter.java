package dev.jumun.jpa.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.Type;

/**
 * Writes many rows of one table with one statement. Hibernate's own batches take each row by itself, and the driver then
 * joins them again: together about a quarter of what a batch costs here.
 */
final class RowWriter {
    /** So many different statements stay prepared, and none is longer than a packet may be. */
    private static final int MOST_ROWS = 64;

    private final EntityPersister rows;
    private final List<String> columns = new ArrayList<>();
    private final List<String> idColumns;
    private final Map<Integer, String> inserts = new ConcurrentHashMap<>();
    private final Map<Integer, String> upserts = new ConcurrentHashMap<>();

    RowWriter(EntityPersister rows) {
        this.rows = rows;
        this.idColumns = List.of(rows.getIdentifierColumnNames());
        columns.addAll(idColumns);
        for (String property : rows.getPropertyNames()) {
            Collections.addAll(columns, rows.getPropertyColumnNames(property));
        }
    }

    /** Rows whose keys are new. */
    void insert(StatelessSession session, List<?> all) {
        write(session, all, inserts, "");
    }

    /** Rows whose keys may be there: these are replaced. */
    void upsert(StatelessSession session, List<?> all) {
        String update = columns.stream()
                .filter(column -> !idColumns.contains(column))
                .map(column -> column + " = fresh." + column)
                .collect(Collectors.joining(", ", " as fresh on duplicate key update ", ""));
        write(session, all, upserts, update);
    }

    private void write(StatelessSession session, List<?> all, Map<Integer, String> statements, String end) {
        session.doWork(connection -> {
            for (int from = 0; from < all.size(); from += MOST_ROWS) {
                List<?> some = all.subList(from, Math.min(all.size(), from + MOST_ROWS));
                String sql = statements.computeIfAbsent(some.size(), count -> insertInto(count) + end);
                execute(connection, sql, some, (SharedSessionContractImplementor) session);
            }
        });
    }

    private String insertInto(int count) {
        String row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return "insert into " + rows.getTableName() + " (" + String.join(", ", columns) + ") values "
                + String.join(", ", Collections.nCopies(count, row));
    }

    private void execute(Connection connection, String sql, List<?> some, SharedSessionContractImplementor session)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int position = 1;
            for (Object row : some) {
                position =
                        bind(statement, position, rows.getIdentifierType(), rows.getIdentifier(row, session), session);
                Object[] values = rows.getValues(row);
                for (int i = 0; i < values.length; i++) {
                    position = bind(statement, position, rows.getPropertyTypes()[i], values[i], session);
                }
            }
            statement.executeUpdate();
        }
    }

    private static int bind(
            PreparedStatement statement,
            int position,
            Type type,
            Object value,
            SharedSessionContractImplementor session)
            throws SQLException {
        type.nullSafeSet(statement, value, position, session);
        return position + type.getColumnSpan(session.getFactory().getRuntimeMetamodels());
    }
}
