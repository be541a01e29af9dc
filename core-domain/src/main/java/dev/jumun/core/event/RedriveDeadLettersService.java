package dev.jumun.core.event;

import dev.jumun.attempt.Attempted;
import dev.jumun.core.attempt.Attempts;
import dev.jumun.event.DeadLetterId;
import dev.jumun.event.DeadLetterQueries;
import dev.jumun.event.DeadLetterState;
import dev.jumun.event.DeadLetterState.Status;
import dev.jumun.event.RedriveDeadLetters;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.store.Store.Tx;
import dev.jumun.value.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public final class RedriveDeadLettersService implements RedriveDeadLetters {
    private final Store store;
    private final Attempts attempts;
    private final DeadLetterQueries letters;

    public RedriveDeadLettersService(Store store, Attempts attempts, DeadLetterQueries letters) {
        this.store = store;
        this.attempts = attempts;
        this.letters = letters;
    }

    @Override
    public Attempted<Outcome> redrive(Command command) {
        if (command.letter().isPresent() && store.read(command.letter().get()).isEmpty()) {
            return new Attempted.Decided<>(new NotFound());
        }
        List<DeadLetterId> ids = command.letter().map(List::of).orElseGet(this::parked);
        return attempts.once(command, Footprint.empty().holding(ids), tx -> new Redriven(redrive(tx, ids)));
    }

    private static int redrive(Tx tx, List<DeadLetterId> ids) {
        int count = 0;
        for (DeadLetterId id : ids) {
            DeadLetterState letter = tx.find(id).orElseThrow();
            if (letter.status() == Status.PARKED) {
                tx.put(DeadLetter.redriven(letter, tx.now()));
                count++;
            }
        }
        return count;
    }

    private List<DeadLetterId> parked() {
        List<DeadLetterId> parked = new ArrayList<>();
        Optional<DeadLetterId> next = Optional.empty();
        do {
            var page = letters.parked(new Page.Request<>(next, Page.Request.MAX_LIMIT));
            page.items().forEach(letter -> parked.add(letter.key()));
            next = page.next();
        } while (next.isPresent() && parked.size() < MOST);
        return parked;
    }
}
