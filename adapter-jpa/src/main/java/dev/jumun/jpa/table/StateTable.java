package dev.jumun.jpa.table;

import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of state is kept: the table, and the way from state to row and back.
 *
 * @param <S> the states
 * @param <R> their rows
 */
public class StateTable<S extends State, R extends StateRow> {
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
    }

    /** The kind of state in it. */
    public Kind<S> kind() {
        return kind;
    }

    Class<R> rowType() {
        return rowType;
    }

    /** The states of these keys, as committed last; those that are absent are left out. */
    public List<Stored<S>> load(Rows rows, Collection<? extends Key<?>> keys) {
        return load(rows, keys, ")");
    }

    /** The same, each held until the transaction ends. Rows are locked in the order of their keys. */
    public List<Stored<S>> lock(Rows rows, Collection<? extends Key<?>> keys) {
        return load(rows, keys, ") order by " + id.name() + " for update");
    }

    /** The same for those that nobody else holds; the others are left out like absent ones. */
    public List<Stored<S>> lockFree(Rows rows, Collection<? extends Key<?>> keys) {
        return load(rows, keys, ") order by " + id.name() + " for update skip locked");
    }

    /** The ids that follow {@code after}, in order. */
    public List<byte[]> ids(Rows rows, byte[] after, int limit) {
        String table = rowType.getAnnotation(Table.class).name();
        String sql = "select %1$s from %2$s where %1$s > ? order by %1$s limit ?".formatted(id.name(), table);
        return rows.query(byte[].class, sql, after, limit);
    }

    private List<Stored<S>> load(Rows rows, Collection<? extends Key<?>> keys, String end) {
        Map<Object, Key<?>> byId = new HashMap<>();
        keys.forEach(key -> byId.put(id.ofKey().apply(key), key));
        List<Object> ids = padded(byId.keySet());
        // Over much of a table the optimizer would rather scan, and lock what nobody named.
        String condition = " force index (primary) where " + id.name() + " in (?" + ", ?".repeat(ids.size() - 1) + end;
        List<Stored<S>> found = new ArrayList<>(keys.size());
        List<R> selected = rows.select(rowType, condition, ids);
        complete(rows, selected);
        for (R row : selected) {
            Key<?> key = Objects.requireNonNull(byId.get(id.ofRow().apply(row)));
            found.add(new Stored<>(key, toState.apply(row, key), row.version, row.events));
        }
        return found;
    }

    /** Repeats the last up to a power of two, so that few different statements are prepared. */
    private static List<Object> padded(Collection<Object> ids) {
        List<Object> padded = new ArrayList<>(ids);
        int size = Integer.highestOneBit(2 * ids.size() - 1);
        padded.addAll(Collections.nCopies(size - ids.size(), padded.getLast()));
        return padded;
    }

    /**
     * A list of states, of a kind whose rows tell their keys.
     *
     * @param condition SQL after the table's name, with a {@code ?} for each value
     * @param values ids as UUIDs, instants, numbers and texts
     */
    public List<S> list(Rows rows, String condition, Object... values) {
        return rows.list(rowType, condition, values).stream()
                .map(row -> toState.apply(row, null))
                .toList();
    }

    /** Fetches what the rows of this table leave to others. */
    void complete(Rows rows, List<R> selected) {}

    /** What is written of a state. */
    public R row(Stored<?> stored) {
        R row = toRow.apply(kind.type().cast(stored.state()));
        row.version = stored.version();
        row.events = stored.events();
        return row;
    }

    /** Rows of this table in the order of their keys, to be written beside the events of the same commit. */
    public List<R> inOrder(List<StateRow> rows, List<OutboxRow> events) {
        return rows.stream()
                .map(rowType::cast)
                .sorted((left, right) ->
                        compare(id.ofRow().apply(left), id.ofRow().apply(right)))
                .toList();
    }

    /** Rows of other tables that follow from these states, each table's in the order of its keys. */
    public List<List<?>> following(List<? extends Stored<?>> states) {
        return List.of();
    }

    private static int compare(Object left, Object right) {
        return left instanceof String text
                ? text.compareTo((String) right)
                : Arrays.compareUnsigned((byte[]) Columns.column(left), (byte[]) Columns.column(right));
    }
}
