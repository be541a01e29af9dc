package dev.jumun.core;

import static dev.jumun.core.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.attempt.Attempted;
import dev.jumun.coupon.CouponId;
import dev.jumun.coupon.IssueCoupon;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.member.Email;
import dev.jumun.member.MemberId;
import dev.jumun.member.SignUp;
import dev.jumun.order.CancelOrder;
import dev.jumun.order.ExpireOrders;
import dev.jumun.order.OrderState;
import dev.jumun.order.OrderStatus;
import dev.jumun.order.PlaceOrder;
import dev.jumun.payment.PayOrder;
import dev.jumun.point.ChargePoints;
import dev.jumun.point.ExpirePoints;
import dev.jumun.point.Lot;
import dev.jumun.proof.Proof;
import dev.jumun.proof.Prove;
import dev.jumun.stock.SkuId;
import dev.jumun.tck.Crowd;
import dev.jumun.value.Money;
import dev.jumun.value.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What many callers do at once, and what must have come of it. */
final class AtOnceRaces {
    private AtOnceRaces() {}

    static Stream<Arguments> races() {
        return Stream.of(
                race("no piece is sold twice", AtOnceRaces::noPieceIsSoldTwice),
                race("no member has more than the limit", AtOnceRaces::noMemberHasMoreThanTheLimit),
                race("what is given back while it is used is lost nowhere", AtOnceRaces::givingBackRacesWithUsing),
                race("one key is one order", AtOnceRaces::oneKeyIsOneOrder),
                race("two tabs cannot spend the same points", AtOnceRaces::twoTabsCannotSpendTheSamePoints),
                race("what is cancelled, paid and expired at once comes back once", AtOnceRaces::comesBackOnce),
                race("each order expires once however many sweep", AtOnceRaces::eachOrderExpiresOnce),
                race("exactly the coupons that there are go out, one each", AtOnceRaces::couponsGoOutOnce),
                race("who asks while a campaign sells out hears the truth", AtOnceRaces::sellsOutInTruth),
                race("each lot expires once however many sweep", AtOnceRaces::eachLotExpiresOnce),
                race("first charges all count", AtOnceRaces::firstChargesAllCount),
                race("one of many sign-ups wins", AtOnceRaces::oneSignUpWins),
                race("proofs hold under load", AtOnceRaces::proofsHoldUnderLoad));
    }

    private static Arguments race(String name, Consumer<Shop> race) {
        return Arguments.of(name, race);
    }

    private static void noPieceIsSoldTwice(Shop shop) {
        SkuId jar = shop.sku(100, 10);
        SkuId mug = shop.sku(100, 10);
        List<Object> outcomes = Crowd.rush(30, number -> {
            PlaceOrder.Line one = line(number % 2 == 0 ? jar : mug, 1);
            PlaceOrder.Line other = line(number % 2 == 0 ? mug : jar, 1);
            return Shop.outcome(shop.core.placeOrder().place(shop.order(shop.member(), 0, one, other)));
        });
        assertThat(outcomes).filteredOn(PlaceOrder.Placed.class::isInstance).hasSize(10);
        assertThat(shop.stock(jar).reserved()).isEqualTo(Quantity.of(10));
        assertThat(shop.stock(mug).reserved()).isEqualTo(Quantity.of(10));
    }

    private static void noMemberHasMoreThanTheLimit(Shop shop) {
        List<SkuId> jars = shop.limited(3, 2, 100);
        jars.forEach(jar -> shop.placed(shop.member(), 0, line(jar, 1))); // from here on quotas are foreseen
        MemberId member = shop.member();
        List<Object> outcomes = Crowd.rush(
                16,
                number -> Shop.outcome(shop.core
                        .placeOrder()
                        .place(shop.order(member, 0, line(jars.get(number % 2), 1)))));
        assertThat(outcomes).filteredOn(PlaceOrder.Placed.class::isInstance).hasSize(3);
        assertThat(outcomes)
                .filteredOn(PlaceOrder.PurchaseLimitExceeded.class::isInstance)
                .hasSize(13);
        assertThat(shop.quota(jars.getFirst(), member).held()).isEqualTo(Quantity.of(3));
    }

    private static void givingBackRacesWithUsing(Shop shop) {
        SkuId jar = shop.limited(3, 1, 4).getFirst();
        MemberId member = shop.member();
        OrderState first = shop.placed(member, 0, line(jar, 3));
        List<Object> outcomes = Crowd.rush(
                12,
                number -> number % 2 == 0
                        ? shop.cancel(member, first.key())
                        : Shop.outcome(shop.core.placeOrder().place(shop.order(member, 0, line(jar, 2)))));
        assertThat(outcomes).filteredOn(CancelOrder.Cancelled.class::isInstance).hasSize(1);
        long used = 2
                * outcomes.stream().filter(PlaceOrder.Placed.class::isInstance).count();
        assertThat(used).isLessThanOrEqualTo(2);
        assertThat(shop.stock(jar).reserved()).isEqualTo(Quantity.of(used));
        assertThat(shop.stock(jar).available()).isEqualTo(Quantity.of(4 - used));
        assertThat(shop.quota(jar, member).held()).isEqualTo(Quantity.of(used));
    }

    private static void oneKeyIsOneOrder(Shop shop) {
        SkuId jar = shop.sku(100, 100);
        PlaceOrder.Command command = shop.order(shop.member(), 0, line(jar, 1));
        List<Attempted<PlaceOrder.Outcome>> outcomes =
                Crowd.rush(50, number -> shop.core.placeOrder().place(command));
        assertThat(outcomes).filteredOn(Attempted.Decided.class::isInstance).hasSize(1);
        assertThat(outcomes).extracting(Shop::outcome).containsOnly(Shop.outcome(outcomes.getFirst()));
        assertThat(shop.stock(jar).reserved()).isEqualTo(Quantity.of(1));
    }

    private static void twoTabsCannotSpendTheSamePoints(Shop shop) {
        MemberId member = shop.member(1_000);
        SkuId jar = shop.sku(100, 50);
        List<OrderState> orders = List.of(shop.placed(member, 0, line(jar, 10)), shop.placed(member, 0, line(jar, 10)));
        List<PayOrder.Outcome> outcomes =
                Crowd.rush(8, tab -> shop.pay(member, orders.get(tab % 2).key()));
        assertThat(outcomes).filteredOn(PayOrder.Approved.class::isInstance).hasSize(1);
        assertThat(shop.wallet(member).available()).isEqualTo(Money.ZERO);
    }

    private static void comesBackOnce(Shop shop) {
        MemberId member = shop.member(1_000);
        SkuId jar = shop.sku(100, 5);
        OrderState order = shop.placed(member, 50, line(jar, 2));
        shop.clock.advance(Duration.ofMinutes(10).minusMillis(1));
        var unused = Crowd.rush(9, number -> switch (number % 3) {
            case 0 -> shop.cancel(member, order.key());
            case 1 -> shop.pay(member, order.key());
            default -> {
                shop.clock.advance(Duration.ofMillis(1));
                yield sweep(shop);
            }
        });
        if (shop.order(order.key()).status() == OrderStatus.CONFIRMED) {
            shop.cancel(member, order.key());
        }
        assertThat(shop.stock(jar).available()).isEqualTo(Quantity.of(5));
        assertThat(shop.stock(jar).onHand()).isEqualTo(Quantity.of(5));
        assertThat(shop.wallet(member).available()).isEqualTo(Money.of(1_000));
        assertThat(shop.wallet(member).held()).isEqualTo(Money.ZERO);
    }

    private static void eachOrderExpiresOnce(Shop shop) {
        MemberId member = shop.member(1_000);
        SkuId jar = shop.sku(100, 50);
        expireAllThatIsThere(shop);
        for (int i = 0; i < 20; i++) {
            shop.placed(member, 1, line(jar, 1));
        }
        shop.clock.advance(Duration.ofMinutes(10));
        List<Integer> expired = Crowd.rush(8, number -> sweep(shop));
        assertThat(expired.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
        assertThat(shop.stock(jar).available()).isEqualTo(Quantity.of(50));
        assertThat(shop.wallet(member).available()).isEqualTo(Money.of(1_000));
    }

    private static void expireAllThatIsThere(Shop shop) {
        shop.clock.advance(Duration.ofMinutes(10));
        while (sweep(shop) > 0) {}
    }

    private static int sweep(Shop shop) {
        ExpireOrders.Swept swept = shop.core.expireOrders().expire(new ExpireOrders.Command(100));
        assertThat(swept.failures()).isEmpty();
        return swept.expired();
    }

    private static void couponsGoOutOnce(Shop shop) {
        Coupons coupons = new Coupons(shop);
        CouponId winter = coupons.campaign(10, Coupons.off(100));
        List<MemberId> members = Stream.generate(shop::member).limit(20).toList();
        List<IssueCoupon.Outcome> outcomes = Crowd.rush(40, number -> coupons.ask(members.get(number / 2), winter));
        List<IssuedCouponState> issued = outcomes.stream()
                .filter(IssueCoupon.Issued.class::isInstance)
                .map(outcome -> ((IssueCoupon.Issued) outcome).issued())
                .toList();
        assertThat(issued)
                .extracting(IssuedCouponState::number)
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(issued).extracting(IssuedCouponState::member).doesNotHaveDuplicates();
    }

    private static void sellsOutInTruth(Shop shop) {
        Coupons coupons = new Coupons(shop);
        CouponId winter = coupons.campaign(10, Coupons.off(100));
        List<MemberId> members = Stream.generate(shop::member).limit(20).toList();
        Set<MemberId> served = ConcurrentHashMap.newKeySet();
        Crowd.rush(20, number -> {
            MemberId member = members.get(number);
            if (coupons.ask(member, winter) instanceof IssueCoupon.Issued) {
                served.add(member);
                assertThat(coupons.ask(member, winter)).isEqualTo(new IssueCoupon.CouponAlreadyIssued());
            }
            return true;
        });
        assertThat(served).hasSize(10);
        assertThat(members)
                .allSatisfy(member -> assertThat(coupons.ask(member, winter))
                        .isEqualTo(
                                served.contains(member)
                                        ? new IssueCoupon.CouponAlreadyIssued()
                                        : new IssueCoupon.CouponSoldOut()));
    }

    private static void eachLotExpiresOnce(Shop shop) {
        MemberId member = shop.member(1_000);
        SkuId jar = shop.sku(100, 50);
        shop.charge(member, 300, Duration.ofMinutes(5));
        OrderState order = shop.placed(member, 200, line(jar, 3));
        shop.clock.advance(Duration.ofMinutes(5));
        List<Object> outcomes = Crowd.rush(
                9,
                number -> number == 4
                        ? shop.cancel(member, order.key())
                        : shop.core.expirePoints().expire(new ExpirePoints.Command(100)));
        assertThat(outcomes)
                .filteredOn(ExpirePoints.Swept.class::isInstance)
                .allSatisfy(swept ->
                        assertThat(((ExpirePoints.Swept) swept).failures()).isEmpty());
        assertThat(shop.wallet(member).lots()).containsExactlyElementsOf(Lot.lasting(Money.of(1_000)));
        assertThat(shop.wallet(member).held()).isEqualTo(Money.ZERO);
    }

    private static void firstChargesAllCount(Shop shop) {
        MemberId member = shop.member();
        Crowd.rush(
                16,
                number -> Shop.outcome(
                        shop.core.chargePoints().charge(new ChargePoints.Command(shop.key(), member, Money.of(10)))));
        assertThat(shop.wallet(member).available()).isEqualTo(Money.of(160));
    }

    private static void oneSignUpWins(Shop shop) {
        SignUp.Command command = new SignUp.Command(new Email(shop.ids.next() + "@example.com"), "secret word", "Kim");
        List<SignUp.Outcome> outcomes =
                Crowd.rush(16, number -> shop.core.signUp().signUp(command));
        assertThat(outcomes).filteredOn(SignUp.SignedUp.class::isInstance).hasSize(1);
    }

    private static void proofsHoldUnderLoad(Shop shop) {
        MemberId member = shop.member(1_000);
        SkuId jar = shop.sku(100, 500);
        Crowd.rush(8, number -> {
            for (int i = 0; i < 10; i++) {
                if (number % 2 == 0) {
                    shop.cancel(member, shop.placed(member, 10, line(jar, 1)).key());
                } else {
                    assertThat(proof(shop, new Prove.OfSku(jar)).holds()).isTrue();
                    assertThat(proof(shop, new Prove.OfMember(member)).holds()).isTrue();
                }
            }
            return true;
        });
    }

    private static Proof proof(Shop shop, Prove.Subject subject) {
        return ((Prove.Compared) shop.core.prove().prove(new Prove.Command(subject))).proof();
    }
}
