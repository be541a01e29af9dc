package dev.jumun.app.config;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything an operator can set, as an environment variable or as a property of the same name. */
public enum Setting {
    JUMUN_HTTP_PORT("8080", "the port that the API listens on; 0 for any that is free"),
    JUMUN_HTTP_HOST("127.0.0.1", "the name or address that the API listens on"),
    JUMUN_ADMIN_PORT(
            "",
            "the port of health checks and administration; if not set, the API's, for callers on this machine only"),
    JUMUN_STORE("memory", "where the shop's data lives: memory, gone when the server stops, or mysql"),
    JUMUN_MYSQL_URL("", "jdbc:mysql://host:port/schema of a MySQL 8.0 server; the tables are made at start"),
    JUMUN_MYSQL_USER("", "who may make and change tables in that schema"),
    JUMUN_MYSQL_PASSWORD("", "their password"),
    JUMUN_MYSQL_POOL("8", "how many connections read at once; writing takes three more"),
    JUMUN_REDIS_URL("", "redis://host:port, redis-sentinel://… or redis-cluster://…; if not set, there is no Redis"),
    JUMUN_REDIS_PREFIX("jumun", "what keys begin with, so that shops may share a Redis"),
    JUMUN_REDIS_BUDGET("PT0.1S", "how long anybody waits for Redis before it goes without (ISO 8601)"),
    JUMUN_DEMO("", "whether the demo catalogue is loaded: true or false; true in memory, else false"),
    JUMUN_ADMIN_EMAIL("", "the first administrator, created if absent; in the demo admin@example.com"),
    JUMUN_ADMIN_PASSWORD("", "their password, 8 to 128 characters; in the demo made up and printed at start"),
    JUMUN_TOKEN_KEYS("", "kid:base64,… of 32 bytes or more; the first signs, all verify; made up at start if not set"),
    JUMUN_CURRENCY("KRW", "the one currency (ISO 4217); all amounts are in its minor units"),
    JUMUN_POINTS_TOPUP(
            "", "whether members may charge points without a payment: open or closed; open in the demo, else closed"),
    JUMUN_POINTS_LIFETIME(
            "", "how long points live from when they are charged, such as P365D (ISO 8601); for ever if not set"),
    JUMUN_WEBHOOKS("", "name:secret:url,… of receivers of all events; secrets of 32 bytes or more in Base64"),
    JUMUN_RELAY_TRIES("10", "after so many refused tries, while it takes others, a receiver is told no more of a key"),
    JUMUN_SIMULATED_CARRIER(
            "",
            "parcels leave and arrive by themselves after such times: PT20S,PT40S, or off; PT20S,PT40S in the demo, else off"),
    JUMUN_RECONCILIATION_RATE(
            "100", "how many books a second all servers together prove against their journals; 0 for none"),
    JUMUN_RATE_LIMIT(
            "off",
            "how many requests a second one member may make, and one address without a token: 1 to 10000, or off"),
    JUMUN_PAYMENT_DEADLINE("PT10M", "how long stock is held for an unpaid order (ISO 8601)");

    private final String usual;
    private final String meaning;

    Setting(String usual, String meaning) {
        this.usual = usual;
        this.meaning = meaning;
    }

    /** What holds where it is not set; empty for nothing. */
    String usual() {
        return usual;
    }

    static Optional<Setting> named(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.name().equals(name))
                .findFirst();
    }

    /** One line for each. */
    public static String help() {
        return Arrays.stream(values())
                .map(setting -> "  %-24s %s%s"
                        .formatted(
                                setting.name(),
                                setting.meaning,
                                setting.usual.isEmpty() ? "" : " [" + setting.usual + "]"))
                .collect(Collectors.joining("\n"));
    }
}
