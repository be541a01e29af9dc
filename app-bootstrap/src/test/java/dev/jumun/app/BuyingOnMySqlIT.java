package dev.jumun.app;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.MySqlShop;

class BuyingOnMySqlIT extends BuyingIT {
    @Override
    Settings.Store store() {
        return MySqlShop.onSharedServer();
    }
}
