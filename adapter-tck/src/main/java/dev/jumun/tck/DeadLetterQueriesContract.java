package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterQueries;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.DeadLetterState.Status;
import dev.jumun.event.SinkId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Persistence;
import dev.jumun.value.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link DeadLetterQueries} must do. Sinks are new in each test: a shared database will do. */
public abstract class DeadLetterQueriesContract {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private final SinkId sink = Samples.sink();
    private Persistence persistence;
    private DeadLetterQueries letters;

    /** The adapter under test. */
    protected abstract Persistence persistence();

    @BeforeEach
    void open() {
        persistence = persistence();
        letters = persistence.deadLetters();
    }

    @Test
    void listsWhatIsParkedOfAllSinks() {
        DeadLetterState one = put(Samples.letter(sink, Status.PARKED, NOW));
        DeadLetterState two = put(Samples.letter(Samples.sink(), Status.PARKED, NOW));
        put(Samples.letter(sink, Status.RETRYING, NOW));
        assertThat(all(letters::parked)).contains(one, two).allMatch(letter -> letter.status() == Status.PARKED);
        put(Samples.with(one, Status.RETRYING, NOW));
        assertThat(all(letters::parked)).contains(two).doesNotContain(one);
    }

    @Test
    void listsWhatASinkHasNotTaken() {
        DeadLetterState parked = put(Samples.letter(sink, Status.PARKED, NOW));
        DeadLetterState retrying = put(Samples.letter(sink, Status.RETRYING, NOW));
        DeadLetterState delivered = put(Samples.letter(sink, Status.RETRYING, NOW));
        put(Samples.with(delivered, Status.DELIVERED, NOW));
        put(Samples.letter(Samples.sink(), Status.PARKED, NOW));
        assertThat(all(page -> letters.undelivered(sink, page))).containsExactlyInAnyOrder(parked, retrying);
    }

    @Test
    void findsWhatIsDueTheLongestDueFirst() {
        DeadLetterState later = put(Samples.letter(sink, Status.RETRYING, NOW));
        DeadLetterState sooner = put(Samples.letter(sink, Status.RETRYING, NOW.minusMillis(1)));
        put(Samples.letter(sink, Status.RETRYING, NOW.plusMillis(1)));
        put(Samples.letter(sink, Status.PARKED, NOW.minusSeconds(1)));
        put(Samples.letter(Samples.sink(), Status.RETRYING, NOW));
        assertThat(letters.due(sink, NOW, 10)).containsExactly(sooner, later);
        assertThat(letters.due(sink, NOW, 1)).containsExactly(sooner);
    }

    /** By pages of one. */
    private static List<DeadLetterState> all(
            Function<Page.Request<DeadLetterId>, Page<DeadLetterState, DeadLetterId>> query) {
        List<DeadLetterState> all = new ArrayList<>();
        Optional<DeadLetterId> after = Optional.empty();
        do {
            var page = query.apply(new Page.Request<>(after, 1));
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        assertThat(all).doesNotHaveDuplicates();
        return all;
    }

    private DeadLetterState put(DeadLetterState letter) {
        return persistence.store().commit(Footprint.of(letter.key()), tx -> {
            tx.put(letter);
            return letter;
        });
    }
}
