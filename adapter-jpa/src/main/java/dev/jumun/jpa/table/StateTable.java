package dev.jumun.jpa.table;

import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of state is kept: the table, and the way from state to row and back.
 *
 * @param <S> the states
 * @param <R> their rows
 */
public final class StateTable<S extends State, R extends StateRow> {
    /**
     * The primary key of a table.
     *
     * @param name of the column
     * @param ofKey its value for a key, comparable with {@code equals}
     * @param ofRow its value in a row
     */
    record IdColumn<R>(String name, Function<Key<?>, Object> ofKey, Function<R, Object> ofRow) {}

    private final Kind<S> kind;
    private final Class<R> rowType;
    private final IdColumn<R> id;
    private final Function<S, R> toRow;
    private final BiFunction<R, @Nullable Key<?>, S> toState;
    private final String name;

    StateTable(
            Kind<S> kind,
            Class<R> rowType,
            IdColumn<R> id,
            Function<S, R> toRow,
            BiFunction<R, @Nullable Key<?>, S> toState) {
        this.kind = kind;
        this.rowType = rowType;
        this.id = id;
        this.toRow = toRow;
        this.toState = toState;
        this.name = rowType.getAnnotation(Table.class).name();
    }

    /** The kind of state in it. */
    public Kind<S> kind() {
        return kind;
    }

    Class<R> rowType() {
        return rowType;
    }

    String name() {
        return name;
    }

    /** The states of these keys, as committed last; those that are absent are left out. */
    public List<Stored<S>> load(StatelessSession session, Collection<? extends Key<?>> keys) {
        return load(session, keys, ")");
    }

    /** The same, each held until the transaction ends. Rows are locked in the order of their keys. */
    public List<Stored<S>> lock(StatelessSession session, Collection<? extends Key<?>> keys) {
        return load(session, keys, ") order by " + id.name() + " for update");
    }

    /** The same for those that nobody else holds; the others are left out like absent ones. */
    public List<Stored<S>> lockFree(StatelessSession session, Collection<? extends Key<?>> keys) {
        return load(session, keys, ") order by " + id.name() + " for update skip locked");
    }

    private List<Stored<S>> load(StatelessSession session, Collection<? extends Key<?>> keys, String end) {
        Map<Object, Key<?>> byId = new HashMap<>();
        keys.forEach(key -> byId.put(id.ofKey().apply(key), key));
        Object[] values = padded(byId.keySet().toArray());
        // Over much of a table the optimizer would rather scan, and lock what nobody named.
        String select = "select * from " + name + " force index (primary) where " + id.name() + " in (?"
                + ", ?".repeat(values.length - 1) + end;
        List<Stored<S>> found = new ArrayList<>(keys.size());
        for (R row : rows(session, select, values)) {
            Key<?> key = Objects.requireNonNull(byId.get(id.ofRow().apply(row)));
            found.add(new Stored<>(key, toState.apply(row, key), row.version, row.events));
        }
        return found;
    }

    /** Repeats the last up to a power of two, so that few different statements are prepared. */
    private static Object[] padded(Object[] values) {
        Object[] padded = Arrays.copyOf(values, Integer.highestOneBit(2 * values.length - 1));
        Arrays.fill(padded, values.length, padded.length, values[values.length - 1]);
        return padded;
    }

    private List<R> rows(StatelessSession session, String select, Object[] values) {
        NativeQuery<R> query = session.createNativeQuery(select, rowType);
        Columns.bind(query, values);
        return query.list();
    }

    /**
     * A list of states, of a kind whose rows tell their keys.
     *
     * @param condition SQL after the table's name, with a {@code ?} for each value
     * @param values ids as UUIDs, instants, numbers and texts
     */
    public List<S> list(StatelessSession session, String condition, Object... values) {
        return rows(session, "select * from " + name + " " + condition, values).stream()
                .map(row -> toState.apply(row, null))
                .toList();
    }

    /** Rows of states of this kind, in the order of their keys. */
    public List<R> rows(List<? extends Stored<?>> states) {
        return states.stream()
                .map(this::row)
                .sorted((left, right) ->
                        compare(id.ofRow().apply(left), id.ofRow().apply(right)))
                .toList();
    }

    private R row(Stored<?> stored) {
        R row = toRow.apply(kind.type().cast(stored.state()));
        row.version = stored.version();
        row.events = stored.events();
        return row;
    }

    private static int compare(Object left, Object right) {
        return left instanceof String text
                ? text.compareTo((String) right)
                : Arrays.compareUnsigned((byte[]) Columns.column(left), (byte[]) Columns.column(right));
    }
}
