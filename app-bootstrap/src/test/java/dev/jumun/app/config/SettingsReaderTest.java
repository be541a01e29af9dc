package dev.jumun.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jumun.carrier.Pace;
import dev.jumun.http.point.TopUp;
import dev.jumun.limit.Rate;
import dev.jumun.redis.RedisSettings;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
    @Test
    void needsNothingToBeSet() {
        Settings settings = SettingsReader.read(Map.of("PATH", "/bin"), Map.of());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.demo()).isTrue();
        assertThat(settings.topUp()).isEqualTo(TopUp.OPEN);
        assertThat(settings.paymentDeadline()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void closesTopUpsWithoutTheDemo() {
        assertThat(SettingsReader.read(Map.of("JUMUN_DEMO", "false"), Map.of()).topUp())
                .isEqualTo(TopUp.CLOSED);
    }

    @Test
    void letsPointsLiveForEverUnlessTold() {
        assertThat(SettingsReader.read(Map.of(), Map.of()).pointsLifetime()).isEmpty();
        assertThat(lifetime("P365D")).contains(Duration.ofDays(365));
        assertThat(lifetime("PT1S")).contains(Duration.ofSeconds(1));
    }

    @Test
    void simulatesACarrierInTheDemoUnlessTold() {
        Pace usual = new Pace(Duration.ofSeconds(20), Duration.ofSeconds(40));
        assertThat(carrier(Map.of())).contains(usual);
        assertThat(carrier(Map.of("JUMUN_DEMO", "false"))).isEmpty();
        assertThat(carrier(Map.of("JUMUN_SIMULATED_CARRIER", "off"))).isEmpty();
        assertThat(carrier(Map.of("JUMUN_DEMO", "false", "JUMUN_SIMULATED_CARRIER", "PT20S,PT40S")))
                .contains(usual);
        assertThatThrownBy(() -> carrier(Map.of("JUMUN_SIMULATED_CARRIER", "on")))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("JUMUN_SIMULATED_CARRIER: must be two durations such as PT20S,PT40S, not on");
    }

    @Test
    void refusesAHostThatIsNotOfThisMachine() {
        assertThat(host("0.0.0.0")).isEqualTo("0.0.0.0");
        assertThatThrownBy(() -> host("[nowhere]"))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("JUMUN_HTTP_HOST: nobody knows a host [nowhere]");
        assertThatThrownBy(() -> host("192.0.2.1"))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("JUMUN_HTTP_HOST: must be a name or address of this machine, not 192.0.2.1");
    }

    private static String host(String host) {
        return SettingsReader.read(Map.of("JUMUN_HTTP_HOST", host), Map.of()).host();
    }

    @Test
    void provesAHundredBooksASecondUnlessTold() {
        assertThat(rate(Map.of())).isEqualTo(100);
        assertThat(rate(Map.of("JUMUN_RECONCILIATION_RATE", "0"))).isZero();
        assertThat(rate(Map.of("JUMUN_RECONCILIATION_RATE", "999"))).isEqualTo(999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "-1", "00", "1.5", "all"})
    void refusesAnotherRateOfProofs(String value) {
        assertThatThrownBy(() -> rate(Map.of("JUMUN_RECONCILIATION_RATE", value)))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("JUMUN_RECONCILIATION_RATE: must be 0 to 999, not " + value);
    }

    private static int rate(Map<String, String> settings) {
        return SettingsReader.read(settings, Map.of()).reconciliationRate();
    }

    @Test
    void limitsNobodyUnlessTold() {
        assertThat(limit(Map.of())).isEmpty();
        assertThat(limit(Map.of("JUMUN_RATE_LIMIT", "off"))).isEmpty();
        assertThat(limit(Map.of("JUMUN_RATE_LIMIT", "1"))).contains(Rate.perSecond(1));
        assertThat(limit(Map.of("JUMUN_RATE_LIMIT", "10000"))).contains(Rate.perSecond(10_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10001", "-1", "1.5", "01", "none", "10/s"})
    void refusesAnotherLimit(String value) {
        assertThatThrownBy(() -> limit(Map.of("JUMUN_RATE_LIMIT", value)))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("JUMUN_RATE_LIMIT: must be 1 to 10000, or off, not " + value);
    }

    private static Optional<Rate> limit(Map<String, String> settings) {
        return SettingsReader.read(settings, Map.of()).rateLimit();
    }

    private static Optional<Pace> carrier(Map<String, String> settings) {
        return SettingsReader.read(settings, Map.of()).carrier();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-P1D", "PT0.999S", "P36501D", "PT999999999999999999S"})
    void refusesPointsThatAreDeadAtOnceOrNever(String value) {
        assertThatThrownBy(() -> lifetime(value))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("JUMUN_POINTS_LIFETIME: must be")
                .hasMessageContaining(value);
    }

    private static Optional<Duration> lifetime(String value) {
        return SettingsReader.read(Map.of("JUMUN_POINTS_LIFETIME", value), Map.of())
                .pointsLifetime();
    }

    @Test
    void putsTheEnvironmentOverTheFile() {
        Map<String, String> file = Map.of("JUMUN_HTTP_PORT", "1", "JUMUN_PAYMENT_DEADLINE", "PT1S");
        Settings settings = SettingsReader.read(Map.of("JUMUN_HTTP_PORT", "2"), file);
        assertThat(settings.port()).isEqualTo(2);
        assertThat(settings.paymentDeadline()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void takesAnEmptySettingForNotSet() {
        Map<String, String> empty = Map.of(
                "JUMUN_HTTP_PORT", "",
                "JUMUN_HTTP_HOST", " ",
                "JUMUN_CURRENCY", "",
                "JUMUN_PAYMENT_DEADLINE", "",
                "JUMUN_DEMO", "",
                "JUMUN_ADMIN_EMAIL", "");
        assertThat(SettingsReader.read(empty, Map.of()).port()).isEqualTo(8080);
    }

    @Test
    void leavesSettingsForTestsAlone() {
        assertThat(SettingsReader.read(Map.of("JUMUN_TEST_MYSQL_URL", "x"), Map.of())
                        .port())
                .isEqualTo(8080);
    }

    @Test
    void needsToKnowWhichDatabase() {
        assertThatThrownBy(() -> SettingsReader.read(Map.of("JUMUN_STORE", "mysql", "JUMUN_MYSQL_POOL", "0"), Map.of()))
                .isInstanceOf(BadSettings.class)
                .message()
                .contains(
                        "JUMUN_MYSQL_URL: must be set when JUMUN_STORE is mysql",
                        "JUMUN_MYSQL_USER: must be set when JUMUN_STORE is mysql",
                        "JUMUN_MYSQL_POOL: must be 1 to 999, not 0");
    }

    @Test
    void goesWithoutRedisUnlessTold() {
        assertThat(SettingsReader.read(Map.of("JUMUN_REDIS_PREFIX", "shop"), Map.of())
                        .redis())
                .isEmpty();
        Map<String, String> told =
                Map.of("JUMUN_REDIS_URL", "redis://:secret@127.0.0.1", "JUMUN_REDIS_BUDGET", "PT0.05S");
        assertThat(SettingsReader.read(told, Map.of()).redis())
                .contains(new RedisSettings("redis://:secret@127.0.0.1", "jumun", Duration.ofMillis(50)));
    }

    @Test
    void saysWhatIsWrongWithRedisAndNoPassword() {
        Map<String, String> wrong = Map.of(
                "JUMUN_REDIS_URL", "rdeis://:secret@127.0.0.1",
                "JUMUN_REDIS_PREFIX", "a shop",
                "JUMUN_REDIS_BUDGET", "PT3S");
        assertThatThrownBy(() -> SettingsReader.read(wrong, Map.of()))
                .isInstanceOf(BadSettings.class)
                .message()
                .contains(
                        "JUMUN_REDIS_URL: must be like redis://user:password@host:6379/0, redis-sentinel://",
                        "JUMUN_REDIS_PREFIX: must be 1 to 50 of A-Z a-z 0-9 _ . -, not a shop",
                        "JUMUN_REDIS_BUDGET: must be longer than nothing and two seconds at most, not PT3S")
                .doesNotContain("secret");
    }

    @Test
    void loadsNoDemoIntoADatabaseUnlessAsked() {
        Map<String, String> mysql = Map.of(
                "JUMUN_STORE", "mysql", "JUMUN_MYSQL_URL", "jdbc:mysql://127.0.0.1/jumun", "JUMUN_MYSQL_USER", "jumun");
        assertThat(SettingsReader.read(mysql, Map.of()).demo()).isFalse();
        assertThat(SettingsReader.read(mysql, Map.of("JUMUN_DEMO", "true")).demo())
                .isTrue();
    }

    @Test
    void letsNoWebhookTakeTheNameOfTheShopsOwnSink() {
        String webhook = "delivery:" + Base64.getEncoder().encodeToString(new byte[32]) + ":http://127.0.0.1/";
        assertThatThrownBy(() -> SettingsReader.read(Map.of("JUMUN_WEBHOOKS", webhook), Map.of()))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("JUMUN_WEBHOOKS: delivery and names that begin with jumun- are the server's own");
    }

    @Test
    void keepsTheTwoPortsApart() {
        assertThatThrownBy(() -> SettingsReader.read(Map.of("JUMUN_ADMIN_PORT", "8080"), Map.of()))
                .isInstanceOf(BadSettings.class)
                .hasMessageContaining("JUMUN_ADMIN_PORT: must be another one than JUMUN_HTTP_PORT, or not set");
        Map<String, String> any = Map.of("JUMUN_HTTP_PORT", "0", "JUMUN_ADMIN_PORT", "0");
        assertThat(SettingsReader.read(any, Map.of()).operatorPort()).contains(0);
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        Map<String, String> wrong = Map.of(
                "JUMUN_HTTP_PORT", "65536",
                "JUMUN_STORE", "paper",
                "JUMUN_CURRENCY", "WON",
                "JUMUN_PAYMENT_DEADLINE", "PT0S",
                "JUMUN_POINTS_TOPUP", "maybe",
                "JUMUN_POINTS_LIFETIME", "P1Y",
                "JUMUN_TOKEN_KEYS", "a:c2hvcnQ=",
                "JUMUN_ADMIN_EMAIL", "admin@example.com",
                "JUMUN_NOTHING", "1");
        assertThatThrownBy(() -> SettingsReader.read(wrong, Map.of()))
                .isInstanceOf(BadSettings.class)
                .message()
                .contains(
                        "JUMUN_HTTP_PORT: must be 0 to 65535, not 65536",
                        "JUMUN_STORE: must be memory or mysql, not paper",
                        "JUMUN_CURRENCY: must be a currency such as KRW, not WON",
                        "JUMUN_PAYMENT_DEADLINE: must be longer than nothing and 30 days at most, not PT0S",
                        "JUMUN_POINTS_TOPUP: must be open or closed, not maybe",
                        "JUMUN_POINTS_LIFETIME: must be a duration in days or less, such as P365D, not P1Y",
                        "JUMUN_TOKEN_KEYS: token key a is not 32 bytes or more in base64",
                        "JUMUN_ADMIN_EMAIL and JUMUN_ADMIN_PASSWORD go together",
                        "JUMUN_NOTHING: there is no such setting");
    }
}
