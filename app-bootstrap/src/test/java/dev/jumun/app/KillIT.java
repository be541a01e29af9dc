package dev.jumun.app;

import dev.jumun.app.support.MySqlShop;
import dev.jumun.app.support.MySqlShop.Started;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import dev.jumun.testing.mysql.OwnMySqlServer;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The server, and then the database, killed again and again while customers place, pay and cancel: what they were told
 * stands, nothing is half done, and what was not answered is done once when it is asked again.
 */
@Tag("proof")
class KillIT {
    private static final int SERVER_KILLS = Integer.getInteger("jumun.kills", 100);
    private static final int DATABASE_KILLS = 10;

    private final Random random = new Random(7);

    @Test
    @Timeout(1_800)
    void theServerMayDieAtAnyMoment() throws Exception {
        try (OwnMySqlServer mysql = MySqlServer.start(MySqlServer.Options.SMALL);
                MySqlDatabase database = mysql.createDatabase()) {
            Started server = MySqlShop.start(database.url(), database, "0");
            try (Market market = Market.at(server.address(), database)) {
                for (int kill = 1; kill <= SERVER_KILLS; kill++) {
                    market.awaitsMore(5 + random.nextInt(60));
                    server.process().kill();
                    server.process().exitCode();
                    market.looksWhole();
                    server = MySqlShop.start(database.url(), database, server.port());
                    System.out.println("kill " + kill + " of " + SERVER_KILLS + ": " + market.soFar());
                }
                market.settles();
            } finally {
                server.process().close();
            }
        }
    }

    @Test
    @Timeout(600)
    void theDatabaseMayDieAtAnyMoment() throws Exception {
        try (OwnMySqlServer mysql = MySqlServer.start(MySqlServer.Options.SMALL);
                MySqlDatabase database = mysql.createDatabase()) {
            Started server = MySqlShop.start(database.url(), database, "0");
            try (Market market = Market.at(server.address(), database)) {
                for (int kill = 1; kill <= DATABASE_KILLS; kill++) {
                    market.awaitsMore(20 + random.nextInt(200));
                    mysql.kill();
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(4_000));
                    mysql.restart();
                    System.out.println("kill " + kill + " of " + DATABASE_KILLS + ": " + market.soFar());
                }
                market.awaitsMore(100);
                market.looksWhole();
                market.settles();
            } finally {
                server.process().close();
            }
        }
    }
}
