package dev.jumun.testing.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlServerTest {
    @Test
    void readsAServerFromAUrl() {
        MySqlServer server = MySqlServer.at("jdbc:mysql://db.example:3307/?user=kim&password=p%26q");
        assertThat(server.host()).isEqualTo("db.example");
        assertThat(server.port()).isEqualTo(3307);
        assertThat(server.user()).isEqualTo("kim");
        assertThat(server.password()).isEqualTo("p&q");
    }

    @Test
    void takesWhatIsUsualForWhatAUrlLeavesOut() {
        MySqlServer server = MySqlServer.at("jdbc:mysql://localhost");
        assertThat(server.port()).isEqualTo(3306);
        assertThat(server.user()).isEqualTo("root");
        assertThat(server.password()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:3306", "jdbc:postgresql://localhost/", "jdbc:mysql:///"})
    void refusesWhatIsNoUrlOfMySql(String url) {
        assertThatThrownBy(() -> MySqlServer.at(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("JUMUN_TEST_MYSQL_URL is not like");
    }

    @Test
    void namesThePackagesThatAreMissing() {
        String log =
                "mysqld: error while loading shared libraries: libaio.so.1: cannot open shared object file: No such";
        assertThat(MySqlInstallation.failure(Path.of("error.log"), log))
                .hasMessageContaining("needs libaio.so.1: install the packages libaio1")
                .hasMessageContaining("libnuma1");
    }
}
