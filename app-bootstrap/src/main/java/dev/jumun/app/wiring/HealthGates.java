package dev.jumun.app.wiring;

import dev.jumun.app.Gatekeeper;
import dev.jumun.http.health.Gate;
import dev.jumun.redis.RedisConnection;
import dev.jumun.redis.RedisCounts;

/** What operators see of what the shop can do without. */
final class HealthGates {
    private HealthGates() {}

    static Gate of(RedisConnection redis) {
        return new Gate("redis", to -> {
            RedisCounts counts = redis.counts();
            to.writeStartObject();
            to.writeBooleanProperty("away", counts.away());
            to.writeNumberProperty("answered", counts.answered());
            to.writeNumberProperty("late", counts.late());
            to.writeNumberProperty("failed", counts.failed());
            to.writeNumberProperty("spared", counts.spared());
            to.writeEndObject();
        });
    }

    static Gate of(Gatekeeper gatekeeper) {
        return new Gate("admission", to -> {
            to.writeStartObject();
            to.writeNumberProperty("crowds", gatekeeper.crowds());
            to.writeNumberProperty("mended", gatekeeper.mended());
            to.writeEndObject();
        });
    }
}
