package dev.jumun.app;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;

/** 20,000 asks for 1,000 coupons. */
@Tag("proof")
class CouponGateProofIT extends CouponGateIT {
    CouponGateProofIT() throws SQLException {}

    @Override
    GatedShop.Rush rush() {
        return new GatedShop.Rush(1_000, 20_000, 4_000);
    }
}
