package dev.jumun.app.rush;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;

/** 20,000 asks for 1,000 coupons. */
@Tag("proof")
class CouponGateProofIT extends CouponGateIT {
    CouponGateProofIT() throws SQLException {}

    @Override
    Rush rush() {
        return Rush.LONG;
    }
}
