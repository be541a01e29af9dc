package dev.jumun.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1", "0:0:0:0:0:0:0:1", "[::1]", "::ffff:127.0.0.1"})
    void knowsThisMachine(String address) {
        assertThat(Router.isThisMachine(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "192.168.0.9", "203.0.113.7", "2001:db8::1", "0.0.0.0", "::ffff:10.0.0.1"})
    void knowsOthers(String address) {
        assertThat(Router.isThisMachine(address)).isFalse();
    }
}
