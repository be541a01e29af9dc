package dev.jumun.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.AttemptGuard;
import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.AttemptState;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.member.MemberId;
import dev.jumun.tck.AttemptGuardContract;
import dev.jumun.tck.ContractRun;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract is tested itself: each of its tests fails over a planted bug that it is there to find. */
class AttemptGuardCanaryTest {
    private static AttemptGuard broken = AttemptGuard.NONE;

    static Stream<Arguments> plantedBugs() {
        return Stream.of(
                Arguments.of("letsOneInAtATime", new ForgetsAtOnce()),
                Arguments.of("letsOneOfACrowdIn", new ForgetsAtOnce()),
                Arguments.of("tellsOneAttemptFromAnother", new KnowsKeysOnly()),
                Arguments.of("answersWhatSucceeded", new ForgetsAtOnce()),
                Arguments.of("learnsOfASuccessThatItDidNotSeeBegin", new ForgetsAtOnce()),
                Arguments.of("letsOthersInWhenSomebodyDoesNotComeBack", new WaitsForEver()),
                Arguments.of("isNotLeftForSomebodyElse", new LeavesForAnybody()));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @MethodSource("plantedBugs")
    void finds(String finder, AttemptGuard planted) {
        broken = planted;
        assertThat(ContractRun.of(BrokenGuard::new, finder::equals)).containsEntry(finder, false);
    }

    /** The contract over a guard with the planted bug. */
    static class BrokenGuard extends AttemptGuardContract {
        @Override
        protected AttemptGuard guard() {
            return broken;
        }
    }

    private static class Right implements AttemptGuard {
        final AttemptGuard right = new InMemoryAttemptGuard(InstantSource.system(), Duration.ofSeconds(1), 1_000);

        @Override
        public Answer enter(AttemptId id, UUID visit) {
            return right.enter(id, visit);
        }

        @Override
        public void succeeded(AttemptState success) {
            right.succeeded(success);
        }

        @Override
        public void left(AttemptId id, UUID visit) {
            right.left(id, visit);
        }

        @Override
        public String toString() {
            return getClass().getSimpleName();
        }
    }

    private static final class ForgetsAtOnce extends Right {
        @Override
        public Answer enter(AttemptId id, UUID visit) {
            return new Entered();
        }
    }

    private static final class WaitsForEver extends Right {
        private final AttemptGuard patient =
                new InMemoryAttemptGuard(InstantSource.system(), Duration.ofDays(1), 1_000);

        @Override
        public Answer enter(AttemptId id, UUID visit) {
            return patient.enter(id, visit);
        }
    }

    private static final class KnowsKeysOnly extends Right {
        private static final MemberId ANYBODY = new MemberId(new UUID(0, 0));

        @Override
        public Answer enter(AttemptId id, UUID visit) {
            return super.enter(
                    new AttemptId(ANYBODY, "Any", new IdempotencyKey(id.key().value())), visit);
        }
    }

    private static final class LeavesForAnybody extends Right {
        private final Map<AttemptId, UUID> inside = new ConcurrentHashMap<>();

        @Override
        public Answer enter(AttemptId id, UUID visit) {
            Answer answer = super.enter(id, visit);
            if (answer instanceof Entered) {
                inside.put(id, visit);
            }
            return answer;
        }

        @Override
        public void left(AttemptId id, UUID visit) {
            super.left(id, inside.getOrDefault(id, visit));
        }
    }
}
