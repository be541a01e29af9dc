package dev.jumun.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.AttemptGuard;
import dev.jumun.attempt.AttemptGuard.Answer;
import dev.jumun.attempt.AttemptGuard.Entered;
import dev.jumun.attempt.AttemptGuard.Succeeded;
import dev.jumun.attempt.AttemptGuard.UnderWay;
import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.AttemptState;
import dev.jumun.attempt.Fingerprint;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.member.MemberId;
import dev.jumun.order.OrderId;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.PlaceOrder;
import dev.jumun.point.ChargePoints;
import dev.jumun.value.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AttemptGuard} must do. Attempts are new in each test: what remembers them may be shared. */
public abstract class AttemptGuardContract {
    /** After so long the guard under test lets others in where somebody does not come back. */
    protected static final Duration LEASE = Duration.ofSeconds(1);

    private final MemberId member = new MemberId(Samples.id());
    private final AttemptId attempt = new AttemptId(member, "PlaceOrder", IdempotencyKey.random());
    private final UUID visit = Samples.id();
    private AttemptGuard guard;
    private AttemptGuard others;

    /** The adapter under test, as one process has it; another process' each time, to the same memory. */
    protected abstract AttemptGuard guard();

    @BeforeEach
    void open() {
        guard = guard();
        others = guard();
    }

    @Test
    void letsOneInAtATime() {
        assertThat(guard.enter(attempt, visit)).isEqualTo(new Entered());
        assertThat(others.enter(attempt, Samples.id())).isEqualTo(new UnderWay());
        assertThat(guard.enter(attempt, Samples.id())).isEqualTo(new UnderWay());
        guard.left(attempt, visit);
        assertThat(others.enter(attempt, Samples.id())).isEqualTo(new Entered());
    }

    @Test
    void tellsOneAttemptFromAnother() {
        guard.enter(attempt, visit);
        assertThat(guard.enter(new AttemptId(member, "PayOrder", attempt.key()), Samples.id()))
                .isEqualTo(new Entered());
        assertThat(guard.enter(new AttemptId(new MemberId(Samples.id()), "PlaceOrder", attempt.key()), Samples.id()))
                .isEqualTo(new Entered());
        assertThat(guard.enter(new AttemptId(member, "PlaceOrder", IdempotencyKey.random()), Samples.id()))
                .isEqualTo(new Entered());
    }

    @Test
    void answersWhatSucceeded() {
        AttemptState success = new AttemptState(
                attempt,
                new Fingerprint("0f".repeat(32)),
                new PlaceOrder.Placed(
                        Samples.order(new OrderId(Samples.id()), member, OrderStatus.AWAITING_PAYMENT, Instant.EPOCH)));
        guard.enter(attempt, visit);
        guard.succeeded(success);
        assertThat(others.enter(attempt, Samples.id())).isEqualTo(new Succeeded(success));
        guard.left(attempt, visit);
        assertThat(guard.enter(attempt, Samples.id())).isEqualTo(new Succeeded(success));
    }

    @Test
    void learnsOfASuccessThatItDidNotSeeBegin() {
        AttemptState success = new AttemptState(
                attempt, new Fingerprint("a1".repeat(32)), new ChargePoints.Charged(Money.of(1), Money.of(2)));
        guard.succeeded(success);
        assertThat(others.enter(attempt, visit)).isEqualTo(new Succeeded(success));
    }

    @Test
    void letsOthersInWhenSomebodyDoesNotComeBack() {
        assertThat(guard.enter(attempt, visit)).isEqualTo(new Entered());
        patientlyEnter(others, Samples.id());
    }

    @Test
    void isNotLeftForSomebodyElse() {
        guard.enter(attempt, visit);
        patientlyEnter(others, Samples.id());
        guard.left(attempt, visit);
        assertThat(guard.enter(attempt, Samples.id())).isEqualTo(new UnderWay());
    }

    @Test
    void letsOneOfACrowdIn() {
        List<Answer> answers =
                Crowd.rush(32, number -> (number % 2 == 0 ? guard : others).enter(attempt, Samples.id()));
        assertThat(answers).filteredOn(new Entered()::equals).hasSize(1);
        assertThat(answers).filteredOn(new UnderWay()::equals).hasSize(31);
    }

    private void patientlyEnter(AttemptGuard entered, UUID next) {
        Patiently.get("let in", () -> Optional.of(entered.enter(attempt, next)).filter(new Entered()::equals));
    }
}
