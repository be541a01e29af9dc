package dev.jumun.app;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.MySqlShop;

class SearchOnMySqlIT extends SearchIT {
    @Override
    Settings.Store store() {
        return MySqlShop.onSharedServer();
    }
}
