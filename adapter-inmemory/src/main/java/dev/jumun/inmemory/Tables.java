package dev.jumun.inmemory;

import dev.jumun.event.RecordedEvent;
import dev.jumun.journal.Account;
import dev.jumun.journal.Balances;
import dev.jumun.journal.Books;
import dev.jumun.journal.Entry;
import dev.jumun.journal.JournalRow;
import dev.jumun.store.Changes;
import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import dev.jumun.store.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What is committed. Only the one committer changes it, all of a commit at once. */
final class Tables {
    private record Versioned(State state, long version) {}

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<Key<?>, Versioned> states = new HashMap<>();
    private final Map<Key<?>, List<JournalRow>> journals = new HashMap<>();
    private final Map<Key<?>, List<Entry>> caused = new HashMap<>();
    private final Map<Key<?>, List<RecordedEvent>> outbox = new HashMap<>();
    private final Map<Kind<?>, NavigableSet<Key<?>>> books =
            Books.KINDS.stream().collect(Collectors.toMap(Function.identity(), kind -> new TreeSet<>()));
    private final List<Follower> followers = new ArrayList<>();
    private final List<RecordedEvent> committed = new ArrayList<>();

    /** Keeps an index over all states of one type. Called while the adapter is built. */
    <S extends State, P extends Comparable<? super P>> Index<S, P> index(
            Class<S> type, Function<S, Optional<P>> position) {
        return follow(new Index<>(type, position));
    }

    /** Tells somebody of every state that is written. Called while the adapter is built. */
    <F extends Follower> F follow(F follower) {
        followers.add(follower);
        return follower;
    }

    /** Runs a query that sees every commit in whole or not at all. The committer itself needs no lock to read. */
    <T> T reading(Supplier<T> query) {
        lock.readLock().lock();
        try {
            return query.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    <S extends State> Optional<S> find(Key<S> key) {
        return Optional.ofNullable(states.get(key))
                .map(found -> key.kind().type().cast(found.state()));
    }

    List<Key<?>> keys() {
        return List.copyOf(states.keySet());
    }

    List<JournalRow> journal(Key<?> owner) {
        return journals.getOrDefault(owner, List.of());
    }

    List<Entry> causedBy(Key<?> cause) {
        return caused.getOrDefault(cause, List.of());
    }

    /** The keys of one kind that have a state or a journal, in order. */
    NavigableSet<Key<?>> books(Kind<?> kind) {
        return Objects.requireNonNull(books.get(kind));
    }

    private void addBook(Key<?> key) {
        NavigableSet<Key<?>> ofKind = books.get(key.kind());
        if (ofKind != null) {
            ofKind.add(key);
        }
    }

    List<RecordedEvent> events(Key<?> key) {
        return outbox.getOrDefault(key, List.of());
    }

    /** All events, in the order of their commits. */
    List<RecordedEvent> committed() {
        return committed;
    }

    void publish(Changes changes) {
        Map<Account, Long> before = balancesBefore(changes);
        Map<Account, Long> after = new HashMap<>();
        changes.states().forEach(state -> after.putAll(state.balances()));
        Balances.explain(before, after, changes.entries());
        lock.writeLock().lock();
        try {
            changes.states().forEach(this::write);
            append(changes, before);
            changes.events().forEach(event -> {
                List<RecordedEvent> events = outbox.computeIfAbsent(event.key(), key -> new ArrayList<>(2));
                RecordedEvent recorded = new RecordedEvent(events.size() + 1, event, changes.at());
                events.add(recorded);
                committed.add(recorded);
            });
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Map<Account, Long> balancesBefore(Changes changes) {
        Map<Account, Long> before = new HashMap<>();
        for (State state : changes.states()) {
            Versioned present = states.get(state.key());
            if (present != null) {
                before.putAll(present.state().balances());
            }
        }
        return before;
    }

    private void write(State state) {
        Versioned present = states.get(state.key());
        states.put(state.key(), new Versioned(state, present == null ? 1 : present.version() + 1));
        Optional<State> before = present == null ? Optional.empty() : Optional.of(present.state());
        if (present == null) {
            addBook(state.key());
        }
        followers.forEach(follower -> follower.replace(before, state));
    }

    private void append(Changes changes, Map<Account, Long> before) {
        for (Entry entry : changes.entries()) {
            caused.computeIfAbsent(entry.cause(), this::newCause).add(entry);
        }
        Balances.rows(before, changes.entries(), this::version, changes.at())
                .forEach(row -> journals.computeIfAbsent(row.owner(), key -> new ArrayList<>(2))
                        .add(row));
    }

    private List<Entry> newCause(Key<?> cause) {
        addBook(cause);
        return new ArrayList<>(2);
    }

    private long version(Key<?> owner) {
        Versioned present = states.get(owner);
        return present == null ? 0 : present.version();
    }
}
