package dev.jumun.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.AttemptGuard;
import dev.jumun.attempt.AttemptId;
import dev.jumun.attempt.IdempotencyKey;
import dev.jumun.member.MemberId;
import dev.jumun.tck.AttemptGuardContract;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InMemoryAttemptGuardTest extends AttemptGuardContract {
    private final AttemptGuard guard = new InMemoryAttemptGuard(InstantSource.system(), LEASE, 1_000);

    @Override
    protected AttemptGuard guard() {
        return guard;
    }

    @Test
    void forgetsTheOldest() {
        AttemptGuard small = new InMemoryAttemptGuard(InstantSource.system(), LEASE, 2);
        AttemptId first = attempt();
        small.enter(first, UUID.randomUUID());
        small.enter(attempt(), UUID.randomUUID());
        small.enter(attempt(), UUID.randomUUID());
        assertThat(small.enter(first, UUID.randomUUID())).isEqualTo(new AttemptGuard.Entered());
    }

    private static AttemptId attempt() {
        return new AttemptId(new MemberId(UUID.randomUUID()), "PlaceOrder", IdempotencyKey.random());
    }
}
