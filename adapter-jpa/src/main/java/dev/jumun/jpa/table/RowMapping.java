package dev.jumun.jpa.table;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.BasicType;
import org.hibernate.type.MappingContext;
import org.hibernate.type.Type;

/**
 * One table as Hibernate maps it, for statements of our own over many rows. Hibernate's own batches take each row by
 * itself, and its queries work out afresh what a row looks like: for a batch that was about half of what the committer did.
 */
public final class RowMapping {
    private final EntityPersister persister;
    private final Type idType;
    private final int idSpan;
    private final Type[] types;
    private final List<String> columns = new ArrayList<>();
    private final String onDuplicate;
    private final Map<Integer, String> inserts = new ConcurrentHashMap<>();

    RowMapping(EntityPersister persister, MappingContext context) {
        this.persister = persister;
        this.idType = persister.getIdentifierType();
        this.idSpan = idType.getColumnSpan(context);
        this.types = persister.getPropertyTypes();
        List<String> idColumns = List.of(persister.getIdentifierColumnNames());
        columns.addAll(idColumns);
        for (String property : persister.getPropertyNames()) {
            Collections.addAll(columns, persister.getPropertyColumnNames(property));
        }
        // A row that is nothing but its key stays as it is.
        this.onDuplicate = columns.subList(idSpan == columns.size() ? 0 : idSpan, columns.size()).stream()
                .map(column -> column + " = fresh." + column)
                .collect(Collectors.joining(", ", " as fresh on duplicate key update ", ""));
    }

    /**
     * Names every column: the next version may add one while this one runs, and a prepared {@code select *} would not be
     * ready for it.
     */
    String select() {
        return "select " + String.join(", ", columns) + " from " + persister.getTableName();
    }

    String insert(int rows) {
        return inserts.computeIfAbsent(rows, count -> {
            String row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
            return "insert into " + persister.getTableName() + " (" + String.join(", ", columns) + ") values "
                    + String.join(", ", Collections.nCopies(count, row));
        });
    }

    String upsert(int rows) {
        return insert(rows) + onDuplicate;
    }

    /** Gives an insert the values of its rows. */
    void bind(PreparedStatement insert, List<?> rows, SharedSessionContractImplementor session) throws SQLException {
        int position = 1;
        for (Object row : rows) {
            idType.nullSafeSet(insert, persister.getIdentifier(row, session), position, session);
            position += idSpan;
            Object[] values = persister.getValues(row);
            for (int i = 0; i < values.length; i++) {
                types[i].nullSafeSet(insert, values[i], position++, session);
            }
        }
    }

    /** The row at which the result of a select stands. Its id is one column. */
    Object read(ResultSet selected, SharedSessionContractImplementor session) throws SQLException {
        Object row = persister.getRepresentationStrategy().getInstantiator().instantiate();
        persister.setIdentifier(row, value(idType, selected, 1, session), session);
        Object[] values = new Object[types.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(types[i], selected, idSpan + 1 + i, session);
        }
        persister.setValues(row, values);
        return row;
    }

    private static Object value(Type type, ResultSet selected, int position, SharedSessionContractImplementor session)
            throws SQLException {
        return ((BasicType<?>) type).getJdbcValueExtractor().extract(selected, position, session);
    }
}
