package dev.jumun.app;

import org.junit.jupiter.api.Tag;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.MySqlShop;

@Tag("proof")
class PopularOnMySqlIT extends PopularIT {
    @Override
    Settings.Store store() {
        return MySqlShop.onSharedServer();
    }
}
