package dev.jumun.http.auth;

import dev.jumun.http.web.Answer;
import dev.jumun.http.web.ProblemCode;
import dev.jumun.http.web.ProblemException;
import dev.jumun.http.web.Router;
import dev.jumun.limit.LimitKey;
import dev.jumun.limit.Rate;
import dev.jumun.limit.RateLimits;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/**
 * So many requests a second: a request with a good token counts for its member, wherever it comes from, any other one for
 * the place that it comes from. So members behind one address take nothing from each other, and nobody else takes anything
 * from them.
 */
public final class RequestLimit {
    private final Optional<Rate> rate;
    private final RateLimits limits;
    private final Tokens tokens;

    /** Without a rate nothing is counted, and no request is looked at. */
    public RequestLimit(Optional<Rate> rate, RateLimits limits, Tokens tokens) {
        this.rate = rate;
        this.limits = limits;
        this.tokens = tokens;
    }

    /**
     * Reads how many requests a second, or {@code off}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Optional<Rate> parse(String text) {
        if (text.equals("off")) {
            return Optional.empty();
        }
        if (!text.matches("[1-9][0-9]{0,3}|10000")) {
            throw new IllegalArgumentException("must be 1 to 10000, or off, not " + text);
        }
        return Optional.of(Rate.perSecond(Integer.parseInt(text)));
    }

    /** A router whose routes are limited. */
    public Router over(Router router) {
        return rate.map(most -> router.after(ctx -> check(ctx, most))).orElse(router);
    }

    private void check(Context ctx, Rate most) {
        Duration wait = limits.take(key(ctx), most);
        if (!wait.isZero()) {
            throw new ProblemException(Answer.later(
                    ProblemCode.TOO_MANY_REQUESTS, "more than " + most.times() + " requests in a second", wait));
        }
    }

    private LimitKey key(Context ctx) {
        return Authentication.bearer(ctx)
                .flatMap(tokens::member)
                .map(member -> new LimitKey("member:" + member))
                .orElseGet(() -> new LimitKey("place:" + Place.of(ctx).name()));
    }
}
