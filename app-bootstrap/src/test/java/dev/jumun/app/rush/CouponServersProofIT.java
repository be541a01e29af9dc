package dev.jumun.app.rush;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 20,000 asks for 1,000 coupons, and more that happens meanwhile. */
@Tag("proof")
class CouponServersProofIT extends CouponServersIT {
    CouponServersProofIT() throws SQLException {}

    @Override
    Rush rush() {
        return Rush.LONG;
    }

    @Test
    void giveOutExactlyWhatThereIsWhenTheyAreKilled() {
        shop.givesOutWhatThereIs(rush(), coupon -> shop.killOne());
    }

    @Test
    void giveOutExactlyWhatThereIsWhenAReplicaThatIsBehindTakesOver() throws SQLException {
        StaleReplica.befalls(rush(), ServedShop::new);
    }

    @Test
    void areSeenWhenTheyAnswerWithoutCommitting() throws SQLException {
        try (ServedShop buggy = new ServedShop(BuggyServer.class, redis.url())) {
            assertThatThrownBy(() -> buggy.givesOutWhatThereIs(Rush.SMALL, Fault.NONE))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("untrue");
        }
    }
}
