package dev.jumun.app;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.MySqlShop;

class IdempotencyOnMySqlIT extends IdempotencyIT {
    @Override
    Settings.Store store() {
        return MySqlShop.onSharedServer();
    }
}
