package dev.jumun.core.event;

import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterQueries;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.DeadLetterState.Status;
import dev.jumun.event.SinkId;
import dev.jumun.store.Key;
import dev.jumun.value.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The keys of which one sink is owed something, as its one relay knows them. */
final class OpenLetters {
    /** So many keys may be tried again at a time. A sink that refuses more is ill, and is told nothing new. */
    private static final int MOST_RETRYING = 100;

    private final SinkId sink;
    private final DeadLetterQueries letters;
    private final Map<Key<?>, Status> open = new HashMap<>();

    /** How many events the sink had taken when it refused a key last. */
    private final Map<Key<?>, Long> takenBefore = new HashMap<>();

    private long taken;

    OpenLetters(SinkId sink, DeadLetterQueries letters) {
        this.sink = sink;
        this.letters = letters;
    }

    void load() {
        open.clear();
        takenBefore.clear();
        Optional<DeadLetterId> next = Optional.empty();
        do {
            var page = letters.undelivered(sink, new Page.Request<>(next, Page.Request.MAX_LIMIT));
            changed(page.items());
            next = page.next();
        } while (next.isPresent());
    }

    void changed(Collection<DeadLetterState> changed) {
        for (DeadLetterState letter : changed) {
            if (letter.status() == Status.DELIVERED) {
                open.remove(letter.about());
                takenBefore.remove(letter.about());
            } else {
                open.put(letter.about(), letter.status());
            }
        }
    }

    /** The sink has taken so many events more. */
    void taken(int more) {
        taken += more;
    }

    /** The sink has refused these keys. */
    void refused(Collection<Key<?>> keys) {
        keys.forEach(key -> takenBefore.put(key, taken));
    }

    /** Whether the sink has taken anything since it refused this key last: if not, it may be down. */
    boolean hasTakenOthersThan(Key<?> key) {
        return taken > takenBefore.getOrDefault(key, taken);
    }

    /** Whether events of this key wait behind one that was refused. */
    boolean has(Key<?> key) {
        return open.containsKey(key);
    }

    /** How many more keys may be refused before the sink counts as ill. */
    int room() {
        long retrying = open.values().stream().filter(Status.RETRYING::equals).count();
        return Math.toIntExact(Math.max(0, MOST_RETRYING - retrying));
    }
}
