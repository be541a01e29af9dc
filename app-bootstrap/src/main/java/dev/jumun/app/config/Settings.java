package dev.jumun.app.config;

import dev.jumun.carrier.Pace;
import dev.jumun.http.auth.TokenKey;
import dev.jumun.http.point.TopUp;
import dev.jumun.jpa.DatabaseSettings;
import dev.jumun.limit.Rate;
import dev.jumun.member.Email;
import dev.jumun.redis.RedisSettings;
import dev.jumun.webhook.Webhook;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What this server was told, checked.
 *
 * @param host that it listens on
 * @param port that it listens on, 0 for any
 * @param operatorPort that operators ask, if it is another
 * @param store where the shop's data lives
 * @param redis that hurries and spares the store, if there is one
 * @param demo whether the demo catalogue is loaded
 * @param administrator the first one
 * @param tokenKeys that sign and verify tokens; empty to make one up
 * @param currency of all amounts
 * @param topUp whether members may charge points without a payment
 * @param pointsLifetime how long points live from when they are charged; empty for ever
 * @param webhooks where events are posted
 * @param relayTries after so many tries a key is parked
 * @param carrier the pace of the simulated carrier; without one nothing is delivered
 * @param reconciliationRate how many books are proved a second; 0 for none
 * @param rateLimit how often one member, or one address without a token, may ask; empty for as often as they like
 * @param paymentDeadline how long stock is held for an unpaid order
 */
public record Settings(
        String host,
        int port,
        Optional<Integer> operatorPort,
        Store store,
        Optional<RedisSettings> redis,
        boolean demo,
        Optional<Administrator> administrator,
        List<TokenKey> tokenKeys,
        Currency currency,
        TopUp topUp,
        Optional<Duration> pointsLifetime,
        List<Webhook> webhooks,
        int relayTries,
        Optional<Pace> carrier,
        int reconciliationRate,
        Optional<Rate> rateLimit,
        Duration paymentDeadline) {

    /** Where the shop's data lives. */
    public sealed interface Store {}

    /** In this process, until it ends. */
    public record Memory() implements Store {
        @Override
        public String toString() {
            return "memory";
        }
    }

    /** In a database. */
    public record MySql(DatabaseSettings database) implements Store {
        @Override
        public String toString() {
            return "mysql";
        }
    }

    /** Who runs the shop first. */
    public record Administrator(Email email, String password) {
        @Override
        public String toString() {
            return "Administrator[" + email.address() + "]";
        }
    }
}
