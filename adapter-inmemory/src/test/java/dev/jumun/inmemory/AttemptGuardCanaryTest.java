package dev.jumun.inmemory;

import dev.jumun.attempt.AttemptGuard;
import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.AttemptState;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.member.MemberId;
import dev.jumun.tck.AttemptGuardContract;
import dev.jumun.tck.ContractCanary;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

class AttemptGuardCanaryTest extends ContractCanary<AttemptGuard> {
    @Override
    protected AttemptGuard right() {
        return new Right();
    }

    @Override
    protected Stream<Planted<AttemptGuard>> bugs() {
        return Stream.of(
                new Planted<>("letsOneInAtATime", new ForgetsAtOnce()),
                new Planted<>("letsOneOfACrowdIn", new ForgetsAtOnce()),
                new Planted<>("tellsOneAttemptFromAnother", new KnowsKeysOnly()),
                new Planted<>("answersWhatSucceeded", new ForgetsAtOnce()),
                new Planted<>("learnsOfASuccessThatItDidNotSeeBegin", new ForgetsAtOnce()),
                new Planted<>("letsOthersInWhenSomebodyDoesNotComeBack", new WaitsForEver()),
                new Planted<>("isNotLeftForSomebodyElse", new LeavesForAnybody()));
    }

    @Override
    protected Object contract(AttemptGuard guard) {
        return new AttemptGuardContract() {
            @Override
            protected AttemptGuard guard() {
                return guard;
            }
        };
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
