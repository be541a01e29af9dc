package dev.jumun.testing.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.testing.server.Owner;
import dev.jumun.testing.server.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@Tag("proof")
class MySqlServerIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void sharesOneServerAmongTheJvmsOfABuild() throws Exception {
        Process build = new ProcessBuilder("sleep", "60").start();
        Process first = Child.start("shared", Long.toString(build.pid()));
        Process second = Child.start("shared", Long.toString(build.pid()));
        try {
            String port = Child.line(first);
            assertThat(Child.line(second)).isEqualTo(port);
            first.destroyForcibly();
            second.destroyForcibly();
            assertThat(Wait.until(Duration.ofMillis(1_500), () -> !Mysqld.answers(Integer.parseInt(port))))
                    .as("ends with its first user")
                    .isFalse();
            build.destroyForcibly();
            assertThat(Wait.until(SOON, () -> !Mysqld.answers(Integer.parseInt(port))))
                    .as("ends with the build")
                    .isTrue();
            assertThat(Wait.until(SOON, () -> foldersOf(build.pid()) == 0)).isTrue();
        } finally {
            first.destroyForcibly();
            second.destroyForcibly();
            build.destroyForcibly();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "basedir", matches = ".*", disabledReason = "Maven does not run this")
    void knowsTheMavenProcessWhenItRunsTests() throws Exception {
        assertThat(Owner.build()).isNotEqualTo(Owner.self());
    }

    @Test
    void endsWithAKilledOwner() throws Exception {
        Process owner = Child.start("own");
        long server = Long.parseLong(Child.line(owner));
        assertThat(ProcessHandle.of(server)).isPresent();
        assertThat(foldersOf(owner.pid())).isEqualTo(1);
        owner.destroyForcibly();
        assertThat(Wait.until(SOON, () -> ProcessHandle.of(server).isEmpty() && foldersOf(owner.pid()) == 0))
                .isTrue();
    }

    @Test
    void handsOutEmptyDatabasesAndDropsThem() throws Exception {
        MySqlServer server = MySqlServer.shared();
        String url;
        try (MySqlDatabase database = server.createDatabase();
                var connection = database.connect();
                var statement = connection.createStatement()) {
            url = database.url();
            var charset = statement.executeQuery("SELECT @@character_set_database, @@innodb_flush_log_at_trx_commit");
            assertThat(charset.next()).isTrue();
            assertThat(charset.getString(1)).isEqualTo("utf8mb4");
            assertThat(charset.getInt(2)).isEqualTo(1);
            assertThat(statement.executeQuery("SHOW TABLES").next()).isFalse();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(url, server.user(), server.password()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Unknown database");
        assertThat(MySqlServer.shared()).isSameAs(server);
    }

    private static long foldersOf(long owner) {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("jumun-mysql-")
                            && folder.getFileName().toString().contains("-" + owner + "-"))
                    .count();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
