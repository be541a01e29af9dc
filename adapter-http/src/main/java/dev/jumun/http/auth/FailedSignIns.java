package dev.jumun.http.auth;

import dev.jumun.limit.LimitKey;
import dev.jumun.limit.Rate;
import dev.jumun.limit.RateLimits;
import dev.jumun.member.Email;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Slows down who guesses passwords: so many tries a minute for one address from one place, and so many failures from
 * one place.
 */
public final class FailedSignIns {
    private static final Rate TRIES_PER_EMAIL = Rate.perMinute(10);
    private static final Rate FAILURES_PER_PLACE = Rate.perMinute(100);

    private final RateLimits limits;

    public FailedSignIns(RateLimits limits) {
        this.limits = limits;
    }

    /** Counts a try before it is made, so that tries at once count too; zero, or how long to wait before it may be made. */
    public Duration admit(Email email, Place place) {
        Duration wait = limits.look(failures(place), FAILURES_PER_PLACE);
        return wait.isZero() ? limits.take(tries(email, place), TRIES_PER_EMAIL) : wait;
    }

    /** The try failed. */
    public void failed(Place place) {
        var unused = limits.take(failures(place), FAILURES_PER_PLACE);
    }

    /** The try succeeded: its tries are forgotten. */
    public void succeeded(Email email, Place place) {
        limits.forget(tries(email, place));
    }

    private static LimitKey failures(Place place) {
        return new LimitKey("failed-sign-ins:" + place.name());
    }

    /** What counts may be another program, which need not know addresses. */
    private static LimitKey tries(Email email, Place place) {
        return new LimitKey("sign-ins:" + place.name() + ":" + digest(email.address()));
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
