package dev.jumun.http.web;

import java.util.List;
import java.util.Locale;

/**
 * The one table of everything that is answered with an error. A refusal of the core has the constant of its own name,
 * {@code OutOfStock} is {@code OUT_OF_STOCK}, unless it stands behind {@link #INVALID_REQUEST}. The same table stands
 * in {@code docs/errors.md}.
 */
public enum ProblemCode {
    INVALID_REQUEST(
            400, "The request is not valid", "TotalTooLarge", "StockTooLarge", "BalanceTooLarge", "SalePeriodInverted"),
    UNAUTHENTICATED(401, "Sign in first"),
    WRONG_CREDENTIALS(401, "The e-mail address or the password is wrong"),
    FORBIDDEN(403, "You may not do this"),
    NOT_FOUND(404, "There is no such thing", "CouponNotFound"),
    METHOD_NOT_ALLOWED(405, "This cannot be done here"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is not JSON"),
    EMAIL_TAKEN(409, "Somebody signed up with this address before"),
    SKU_NOT_FOUND(409, "A SKU of the order does not exist"),
    NOT_ON_SALE(409, "Not on sale now"),
    OUT_OF_STOCK(409, "Not enough in stock"),
    PURCHASE_LIMIT_EXCEEDED(409, "More than one member may have"),
    CAP_EXCEEDED(409, "More than was announced"),
    POINTS_EXCEED_TOTAL(409, "More points than the order costs"),
    INSUFFICIENT_POINTS(409, "Not enough points"),
    COUPON_NOT_STARTED(409, "The coupon's period has not begun"),
    COUPON_EXPIRED(409, "The coupon's period is over"),
    COUPON_ALREADY_ISSUED(409, "No more coupons of this campaign for this member"),
    COUPON_SOLD_OUT(409, "All coupons were issued"),
    COUPON_USED(409, "An order uses the coupon"),
    COUPON_REVOKED(409, "The coupon was taken back"),
    ORDER_NOT_PAYABLE(409, "The order cannot be paid"),
    ALREADY_CANCELLED(409, "The order is cancelled already"),
    ORDER_NOT_CANCELLABLE(409, "The order cannot be cancelled"),
    REQUEST_IN_PROGRESS(409, "The first request is still under way"),
    COUPON_NOT_APPLICABLE(422, "The coupon takes nothing off this cart"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key belongs to another request"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    OVERLOADED(503, "Too many are waiting"),
    UNAVAILABLE(503, "Not available for the moment"),
    OUTCOME_UNKNOWN(503, "It is not known yet whether this was done"),
    INTERNAL_ERROR(500, "A bug");

    private final int status;
    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> refusals;

    ProblemCode(int status, String title, String... refusals) {
        this.status = status;
        this.title = title;
        this.refusals = List.of(refusals);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a refusal of this simple name is answered with this code. */
    public boolean answers(String refusal) {
        String snake = refusal.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return snake.equals(name()) || refusals.contains(refusal);
    }
}
