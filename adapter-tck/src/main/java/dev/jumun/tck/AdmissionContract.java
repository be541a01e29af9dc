package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.admission.Admission;
import dev.jumun.admission.Admission.Admitted;
import dev.jumun.admission.Admission.Answer;
import dev.jumun.admission.Admission.Full;
import dev.jumun.admission.Admission.Missing;
import dev.jumun.admission.Admission.Reading;
import dev.jumun.admission.Visit;
import dev.jumun.coupon.CouponId;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Key;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Admission} must do. Pools are new in each test: what remembers them may be shared. */
public abstract class AdmissionContract {
    /** After so long the gate under test frees the units of somebody who does not come back. */
    protected static final Duration LEASE = Duration.ofSeconds(1);

    /** At least so long, and at most twice as long, it believes what it was told. */
    protected static final Duration MEMORY = Duration.ofSeconds(1);

    private final Key<?> pool = new CouponId(Samples.id());
    private Admission admission;
    private Admission others;

    /** The adapter under test, as one process has it; another process' each time, to the same memory. */
    protected abstract Admission admission();

    @BeforeEach
    void open() {
        admission = admission();
        others = admission();
    }

    @Test
    void asksOneToLookWhatIsLeftWhileOthersWait() {
        assertThat(admission.enter(one())).isEqualTo(new Missing());
        assertThat(others.enter(one())).isEqualTo(new Full(OptionalLong.empty()));
        admission.tell(pool, 1);
        assertThat(others.enter(one())).isEqualTo(new Admitted());
    }

    @Test
    void admitsAsManyOfACrowdAsAreLeftAndTheSlack() {
        admission.tell(pool, 10);
        List<Answer> answers = Crowd.rush(120, number -> (number % 2 == 0 ? admission : others).enter(one()));
        assertThat(answers).filteredOn(new Admitted()::equals).hasSize((int) (10 + Admission.SLACK));
        assertThat(answers).filteredOn(full(10)::equals).hasSize((int) (110 - Admission.SLACK));
    }

    @Test
    void countsTheUnitsThatAreWanted() {
        admission.tell(pool, 100);
        assertThat(admission.enter(visit(100))).isEqualTo(new Admitted());
        assertThat(others.enter(visit(Admission.SLACK + 1))).isEqualTo(full(100));
        assertThat(admission.enter(visit(Admission.SLACK))).isEqualTo(new Admitted());
        assertThat(others.enter(one())).isEqualTo(full(100));
    }

    @Test
    void takesWhoWantsMoreThanIsLeftForOne() {
        admission.tell(pool, 10);
        List<Visit> visits = LongStream.rangeClosed(11, 10 + 10 + Admission.SLACK)
                .mapToObj(this::visit)
                .toList();
        assertThat(visits)
                .allSatisfy(visit -> assertThat(admission.enter(visit)).isEqualTo(new Admitted()));
        assertThat(others.enter(visit(1_000_000))).isEqualTo(full(10));
        visits.forEach(visit -> others.leave(visit, OptionalLong.empty()));
        assertThat(enter(100)).isEqualTo(10 + Admission.SLACK);
    }

    @Test
    void letsTheNextInWhenSomebodyLeaves() {
        admission.tell(pool, 1);
        Visit visit = visit(1);
        admission.enter(visit);
        assertThat(enter(100)).isEqualTo(Admission.SLACK);
        others.leave(visit, OptionalLong.empty());
        assertThat(enter(100)).isEqualTo(1);
    }

    @Test
    void countsWhoLeavesTwiceOnce() {
        admission.tell(pool, 2);
        Visit visit = visit(1);
        admission.enter(visit);
        assertThat(enter(100)).isEqualTo(1 + Admission.SLACK);
        admission.leave(visit, OptionalLong.empty());
        others.leave(visit, OptionalLong.empty());
        others.leave(one(), OptionalLong.empty());
        assertThat(enter(100)).isEqualTo(1);
    }

    @Test
    void believesTheLowestThatItWasTold() {
        Visit first = visit(1);
        Visit second = visit(1);
        admission.tell(pool, 30);
        admission.enter(first);
        others.enter(second);
        admission.leave(first, OptionalLong.of(12));
        others.leave(second, OptionalLong.of(13));
        others.tell(pool, 14);
        assertThat(enter(120)).isEqualTo(12 + Admission.SLACK);
        assertThat(admission.enter(one())).isEqualTo(full(12));
    }

    @Test
    void learnsFromWhoLeavesWhatItDidNotKnow() {
        admission.leave(one(), OptionalLong.of(5));
        assertThat(enter(100)).isEqualTo(5 + Admission.SLACK);
    }

    @Test
    void learnsFromWhoLeavesWhileSomebodyLooks() {
        assertThat(admission.enter(one())).isEqualTo(new Missing());
        others.leave(one(), OptionalLong.of(5));
        admission.tell(pool, 20);
        assertThat(enter(100)).isEqualTo(5 + Admission.SLACK);
    }

    @Test
    void forgetsAfterAWhileWhatIsLeftAndWhoLooks() {
        admission.tell(pool, 5);
        assertThat(admission.enter(one())).isEqualTo(new Admitted());
        for (int time = 0; time < 2; time++) {
            Patiently.get(
                    "asked what is left", () -> Optional.of(others.enter(one())).filter(new Missing()::equals));
        }
    }

    @Test
    void freesTheUnitsOfWhoDoesNotComeBack() {
        admission.tell(pool, 10);
        admission.enter(visit(10));
        assertThat(enter(100)).isEqualTo(Admission.SLACK);
        Patiently.get("let in with as many as are left", () -> {
            Answer answer = others.enter(visit(10));
            if (answer.equals(new Missing())) {
                others.tell(pool, 10);
            }
            return Optional.of(answer).filter(new Admitted()::equals);
        });
    }

    @Test
    void showsWhatItGoesBy() {
        assertThat(admission.look(pool)).isEmpty();
        assertThat(admission.enter(one())).isEqualTo(new Missing());
        assertThat(others.look(pool)).isEmpty();
        admission.tell(pool, 10);
        assertThat(others.look(pool)).contains(new Reading(10, 0));
        admission.enter(visit(3));
        others.enter(visit(11));
        assertThat(admission.look(pool)).contains(new Reading(10, 4));
    }

    @Test
    void looksAgainAtWhatItHadToForget() {
        admission.tell(pool, 10);
        admission.enter(visit(4));
        others.forget(pool);
        assertThat(admission.look(pool)).isEmpty();
        assertThat(admission.enter(one())).isEqualTo(new Missing());
        admission.tell(pool, 20);
        assertThat(others.look(pool)).contains(new Reading(20, 4));
    }

    @Test
    void tellsOnePoolFromAnother() {
        Key<?> sku = new SkuId(new CouponId(Samples.id()).value());
        admission.tell(pool, 0);
        assertThat(enter(100)).isEqualTo(Admission.SLACK);
        assertThat(admission.enter(new Visit(sku, 1, Samples.id()))).isEqualTo(new Missing());
        admission.tell(sku, 1);
        assertThat(admission.enter(new Visit(sku, 1, Samples.id()))).isEqualTo(new Admitted());
        assertThat(admission.enter(one())).isEqualTo(full(0));
    }

    private Visit one() {
        return visit(1);
    }

    private Visit visit(long units) {
        return new Visit(pool, units, Samples.id());
    }

    private static Full full(long left) {
        return new Full(OptionalLong.of(left));
    }

    /** How many of so many visits are admitted. */
    private long enter(int visits) {
        return LongStream.range(0, visits)
                .mapToObj(number -> (number % 2 == 0 ? admission : others).enter(one()))
                .filter(new Admitted()::equals)
                .count();
    }
}
