package dev.jumun.app.rush;

import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.tck.Crowd;
import dev.jumun.testing.server.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * A rush while it lasts. When an eighth of the coupons is out something happens, and again at a quarter. Once half is out nobody
 * asks for more until that is over, so that coupons are left for the time after it.
 */
final class RushHour {
    private static final List<Integer> STRIKES_AT = List.of(8, 4);
    private static final int HALF = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Rush rush;
    private final Desk desk;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger out = new AtomicInteger();
    private final LongAdder again = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private volatile boolean isOver;

    RushHour(Rush rush, Desk desk) {
        this.rush = rush;
        this.desk = desk;
    }

    /** What became of all asks, each repeated until it was answered. */
    List<Told> run(Runnable fault) {
        CompletableFuture<Void> faults = CompletableFuture.runAsync(() -> strike(fault), Thread::startVirtualThread);
        try {
            return Crowd.rush(rush.atOnce(), PATIENCE, number -> ask(faults)).stream()
                    .flatMap(List::stream)
                    .toList();
        } finally {
            isOver = true;
            faults.join();
            System.out.printf(
                    "%s: %,d coupons, asked again %,d times, of which %,d for a lost answer%n",
                    rush, out.get(), again.sum(), lost.sum());
        }
    }

    private void strike(Runnable fault) {
        for (int part : STRIKES_AT) {
            if (Wait.until(PATIENCE, () -> isOver || isOut(part)) && !isOver) {
                fault.run();
            }
        }
    }

    private boolean isOut(int part) {
        return out.get() >= rush.coupons() / part;
    }

    private List<Told> ask(CompletableFuture<Void> faults) {
        List<Told> mine = new ArrayList<>();
        for (int ask = next(faults); ask < rush.asks(); ask = next(faults)) {
            Told told = insist(ask);
            mine.add(told);
            if (told.answer() instanceof Answer.Coupon) {
                out.incrementAndGet();
            }
        }
        return mine;
    }

    private int next(CompletableFuture<Void> faults) {
        if (isOut(HALF)) {
            faults.join();
        }
        return asked.getAndIncrement();
    }

    /** Every third ask has no key; who hears nothing goes to the other server. */
    private Told insist(int ask) {
        int member = ask / Desk.SERVERS % rush.members();
        Optional<IdempotencyKey> key = ask % 3 == 0 ? Optional.empty() : Optional.of(IdempotencyKey.random());
        boolean mayHaveMissed = false;
        for (int server = ask; true; server++) {
            switch (desk.ask(server % Desk.SERVERS, member, key)) {
                case Answer.Coupon coupon -> {
                    return new Told(desk.id(member), coupon, mayHaveMissed);
                }
                case Answer.Refusal refusal -> {
                    return new Told(desk.id(member), refusal, mayHaveMissed);
                }
                case Answer.NotNow() -> {}
                case Answer.Lost() -> {
                    mayHaveMissed |= key.isEmpty();
                    lost.increment();
                }
            }
            again.increment();
            Wait.sleep(PAUSE);
        }
    }
}
