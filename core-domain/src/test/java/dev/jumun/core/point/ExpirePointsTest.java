package dev.jumun.core.point;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.core.Shop;
import dev.jumun.event.RecordedEvent;
import dev.jumun.member.MemberId;
import dev.jumun.point.ExpirePoints;
import dev.jumun.point.PointsCharged;
import dev.jumun.point.PointsExpired;
import dev.jumun.point.WalletId;
import dev.jumun.store.Footprint;
import dev.jumun.store.Store;
import dev.jumun.store.StoreUnavailable;
import dev.jumun.tck.WrappedPersistence;
import dev.jumun.tck.WrappedStore;
import dev.jumun.value.Money;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExpirePointsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    final Shop shop = new Shop();

    private final MemberId member = shop.member();

    @Test
    void takesOutWhatIsPastItsDateOnce() {
        shop.charge(member, 30, HOUR);
        shop.charge(member, 20, HOUR.multipliedBy(2));
        shop.charge(member, 10, HOUR.multipliedBy(3));
        shop.clock.advance(HOUR.multipliedBy(2));
        assertThat(expire(10)).isEqualTo(1);
        assertThat(expire(10)).isZero();
        assertThat(shop.wallet(member).available()).isEqualTo(Money.of(10));
    }

    @Test
    void tellsTheWorld() {
        WalletId wallet = new WalletId(member);
        shop.charge(member, 30, HOUR);
        shop.clock.advance(HOUR);
        expire(10);
        assertThat(shop.persistence.outbox().events(wallet, 0, 10))
                .extracting(RecordedEvent::event)
                .containsExactly(
                        new PointsCharged(wallet, Money.of(30), Optional.of(shop.clock.instant())),
                        new PointsExpired(wallet, Money.of(30)));
    }

    @Test
    void waitsForTheDate() {
        shop.charge(member, 30, HOUR);
        shop.clock.advance(HOUR.minusMillis(1));
        assertThat(expire(10)).isZero();
    }

    @Test
    void goesNoFurtherThanToldAndOnTheNextTime() {
        for (int i = 0; i < 5; i++) {
            shop.charge(shop.member(), 30, HOUR);
        }
        shop.clock.advance(HOUR);
        assertThat(expire(3)).isEqualTo(3);
        assertThat(expire(3)).isEqualTo(2);
    }

    @Test
    void goesOnAfterAWalletThatFails() {
        MemberId other = shop.member();
        shop.charge(member, 30, HOUR);
        shop.charge(other, 30, HOUR);
        shop.clock.advance(HOUR);
        Store failing = new WrappedStore(shop.persistence.store()) {
            @Override
            public <T> T commit(Footprint footprint, Work<T> work) {
                if (footprint.held().contains(new WalletId(member))) {
                    throw new StoreUnavailable("planted");
                }
                return super.commit(footprint, work);
            }
        };
        ExpirePoints.Swept swept = shop.over(new WrappedPersistence(shop.persistence, failing))
                .expirePoints()
                .expire(new ExpirePoints.Command(10));
        assertThat(swept.wallets()).isEqualTo(1);
        assertThat(swept.failures()).hasSize(1);
        assertThat(shop.wallet(other).available()).isEqualTo(Money.ZERO);
    }

    private int expire(int limit) {
        return shop.core.expirePoints().expire(new ExpirePoints.Command(limit)).wallets();
    }
}
