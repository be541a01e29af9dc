package dev.jumun.app;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.MySqlShop;

class DeliveryOnMySqlIT extends DeliveryIT {
    @Override
    Settings.Store store() {
        return MySqlShop.onSharedServer();
    }
}
