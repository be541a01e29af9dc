package dev.jumun.jpa.commit;

import dev.jumun.store.KeyNotHeld;
import dev.jumun.store.Refusal;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Works decided one after another, each over what those before it have written. */
final class Decisions {
    private final Overlay overlay;
    private final InstantSource clock;
    private final List<Runnable> answers = new ArrayList<>();

    Decisions(Overlay overlay, InstantSource clock) {
        this.overlay = overlay;
        this.clock = clock;
    }

    Overlay overlay() {
        return overlay;
    }

    /**
     * Runs a work. What it says is told its caller later.
     *
     * @throws KeyNotHeld if it reached for a key that is not held; then nothing has changed
     */
    <T> void decide(Waiting<T> waiting) {
        try (OverlayRun run =
                new OverlayRun(overlay, waiting.fresh(), clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            T outcome = waiting.work().run(run);
            if (!(outcome instanceof Refusal)) {
                overlay.accept(run.changes());
            }
            answers.add(() -> waiting.succeed(outcome));
        } catch (KeyNotHeld missed) {
            throw missed;
        } catch (RuntimeException | Error bug) {
            fail(waiting, bug);
        }
    }

    void fail(Waiting<?> waiting, Throwable reason) {
        answers.add(() -> waiting.fail(reason));
    }

    /** Tells every caller, once it is known that the transaction ended well. */
    void answer() {
        answers.forEach(Runnable::run);
    }
}
