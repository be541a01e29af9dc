package dev.jumun.app;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.MySqlShop;
import org.junit.jupiter.api.Tag;

@Tag("proof")
class PopularOnMySqlIT extends PopularIT {
    @Override
    Settings.Store store() {
        return MySqlShop.onSharedServer();
    }
}
