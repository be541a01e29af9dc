package dev.jumun.benchmarks;

import dev.jumun.coupon.CouponId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** All members ask for a coupon of one campaign, then all for one of the next, so that every ask is the first of its kind. */
final class CouponAsks {
    private final List<CouponId> campaigns;
    private final List<String> tokens;
    private final AtomicLong asks = new AtomicLong();

    CouponAsks(List<CouponId> campaigns, List<String> tokens) {
        this.campaigns = campaigns;
        this.tokens = tokens;
    }

    /** Who asks a server. */
    Callers to(URI server) {
        return new HttpCallers(server, 201, this::next);
    }

    private byte[] next() {
        long ask = asks.getAndIncrement();
        int round = Math.toIntExact(ask / tokens.size());
        if (round >= campaigns.size()) {
            throw new IllegalStateException("all members have coupons of all " + round + " campaigns");
        }
        String token = tokens.get(Math.toIntExact(ask % tokens.size()));
        return Requests.post(
                "/api/v1/coupons/" + campaigns.get(round) + "/issues",
                Map.of("Authorization", "Bearer " + token),
                "{}");
    }

    /** How many were acknowledged, when nobody asks: a caller who was refused would have ended the run. */
    long acknowledged() {
        return asks.get();
    }
}
