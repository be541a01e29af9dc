package dev.jumun.app;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.MySqlShop;

class FlashSaleOnMySqlIT extends FlashSaleIT {
    @Override
    Settings.Store store() {
        return MySqlShop.onSharedServer();
    }

    /** The most time goes into signing up and into proving. */
    @Override
    int buyers() {
        return 120;
    }
}
