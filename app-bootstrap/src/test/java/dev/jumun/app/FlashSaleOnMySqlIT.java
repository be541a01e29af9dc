package dev.jumun.app;

import dev.jumun.app.support.MySqlShop;
import dev.jumun.app.support.TestServer;
import java.time.InstantSource;

class FlashSaleOnMySqlIT extends FlashSaleIT {
    @Override
    TestServer start() {
        return TestServer.start(MySqlShop.onSharedServer(), InstantSource.system());
    }

    /** The most time goes into signing up and into proving. */
    @Override
    int buyers() {
        return 120;
    }
}
