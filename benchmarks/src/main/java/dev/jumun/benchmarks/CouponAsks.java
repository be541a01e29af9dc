package dev.jumun.benchmarks;

import dev.jumun.coupon.CouponId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * All members ask for a coupon of one campaign, then all for one of the next, so that every ask is the first of its kind. Each
 * campaign has a coupon for the first so many of them.
 */
final class CouponAsks {
    private final List<CouponId> campaigns;
    /** Of each member's request what does not tell the campaign. */
    private final List<byte[]> members;

    private final boolean sellsOut;
    private final AtomicLong asks = new AtomicLong();
    private final LongAdder issued = new LongAdder();

    /** @param coupons how many each campaign has */
    CouponAsks(List<CouponId> campaigns, long coupons, List<String> tokens) {
        this.campaigns = campaigns;
        this.members = tokens.stream()
                .map(token -> Requests.afterPath(Map.of("Authorization", "Bearer " + token), "{}"))
                .toList();
        this.sellsOut = coupons < tokens.size();
    }

    /** Who asks a server. */
    Callers to(URI server) {
        return new HttpCallers(server, this::isExpected, this::next);
    }

    private boolean isExpected(int status) {
        if (status == 201) {
            issued.increment();
        }
        return status == 201 || (sellsOut && status == 409);
    }

    private byte[] next() {
        long ask = asks.getAndIncrement();
        int round = Math.toIntExact(ask / members.size());
        if (round >= campaigns.size()) {
            throw new IllegalStateException("all members have coupons of all " + round + " campaigns");
        }
        return Requests.post(
                "/api/v1/coupons/" + campaigns.get(round) + "/issues",
                members.get(Math.toIntExact(ask % members.size())));
    }

    /** How many were acknowledged, when nobody asks: a caller who was answered anything else would have ended the run. */
    long acknowledged() {
        return issued.sum();
    }
}
