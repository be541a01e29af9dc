package dev.jumun.jpa.table;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.query.NativeQuery;

/** Rows of every table, over one connection. Not thread-safe. */
public final class Rows {
    /** Up to so many rows there is a statement for each number, so that a small batch needs one only. */
    private static final int FEW_ROWS = 63;

    private static final int MOST_ROWS = 256;

    private final StatelessSession session;
    private final Map<Class<?>, RowMapping> mappings;

    /** Over the connection of a session. */
    public Rows(StatelessSession session, Map<Class<?>, RowMapping> mappings) {
        this.session = session;
        this.mappings = mappings;
    }

    /** Every table as these sessions map it. */
    public static Map<Class<?>, RowMapping> mappings(SessionFactory sessions) {
        SessionFactoryImplementor factory = sessions.unwrap(SessionFactoryImplementor.class);
        return StateTables.rowTypes().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        type -> new RowMapping(
                                factory.getMappingMetamodel().getEntityDescriptor(type),
                                factory.getRuntimeMetamodels())));
    }

    /** Rows by their ids; {@code condition} is SQL after the table's name, with a {@code ?} for each of them. */
    <R> List<R> select(Class<R> type, String condition, Collection<?> ids) {
        RowMapping mapping = mapping(type);
        return session.doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(mapping.select() + condition)) {
                int position = 0;
                for (Object id : ids) {
                    select.setObject(++position, Columns.column(id));
                }
                List<R> found = new ArrayList<>();
                try (ResultSet result = select.executeQuery()) {
                    while (result.next()) {
                        found.add(type.cast(mapping.read(result, implementor())));
                    }
                }
                return found;
            }
        });
    }

    /** A list of rows; {@code condition} is SQL after the table's name, with a {@code ?} for each value. */
    public <R> List<R> list(Class<R> type, String condition, Object... values) {
        return query(type, mapping(type).select() + " " + condition, values);
    }

    /** What a query in SQL gives: single values, or arrays of values. */
    public <T> List<T> query(Class<T> type, String sql, Object... values) {
        NativeQuery<T> query = session.createNativeQuery(sql, type);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, Columns.column(values[i]));
        }
        return query.list();
    }

    /** Writes rows of one table, in the order of their keys, all of them new. */
    public void insert(List<?> rows) {
        write(rows, RowMapping::insert);
    }

    /** Writes rows of one table, in the order of their keys, in place of those that are there. */
    public void update(List<?> rows) {
        write(rows, RowMapping::upsert);
    }

    private interface Statement {
        String over(RowMapping mapping, int rows);
    }

    private void write(List<?> rows, Statement statement) {
        int from = 0;
        while (from < rows.size()) {
            List<?> some = rows.subList(from, from + atOnce(rows.size() - from));
            from += some.size();
            RowMapping mapping = mapping(some.getFirst().getClass());
            session.doWork(connection -> {
                try (PreparedStatement write = connection.prepareStatement(statement.over(mapping, some.size()))) {
                    mapping.bind(write, some, implementor());
                    write.executeUpdate();
                }
            });
        }
    }

    /** More than a few are written by powers of two: so many different statements stay prepared. */
    private static int atOnce(int rows) {
        return rows <= FEW_ROWS ? rows : Math.min(MOST_ROWS, Integer.highestOneBit(rows));
    }

    private RowMapping mapping(Class<?> type) {
        return Objects.requireNonNull(mappings.get(type));
    }

    private SharedSessionContractImplementor implementor() {
        return (SharedSessionContractImplementor) session;
    }
}
