package dev.jumun.app;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.MySqlShop;

class AdminOrdersOnMySqlIT extends AdminOrdersIT {
    @Override
    Settings.Store store() {
        return MySqlShop.onSharedServer();
    }
}
