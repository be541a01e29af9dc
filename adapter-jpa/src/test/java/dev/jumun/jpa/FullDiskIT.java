package dev.jumun.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jumun.jpa.Warehouse.Told;
import dev.jumun.stock.SkuId;
import dev.jumun.store.Footprint;
import dev.jumun.testing.mysql.MySqlDatabase;
import dev.jumun.testing.mysql.MySqlServer;
import dev.jumun.testing.mysql.OwnMySqlServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The tables lie on a small file system that is filled up. */
@Timeout(120)
class FullDiskIT {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private OwnMySqlServer server;
    private MySqlDatabase database;
    private Path disk;
    private boolean isMounted;

    @BeforeEach
    void mount() throws Exception {
        server = MySqlServer.start(MySqlServer.Options.SMALL);
        database = server.createDatabase();
        disk = folderOfTables();
        isMounted = run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString());
        assumeTrue(isMounted, "a small file system can be mounted by root only");
    }

    @AfterEach
    void unmount() throws Exception {
        server.kill();
        if (isMounted) {
            assertThat(run("umount", disk.toString())).isTrue();
        }
        server.close();
    }

    @Test
    void refusesWhatHasNoRoomAndGoesOnWhenThereIsSome() throws IOException {
        try (JpaPersistence persistence =
                JpaPersistence.open(TestDatabase.settings(database), InstantSource.system())) {
            Warehouse warehouse = new Warehouse(persistence);
            SkuId sku = warehouse.sku();
            Path ballast = fill();
            List<SkuId> kept = new ArrayList<>();
            List<SkuId> refused = new ArrayList<>();
            while (refused.size() < 3) {
                SkuId large = new SkuId(Warehouse.id());
                long begun = System.nanoTime();
                Told told = Warehouse.told(() -> persistence
                        .store()
                        .commit(Footprint.empty().creating(large), tx -> {
                            tx.put(Warehouse.sku(large, "x".repeat(60_000), 0));
                            return true;
                        }));
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST_WAIT);
                assertThat(told).isNotEqualTo(Told.UNKNOWN);
                (told == Told.DONE ? kept : refused).add(large);
            }
            System.out.println(kept.size() + " large states were kept before the disk was full");
            assertThat(kept).allMatch(id -> persistence.store().read(id).isPresent());
            assertThat(refused).allMatch(id -> persistence.store().read(id).isEmpty());

            Files.delete(ballast);

            for (int i = 0; i < 20; i++) {
                assertThat(warehouse.deliver(persistence.store(), sku)).isEqualTo(Told.DONE);
            }
            assertThat(warehouse.complaints()).isEmpty();
        }
    }

    /** Leaves no room at all. */
    private Path fill() throws IOException {
        Path ballast = disk.resolve("ballast");
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(new byte[4_096]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
            return ballast;
        }
    }

    /** Where the server keeps the tables of the database, which has none yet. */
    private Path folderOfTables() throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select concat(@@datadir, database())")) {
            row.next();
            return Path.of(row.getString(1));
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
