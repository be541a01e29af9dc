package dev.jumun.app;

import dev.jumun.app.support.MySqlShop;
import dev.jumun.app.support.TestServer;
import java.time.InstantSource;

class IdempotencyOnMySqlIT extends IdempotencyIT {
    @Override
    TestServer server() {
        return TestServer.start(MySqlShop.onSharedServer(), InstantSource.system());
    }
}
