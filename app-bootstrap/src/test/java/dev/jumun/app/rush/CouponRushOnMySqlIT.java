package dev.jumun.app.rush;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.MySqlShop;

class CouponRushOnMySqlIT extends CouponRushIT {
    @Override
    Settings.Store store() {
        return MySqlShop.onSharedServer();
    }
}
