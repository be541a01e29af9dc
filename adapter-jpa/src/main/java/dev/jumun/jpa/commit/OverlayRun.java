package dev.jumun.jpa.commit;

import dev.jumun.store.Key;
import dev.jumun.store.KeyNotHeld;
import dev.jumun.store.State;
import dev.jumun.store.WorkRun;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** One run of a work over what the batch has read and written so far. */
final class OverlayRun extends WorkRun {
    private final Overlay overlay;
    private final Set<Key<?>> fresh;

    OverlayRun(Overlay overlay, Set<Key<?>> fresh, Instant now) {
        super(now);
        this.overlay = overlay;
        this.fresh = fresh;
    }

    @Override
    protected <S extends State> Optional<S> present(Key<S> key) {
        Overlay.Cell cell = overlay.cell(key);
        if (cell == null && !fresh.contains(key)) {
            throw new KeyNotHeld(key);
        }
        return cell == null
                ? Optional.empty()
                : Optional.ofNullable(cell.state()).map(key.kind().type()::cast);
    }

    @Override
    protected void mayPut(Key<?> key) {
        Overlay.Cell cell = overlay.cell(key);
        if (cell != null && cell.state() != null && fresh.contains(key)) {
            throw new IllegalStateException("a fresh key is taken: " + key);
        }
        if (cell == null ? !fresh.contains(key) : !cell.mayChange()) {
            throw new KeyNotHeld(key);
        }
    }
}
