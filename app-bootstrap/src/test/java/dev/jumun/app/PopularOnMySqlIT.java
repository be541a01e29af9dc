package dev.jumun.app;

import dev.jumun.app.support.MySqlShop;
import dev.jumun.app.support.TestServer;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;

@Tag("proof")
class PopularOnMySqlIT extends PopularIT {
    @Override
    TestServer server(InstantSource time) {
        return TestServer.start(MySqlShop.onSharedServer(), time);
    }
}
