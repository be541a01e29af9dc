package dev.jumun.coupon;

import dev.jumun.member.MemberId;
import dev.jumun.order.PlaceOrder;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Refusal;
import dev.jumun.value.Money;
import java.util.List;

/** Driving port: a member asks which of their coupons apply to a cart, and which is best. */
public interface CompareCoupons {
    /** The most coupons that are compared: the newest that can be used. */
    int MOST_COUPONS = 1_000;

    /**
     * Compares what an order of this cart would have taken off by each, at the prices of this moment. Nothing is held,
     * so an order may find it otherwise.
     */
    Outcome compare(Command command);

    /**
     * Whose coupons, and the cart.
     *
     * @param member whose
     * @param cart 1 to {@link PlaceOrder.Command#MAX_LINES} lines
     */
    record Command(MemberId member, List<PlaceOrder.Line> cart) {
        /** @throws IllegalArgumentException if there are no lines, or too many */
        public Command {
            cart = List.copyOf(cart);
            if (cart.isEmpty() || cart.size() > PlaceOrder.Command.MAX_LINES) {
                throw new IllegalArgumentException("a cart of " + cart.size() + " lines");
            }
        }
    }

    /** What became of it. */
    sealed interface Outcome {}

    /**
     * The coupons that apply.
     *
     * @param offers the most off first; of equals, what expires first
     */
    record Compared(List<Offer> offers) implements Outcome {
        /** Copies {@code offers}. */
        public Compared {
            offers = List.copyOf(offers);
        }
    }

    /**
     * A coupon that applies.
     *
     * @param coupon which
     * @param discount what it takes off the cart, 1 or more
     */
    record Offer(OwnedCoupon coupon, Money discount) {}

    /**
     * There are no such SKUs.
     *
     * @param skus which
     */
    record SkuNotFound(List<SkuId> skus) implements Outcome, Refusal {
        /** Copies {@code skus}. */
        public SkuNotFound {
            skus = List.copyOf(skus);
        }
    }

    /** The sum is beyond what can be counted. */
    record TotalTooLarge() implements Outcome, Refusal {}
}
