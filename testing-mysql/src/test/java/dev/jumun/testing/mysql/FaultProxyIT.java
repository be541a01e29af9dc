package dev.jumun.testing.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.testing.fault.FaultProxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultProxyIT {
    private static final String PREPARED = "?useServerPrepStmts=true&cachePrepStmts=true&rewriteBatchedStatements=true";
    private static final String ELIDING =
            "?useLocalSessionState=true&elideSetAutoCommits=true&cacheServerConfiguration=true&maintainTimeStats=false";

    private MySqlDatabase database;
    private FaultProxy proxy;

    @BeforeEach
    void start() throws SQLException {
        MySqlServer server = MySqlServer.shared();
        database = server.createDatabase();
        proxy = server.proxy();
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE seen (id INT PRIMARY KEY)");
        }
    }

    @AfterEach
    void stop() throws SQLException {
        proxy.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", PREPARED, ELIDING})
    void cutsBeforeACommit(String properties) throws Exception {
        proxy.cutBefore(MySqlServer.commitPacket());
        try (Connection connection = connect(properties)) {
            insert(connection, 1);
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        }
        assertThat(proxy.cutsLeft()).isZero();
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", PREPARED, ELIDING})
    void cutsAfterACommit(String properties) throws Exception {
        proxy.cutAfter(MySqlServer.commitPacket(), 2);
        for (int id = 1; id <= 2; id++) {
            try (Connection connection = connect(properties)) {
                insert(connection, id);
                assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
            }
            assertThat(rows()).isEqualTo(id);
        }
        assertThat(proxy.cutsLeft()).isZero();
        try (Connection connection = connect(properties)) {
            insert(connection, 3);
            connection.commit();
        }
        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void swallowsEverythingInABlackHole() throws Exception {
        Connection connection = connect("?socketTimeout=300");
        proxy.blackHole();
        assertThatThrownBy(() -> insert(connection, 1)).rootCause().hasMessageContaining("timed out");
        assertThatThrownBy(() -> connect("?socketTimeout=300")).rootCause().hasMessageContaining("timed out");
        proxy.heal();
        assertThat(rows()).isZero();
        try (Connection again = connect("?socketTimeout=3000")) {
            insert(again, 1);
            again.commit();
        }
        assertThat(rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesSilentAroundACommit(boolean before) throws Exception {
        Connection connection = connect("?socketTimeout=300");
        insert(connection, 1);
        if (before) {
            proxy.blackHoleBefore(MySqlServer.commitPacket());
        } else {
            proxy.blackHoleAfter(MySqlServer.commitPacket());
        }
        assertThatThrownBy(connection::commit).rootCause().hasMessageContaining("timed out");
        assertThatThrownBy(() -> connect("?socketTimeout=300")).rootCause().hasMessageContaining("timed out");
        assertThat(rows()).isEqualTo(before ? 0 : 1);
        proxy.heal();
        connect("").close();
    }

    @Test
    void addsLatencyInEachDirection() throws Exception {
        try (Connection connection = connect("")) {
            proxy.latency(Duration.ofMillis(60), Duration.ofMillis(40));
            long before = System.nanoTime();
            insert(connection, 1);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        }
    }

    @Test
    void resetsConnectionsAndLetsNewOnesIn() throws Exception {
        try (Connection connection = connect("")) {
            insert(connection, 1);
            proxy.resetConnections();
            assertThatThrownBy(connection::commit).rootCause().hasMessageContaining("reset");
        }
        assertThat(rows()).isZero();
        connect("").close();
    }

    @Test
    void refusesNewConnectionsOnly() throws Exception {
        try (Connection connection = connect("")) {
            proxy.refuse();
            assertThatThrownBy(() -> connect("")).rootCause().hasMessageContaining("refused");
            insert(connection, 1);
            connection.commit();
            proxy.heal();
            connect("").close();
        }
        assertThat(rows()).isEqualTo(1);
    }

    private Connection connect(String properties) throws SQLException {
        Connection connection =
                DriverManager.getConnection(database.url(proxy) + properties, database.user(), database.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Connection connection, int id) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO seen VALUES (?)")) {
            statement.setInt(1, id);
            statement.executeUpdate();
        }
    }

    private int rows() throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM seen")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
