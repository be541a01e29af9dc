package dev.jumun.app;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.MySqlShop;

class CouponsOnMySqlIT extends CouponsIT {
    @Override
    Settings.Store store() {
        return MySqlShop.onSharedServer();
    }
}
