package dev.jumun.jpa.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/** Writes rows of every table. Thread-safe. */
public final class RowWriters {
    private final Map<Class<?>, RowWriter> byType;

    /** For the tables that these sessions know. */
    public RowWriters(SessionFactory sessions) {
        var mappings = sessions.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
        this.byType = StateTables.rowTypes().stream()
                .collect(Collectors.toMap(
                        Function.identity(), type -> new RowWriter(mappings.getEntityDescriptor(type))));
    }

    /** Rows of one table, in the order of their keys, all of them new. */
    public void insert(StatelessSession session, List<?> rows) {
        if (!rows.isEmpty()) {
            writer(rows).insert(session, rows);
        }
    }

    /** Rows of one table, in the order of their keys, to be replaced where they are. */
    public void update(StatelessSession session, List<?> rows) {
        if (!rows.isEmpty()) {
            writer(rows).upsert(session, rows);
        }
    }

    private RowWriter writer(List<?> rows) {
        return Objects.requireNonNull(byType.get(rows.getFirst().getClass()));
    }
}
