package dev.jumun.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jumun.app.config.Settings;
import dev.jumun.app.support.MySqlShop;
import dev.jumun.app.support.TestServer;
import dev.jumun.testing.fault.FaultProxy;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two hundred commits lose their connection on the way to the database, and two hundred on the way back. */
@Tag("proof")
class CutCommitsIT {
    private static final int CUTS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Timeout(600)
    void tellTheTruthInTheEnd(boolean before) throws Exception {
        try (MySqlDatabase database = MySqlServer.shared().createDatabase();
                FaultProxy proxy = MySqlServer.shared().proxy();
                TestServer server = TestServer.start(
                        new Settings.MySql(MySqlShop.settings(database, proxy)), InstantSource.system());
                Market market = Market.at("http://127.0.0.1:" + server.port(), database)) {
            for (int cut = 1; cut <= CUTS; cut++) {
                if (before) {
                    proxy.cutBefore(MySqlServer.commitPacket());
                } else {
                    proxy.cutAfter(MySqlServer.commitPacket());
                }
                long deadline = System.nanoTime() + PATIENCE.toNanos();
                while (proxy.cutsLeft() > 0) {
                    assertThat(System.nanoTime()).as("no commit to cut").isLessThan(deadline);
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                if (cut % 20 == 0) {
                    market.looksWhole();
                    System.out.println(cut + " commits cut " + (before ? "before" : "after") + ": " + market.soFar());
                }
            }
            market.settles();
        }
    }
}
