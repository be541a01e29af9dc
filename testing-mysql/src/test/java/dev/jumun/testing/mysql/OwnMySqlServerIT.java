package dev.jumun.testing.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.testing.server.Folders;
import dev.jumun.testing.server.Owner;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("proof")
class OwnMySqlServerIT {
    private static OwnMySqlServer server;

    @BeforeAll
    static void start() {
        server = MySqlServer.start(MySqlServer.Options.SMALL);
    }

    @AfterAll
    static void stop() {
        server.close();
        assertThat(Mysqld.answers(server.port())).isFalse();
    }

    @Test
    void keepsWhatWasCommittedBeforeItWasKilled() throws Exception {
        MySqlDatabase database = server.createDatabase();
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (id INT PRIMARY KEY)");
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO kept VALUES (1)");
            connection.commit();
            statement.execute("INSERT INTO kept VALUES (2)");
            long pid = server.pid();
            server.kill();
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
            server.restart();
            assertThat(server.pid()).isNotEqualTo(pid);
        }
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT GROUP_CONCAT(id) FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("1");
        }
    }

    @Test
    void doesNotTakeAnotherServerOnItsPortForItself() throws Exception {
        Path folder = Mysqld.folder("mysql-own", Owner.self());
        try {
            assertThatThrownBy(() -> Mysqld.launch(folder, server.port(), MySqlServer.Options.SMALL))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Address already in use");
        } finally {
            Folders.delete(folder);
        }
    }

    @Test
    void saysNothingWhilePausedAndGoesOnAfterwards() throws Exception {
        try (MySqlDatabase database = server.createDatabase()) {
            server.pause();
            try {
                assertThatThrownBy(() -> DriverManager.getConnection(
                                database.url() + "?socketTimeout=300", database.user(), database.password()))
                        .isInstanceOf(SQLException.class);
            } finally {
                server.resume();
            }
            try (var connection = database.connect()) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }
}
