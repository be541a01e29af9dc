package dev.jumun.core.order;

import dev.jumun.catalog.ProductId;
import dev.jumun.core.coupon.IssuedCoupon;
import dev.jumun.order.PlaceOrder.CouponExpired;
import dev.jumun.order.PlaceOrder.CouponNotApplicable;
import dev.jumun.order.PlaceOrder.CouponNotFound;
import dev.jumun.order.PlaceOrder.CouponRevoked;
import dev.jumun.order.PlaceOrder.CouponUsed;
import dev.jumun.order.PlaceOrder.InsufficientPoints;
import dev.jumun.order.PlaceOrder.NotOnSale;
import dev.jumun.order.PlaceOrder.OutOfStock;
import dev.jumun.order.PlaceOrder.Outcome;
import dev.jumun.order.PlaceOrder.PointsExceedTotal;
import dev.jumun.order.PlaceOrder.PurchaseLimitExceeded;
import dev.jumun.order.PlaceOrder.SkuNotFound;
import dev.jumun.order.PlaceOrder.TotalTooLarge;
import dev.jumun.stock.SkuId;
import dev.jumun.value.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may speak against placing an order, in the order in which it is asked. */
final class PlacementRules {
    /** One rule: a refusal, or nothing to say. A later rule may rely on the earlier ones. */
    @FunctionalInterface
    private interface Rule {
        Optional<Outcome> objection(Placement placement);
    }

    private static final List<Rule> OF_SKUS = List.of(
            PlacementRules::everySkuExists, PlacementRules::everySkuIsOnSale, PlacementRules::enoughIsAvailable);

    private static final List<Rule> OF_THE_REST = List.of(
            PlacementRules::memberMayHaveSoMany,
            PlacementRules::totalCanBeCounted,
            PlacementRules::memberHasTheCoupon,
            PlacementRules::couponCanBeUsed,
            PlacementRules::couponApplies,
            PlacementRules::pointsFitTheTotal,
            PlacementRules::memberHasThePoints);

    private PlacementRules() {}

    /** The first objection, if there is one. */
    static Optional<Outcome> objection(Placement placement) {
        return objectionOfSkus(placement).or(() -> first(OF_THE_REST, placement));
    }

    /** The first that needs to know nothing but the SKUs and the moment; all others come after these. */
    static Optional<Outcome> objectionOfSkus(Placement placement) {
        return first(OF_SKUS, placement);
    }

    private static Optional<Outcome> first(List<Rule> rules, Placement placement) {
        for (Rule rule : rules) {
            Optional<Outcome> objection = rule.objection(placement);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private static Optional<Outcome> everySkuExists(Placement placement) {
        List<SkuId> missing = placement.skusOf(line -> !placement.skus().containsKey(line.sku()));
        return missing.isEmpty() ? Optional.empty() : Optional.of(new SkuNotFound(missing));
    }

    private static Optional<Outcome> everySkuIsOnSale(Placement placement) {
        List<SkuId> closed =
                placement.skusOf(line -> !placement.sku(line).salePeriod().contains(placement.now()));
        return closed.isEmpty() ? Optional.empty() : Optional.of(new NotOnSale(closed));
    }

    private static Optional<Outcome> enoughIsAvailable(Placement placement) {
        Map<SkuId, Quantity> shortOf = new LinkedHashMap<>();
        placement.command().lines().forEach(line -> {
            Quantity available = placement.sku(line).available();
            if (line.quantity().compareTo(available) > 0) {
                shortOf.put(line.sku(), available);
            }
        });
        return shortOf.isEmpty() ? Optional.empty() : Optional.of(new OutOfStock(shortOf));
    }

    private static Optional<Outcome> memberMayHaveSoMany(Placement placement) {
        Map<ProductId, Quantity> over = new LinkedHashMap<>();
        placement.wantedOfLimited().forEach((product, wanted) -> {
            Quantity left = placement.left(product);
            if (wanted.compareTo(left) > 0) {
                over.put(product, left);
            }
        });
        return over.isEmpty() ? Optional.empty() : Optional.of(new PurchaseLimitExceeded(over));
    }

    private static Optional<Outcome> totalCanBeCounted(Placement placement) {
        try {
            placement.subtotal();
            return Optional.empty();
        } catch (ArithmeticException beyondLong) {
            return Optional.of(new TotalTooLarge());
        }
    }

    private static Optional<Outcome> memberHasTheCoupon(Placement placement) {
        return placement.command().coupon().isPresent() && placement.coupon().isEmpty()
                ? Optional.of(new CouponNotFound())
                : Optional.empty();
    }

    private static Optional<Outcome> couponCanBeUsed(Placement placement) {
        return placement.coupon().flatMap(redemption -> switch (IssuedCoupon.statusAt(
                redemption.coupon(), placement.now())) {
            case ISSUED -> Optional.empty();
            case USED -> Optional.of(new CouponUsed());
            case EXPIRED -> Optional.of(new CouponExpired());
            case REVOKED -> Optional.of(new CouponRevoked());
        });
    }

    private static Optional<Outcome> couponApplies(Placement placement) {
        return placement
                .couponUse()
                .filter(use -> use.discount().isZero())
                .map(use -> new CouponNotApplicable(placement.amountOf(use.skus()), use.minimumOrderAmount()));
    }

    private static Optional<Outcome> pointsFitTheTotal(Placement placement) {
        return placement.command().points().compareTo(placement.payable()) > 0
                ? Optional.of(new PointsExceedTotal(placement.payable()))
                : Optional.empty();
    }

    private static Optional<Outcome> memberHasThePoints(Placement placement) {
        return placement.command().points().compareTo(placement.wallet().available()) > 0
                ? Optional.of(new InsufficientPoints(placement.wallet().available()))
                : Optional.empty();
    }
}
