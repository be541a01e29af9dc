package dev.jumun.core.simulation;

import dev.jumun.coupon.CouponState;
import dev.jumun.coupon.IssueCountState;
import dev.jumun.coupon.IssuedCouponState;
import dev.jumun.coupon.IssuedCouponStatus;
import dev.jumun.journal.Entry;
import dev.jumun.journal.Movement;
import dev.jumun.order.CouponUse;
import dev.jumun.order.OrderState;
import dev.jumun.store.Key;
import dev.jumun.store.State;
import dev.jumun.store.Store;
import dev.jumun.tck.WrappedStore;
import dev.jumun.tck.WrappedTx;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Stores around which coupons go wrong, each in its own way, while the journal explains every balance. */
final class CouponBugs {
    private CouponBugs() {}

    /** The campaign has one more than was said. */
    static Store issuesOneTooMany(Store right) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public void put(State state) {
                boolean isNew = state instanceof CouponState campaign && campaign.issued() == 0;
                tx.put(isNew ? oneMore((CouponState) state) : state);
            }

            @Override
            public void record(Entry... entries) {
                tx.record(Arrays.stream(entries)
                        .map(entry -> entry.movement() == Movement.OFFER ? oneMore(entry) : entry)
                        .toArray(Entry[]::new));
            }
        });
    }

    private static CouponState oneMore(CouponState campaign) {
        return new CouponState(
                campaign.key(),
                campaign.name(),
                campaign.totalQuantity() + 1,
                campaign.perMemberLimit(),
                campaign.terms(),
                campaign.startsAt(),
                campaign.endsAt(),
                campaign.issued());
    }

    private static Entry oneMore(Entry entry) {
        return new Entry(entry.from(), entry.to(), entry.quantity() + 1, entry.movement(), entry.cause());
    }

    static Store forgetsWhatAMemberGot(Store right) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public <S extends State> Optional<S> find(Key<S> key) {
                return key.kind().equals(IssueCountState.KIND) ? Optional.empty() : tx.find(key);
            }
        });
    }

    static Store doesNotReturnCoupons(Store right) {
        return losing(right, coupon -> coupon.status() == IssuedCouponStatus.ISSUED, Movement.RESTORE);
    }

    static Store doesNotMarkCouponsAsUsed(Store right) {
        return losing(right, coupon -> coupon.status() == IssuedCouponStatus.USED, Movement.USE);
    }

    static Store forgetsRevocations(Store right) {
        return losing(right, coupon -> coupon.status() == IssuedCouponStatus.REVOKED, Movement.REVOKE);
    }

    /** Neither the change nor its entry. */
    private static Store losing(Store right, Predicate<IssuedCouponState> which, Movement movement) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public void put(State state) {
                boolean isLost = state instanceof IssuedCouponState coupon
                        && which.test(coupon)
                        && tx.find(coupon.key()).isPresent();
                if (!isLost) {
                    tx.put(state);
                }
            }

            @Override
            public void record(Entry... entries) {
                tx.record(Arrays.stream(entries)
                        .filter(entry -> entry.movement() != movement)
                        .toArray(Entry[]::new));
            }
        });
    }

    /** One coupon on two orders: the second finds it unused, and what it writes of it is lost. */
    static Store lendsACouponTwice(Store right) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            private final Set<Key<?>> lent = new HashSet<>();

            @Override
            public <S extends State> Optional<S> find(Key<S> key) {
                return tx.find(key)
                        .map(state -> state instanceof IssuedCouponState coupon
                                        && coupon.status() == IssuedCouponStatus.USED
                                        && lent.add(key)
                                ? key.kind().type().cast(with(coupon, IssuedCouponStatus.ISSUED))
                                : state);
            }

            @Override
            public void put(State state) {
                if (!lent.contains(state.key())) {
                    tx.put(state);
                }
            }

            @Override
            public void record(Entry... entries) {
                tx.record(Arrays.stream(entries)
                        .filter(entry -> lent.isEmpty() || entry.movement() != Movement.USE)
                        .toArray(Entry[]::new));
            }
        });
    }

    private static IssuedCouponState with(IssuedCouponState coupon, IssuedCouponStatus status) {
        return new IssuedCouponState(
                coupon.key(),
                coupon.coupon(),
                coupon.member(),
                coupon.number(),
                status,
                coupon.issuedAt(),
                coupon.expiresAt());
    }

    /** Nothing is left to pay, whatever the coupon says. */
    static Store discountsEverything(Store right) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public void put(State state) {
                tx.put(state instanceof OrderState order && order.coupon().isPresent() ? free(order) : state);
            }
        });
    }

    private static OrderState free(OrderState order) {
        CouponUse use = order.coupon().orElseThrow();
        CouponUse more = new CouponUse(
                use.coupon(),
                use.benefit(),
                use.minimumOrderAmount(),
                use.skus(),
                order.subtotal().minus(order.pointsUsed()));
        return new OrderState(
                order.key(),
                order.member(),
                order.status(),
                order.lines(),
                Optional.of(more),
                order.pointLots(),
                order.shipTo(),
                order.payment(),
                order.refunded(),
                order.delivery(),
                order.paymentDeadline(),
                order.createdAt());
    }

    static Store letsCouponsBeUsedPastTheirPeriod(Store right) {
        return WrappedStore.around(right, tx -> new WrappedTx(tx) {
            @Override
            public <S extends State> Optional<S> find(Key<S> key) {
                return tx.find(key)
                        .map(state -> state instanceof IssuedCouponState coupon
                                ? key.kind().type().cast(later(coupon))
                                : state);
            }
        });
    }

    private static IssuedCouponState later(IssuedCouponState coupon) {
        return new IssuedCouponState(
                coupon.key(),
                coupon.coupon(),
                coupon.member(),
                coupon.number(),
                coupon.status(),
                coupon.issuedAt(),
                coupon.issuedAt().plus(Duration.ofDays(1)));
    }
}
