package dev.jumun.app.config;

import dev.jumun.app.config.Settings.Administrator;
import dev.jumun.carrier.Pace;
import dev.jumun.core.Policy;
import dev.jumun.http.HttpAddress;
import dev.jumun.http.auth.RequestLimit;
import dev.jumun.http.auth.TokenKey;
import dev.jumun.http.point.TopUp;
import dev.jumun.jpa.DatabaseSettings;
import dev.jumun.limit.Rate;
import dev.jumun.member.Email;
import dev.jumun.redis.RedisSettings;
import dev.jumun.value.Length;
import dev.jumun.webhook.Webhook;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads settings, and says all that is wrong with them at once. */
public final class SettingsReader {
    private static final String PREFIX = "JUMUN_";
    private static final String FOR_TESTS = "JUMUN_TEST_";
    private static final int ANY_PORT = 0;
    private static final Duration LONGEST_DEADLINE = Duration.ofDays(30);
    private static final Pace DEMO_PACE = new Pace(Duration.ofSeconds(20), Duration.ofSeconds(40));
    private static final Duration SHORTEST_LIFETIME = Duration.ofSeconds(1);

    private final Map<Setting, String> given = new EnumMap<>(Setting.class);
    private final List<String> wrong = new ArrayList<>();

    private SettingsReader() {}

    /**
     * Reads the environment over the properties of a file.
     *
     * @throws BadSettings if a setting is unknown or cannot be understood
     */
    public static Settings read(Map<String, String> environment, Map<String, String> file) {
        SettingsReader reader = new SettingsReader();
        file.forEach((name, value) -> reader.take(name, value));
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !name.startsWith(FOR_TESTS)) {
                reader.take(name, value);
            }
        });
        return reader.settings();
    }

    private void take(String name, String value) {
        Setting.named(name)
                .ifPresentOrElse(
                        setting -> keep(setting, value.strip()),
                        () -> wrong.add(name + ": there is no such setting; ./jumun run --help lists all"));
    }

    /** Nothing is as good as not set. */
    private void keep(Setting setting, String value) {
        if (!value.isEmpty()) {
            given.put(setting, value);
        }
    }

    private Settings settings() {
        Optional<Settings.Store> store = store();
        boolean demo = text(Setting.JUMUN_DEMO, SettingsReader::truth)
                .orElse(store.isPresent() && store.get() instanceof Settings.Memory);
        Optional<TopUp> topUp = text(
                Setting.JUMUN_POINTS_TOPUP,
                value -> oneOf(value, "open", "closed").equals("open") ? TopUp.OPEN : TopUp.CLOSED);
        Optional<RedisSettings> redis = redis();
        Optional<Administrator> administrator = administrator();
        Optional<List<TokenKey>> keys = text(Setting.JUMUN_TOKEN_KEYS, TokenKey::parse);
        Optional<String> host = text(Setting.JUMUN_HTTP_HOST, HttpAddress::checkedHost);
        Optional<Integer> port = text(Setting.JUMUN_HTTP_PORT, SettingsReader::port);
        Optional<Integer> operatorPort = text(Setting.JUMUN_ADMIN_PORT, SettingsReader::port);
        Optional<Currency> currency = text(Setting.JUMUN_CURRENCY, SettingsReader::currency);
        Optional<Duration> lifetime = text(Setting.JUMUN_POINTS_LIFETIME, SettingsReader::pointsLifetime);
        Optional<List<Webhook>> webhooks = text(Setting.JUMUN_WEBHOOKS, Webhook::parse);
        Optional<Integer> tries = text(Setting.JUMUN_RELAY_TRIES, SettingsReader::upTo999);
        Optional<Optional<Pace>> carrier = text(Setting.JUMUN_SIMULATED_CARRIER, SettingsReader::carrier);
        Optional<Integer> rate = text(Setting.JUMUN_RECONCILIATION_RATE, SettingsReader::rate);
        Optional<Optional<Rate>> limit = text(Setting.JUMUN_RATE_LIMIT, RequestLimit::parse);
        Optional<Duration> deadline = text(Setting.JUMUN_PAYMENT_DEADLINE, SettingsReader::deadline);
        if (operatorPort.isPresent() && operatorPort.equals(port) && port.get() != ANY_PORT) {
            wrong.add(Setting.JUMUN_ADMIN_PORT + ": must be another one than JUMUN_HTTP_PORT, or not set");
        }
        if (!wrong.isEmpty()) {
            throw new BadSettings(wrong);
        }
        return new Settings(
                host.orElseThrow(),
                port.orElseThrow(),
                operatorPort,
                store.orElseThrow(),
                redis,
                demo,
                administrator,
                keys.orElse(List.of()),
                currency.orElseThrow(),
                topUp.orElse(demo ? TopUp.OPEN : TopUp.CLOSED),
                lifetime,
                webhooks.orElse(List.of()),
                tries.orElseThrow(),
                carrier.orElse(Optional.of(DEMO_PACE).filter(pace -> demo)),
                rate.orElseThrow(),
                limit.orElseThrow(),
                deadline.orElseThrow());
    }

    private Optional<Settings.Store> store() {
        Optional<String> kind = text(Setting.JUMUN_STORE, value -> oneOf(value, "memory", "mysql"));
        if (kind.isEmpty() || kind.get().equals("memory")) {
            return kind.map(memory -> new Settings.Memory());
        }
        Optional<String> user = needed(Setting.JUMUN_MYSQL_USER);
        String password = given.getOrDefault(Setting.JUMUN_MYSQL_PASSWORD, "");
        Optional<Integer> readers = text(Setting.JUMUN_MYSQL_POOL, SettingsReader::upTo999);
        return needed(Setting.JUMUN_MYSQL_URL)
                .flatMap(url -> user.flatMap(name -> readers.flatMap(count -> text(
                        Setting.JUMUN_MYSQL_URL,
                        any -> new Settings.MySql(new DatabaseSettings(url, name, password, count))))));
    }

    private Optional<String> needed(Setting setting) {
        if (!given.containsKey(setting)) {
            wrong.add(setting + ": must be set when JUMUN_STORE is mysql");
        }
        return Optional.ofNullable(given.get(setting));
    }

    private Optional<RedisSettings> redis() {
        Optional<String> url = text(Setting.JUMUN_REDIS_URL, RedisSettings::checkedUrl);
        Optional<String> prefix = text(Setting.JUMUN_REDIS_PREFIX, RedisSettings::checkedPrefix);
        Optional<Duration> budget =
                text(Setting.JUMUN_REDIS_BUDGET, value -> RedisSettings.checkedBudget(duration(value, "PT0.1S")));
        return url.flatMap(where -> prefix.flatMap(name -> budget.map(most -> new RedisSettings(where, name, most))));
    }

    private Optional<Administrator> administrator() {
        Optional<Email> email = text(Setting.JUMUN_ADMIN_EMAIL, Email::new);
        Optional<String> password = text(Setting.JUMUN_ADMIN_PASSWORD, SettingsReader::password);
        if (given.containsKey(Setting.JUMUN_ADMIN_EMAIL) != given.containsKey(Setting.JUMUN_ADMIN_PASSWORD)) {
            wrong.add("JUMUN_ADMIN_EMAIL and JUMUN_ADMIN_PASSWORD go together");
        }
        return email.flatMap(address -> password.map(secret -> new Administrator(address, secret)));
    }

    private <T> Optional<T> text(Setting setting, Function<String, T> parse) {
        String value = given.getOrDefault(setting, setting.usual());
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(value));
        } catch (IllegalArgumentException bad) {
            wrong.add(setting + ": " + bad.getMessage());
            return Optional.empty();
        }
    }

    private static boolean truth(String value) {
        return oneOf(value, "true", "false").equals("true");
    }

    private static String oneOf(String value, String... choices) {
        if (!List.of(choices).contains(value)) {
            throw new IllegalArgumentException("must be " + String.join(" or ", choices) + ", not " + value);
        }
        return value;
    }

    private static int port(String value) {
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new IllegalArgumentException("must be 0 to 65535, not " + value);
        }
        return Integer.parseInt(value);
    }

    private static int upTo999(String value) {
        if (!value.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("must be 1 to 999, not " + value);
        }
        return Integer.parseInt(value);
    }

    private static int rate(String value) {
        if (!value.matches("0|[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("must be 0 to 999, not " + value);
        }
        return Integer.parseInt(value);
    }

    private static String password(String value) {
        Length.PASSWORD.check("a password", value);
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("must have no control character");
        }
        return value;
    }

    private static Currency currency(String value) {
        try {
            return Currency.getInstance(value);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("must be a currency such as KRW, not " + value, unknown);
        }
    }

    private static Optional<Pace> carrier(String value) {
        return value.equals("off") ? Optional.empty() : Optional.of(Pace.parse(value));
    }

    private static Duration deadline(String value) {
        Duration deadline = duration(value, "PT10M");
        if (!deadline.isPositive() || deadline.compareTo(LONGEST_DEADLINE) > 0) {
            throw new IllegalArgumentException("must be longer than nothing and 30 days at most, not " + value);
        }
        return deadline;
    }

    private static Duration pointsLifetime(String value) {
        Duration lifetime = duration(value, "P365D");
        if (lifetime.compareTo(SHORTEST_LIFETIME) < 0 || lifetime.compareTo(Policy.LONGEST_POINTS_LIFETIME) > 0) {
            throw new IllegalArgumentException("must be a second at least and "
                    + Policy.LONGEST_POINTS_LIFETIME.toDays() + " days at most, not " + value);
        }
        return lifetime;
    }

    private static Duration duration(String value, String example) {
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException(
                    "must be a duration in days or less, such as " + example + ", not " + value, malformed);
        }
    }
}
