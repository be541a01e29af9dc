package dev.jumun.core.popular;

import dev.jumun.inmemory.InMemorySalesRanking;
import dev.jumun.popular.BestSeller;
import dev.jumun.popular.DailySalesState;
import dev.jumun.popular.SalesRanking;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** A ranking that forgets, is away, loses its answers, and does late what it was told. */
final class UnreliableRanking implements SalesRanking {
    /** How it takes what it is told. */
    enum Mood {
        WELL,
        AWAY,
        SILENT,
        SLOW
    }

    private static final Duration VOUCHED = Duration.ofSeconds(3);

    private final InstantSource clock;
    private final List<Runnable> late = new ArrayList<>();
    private SalesRanking right;
    private Mood mood = Mood.WELL;

    UnreliableRanking(InstantSource clock) {
        this.clock = clock;
        this.right = new InMemorySalesRanking(clock, VOUCHED);
    }

    void isIn(Mood present) {
        mood = present;
    }

    void forget() {
        right = new InMemorySalesRanking(clock, VOUCHED);
    }

    /** What was slow is done now. */
    void catchUp() {
        late.forEach(Runnable::run);
        late.clear();
    }

    @Override
    public Optional<List<BestSeller>> best(LocalDate first, LocalDate last, int limit) {
        return mood == Mood.WELL ? right.best(first, last, limit) : Optional.empty();
    }

    @Override
    public boolean begin(UUID mark, long beat, LocalDate today) {
        return told(() -> right.begin(mark, beat, today));
    }

    @Override
    public boolean put(UUID mark, UUID next, Collection<DailySalesState> sales) {
        return told(() -> right.put(mark, next, sales));
    }

    @Override
    public boolean vouch(UUID mark, LocalDate today) {
        return told(() -> right.vouch(mark, today));
    }

    private boolean told(BooleanSupplier call) {
        boolean isDone = (mood == Mood.WELL || mood == Mood.SILENT) && call.getAsBoolean();
        if (mood == Mood.SLOW) {
            late.add(() -> {
                var unused = call.getAsBoolean();
            });
        }
        return isDone && mood == Mood.WELL;
    }
}
