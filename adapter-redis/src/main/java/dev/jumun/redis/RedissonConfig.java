package dev.jumun.redis;

import dev.jumun.redis.RedisUrl.Cluster;
import dev.jumun.redis.RedisUrl.Sentinels;
import dev.jumun.redis.RedisUrl.Single;
import java.time.Duration;
import java.util.List;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.BaseConfig;
import org.redisson.config.BaseMasterSlaveServersConfig;
import org.redisson.config.Config;
import org.redisson.config.ConstantDelay;
import org.redisson.config.ReadMode;
import org.redisson.config.SubscriptionMode;

/** How Redisson is set up: few threads, no tries of its own, and never a replica, which may be behind. */
final class RedissonConfig {
    private static final int THREADS = 4;
    private static final int MOST_CONNECTIONS = 32;
    private static final int IDLE_CONNECTIONS = 4;

    /** Of connecting and of what it asks for itself; callers wait for their own budget at most. */
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** How often a connection is tried that says nothing, and how long until one that broke is made again. */
    private static final Duration PULSE = Duration.ofSeconds(1);

    private RedissonConfig() {}

    static Config of(RedisUrl url) {
        Config config = new Config()
                .setCodec(StringCodec.INSTANCE)
                .setThreads(THREADS)
                .setNettyThreads(THREADS)
                .setUseScriptCache(true);
        url.user().ifPresent(config::setUsername);
        url.password().ifPresent(config::setPassword);
        switch (url.servers()) {
            case Single(String address, int database) ->
                common(config.useSingleServer())
                        .setAddress(address(url, address))
                        .setDatabase(database)
                        .setConnectionPoolSize(MOST_CONNECTIONS)
                        .setConnectionMinimumIdleSize(IDLE_CONNECTIONS)
                        .setSubscriptionConnectionMinimumIdleSize(0);
            case Sentinels(List<String> addresses, String master) ->
                masters(config.useSentinelServers())
                        .setMasterName(master)
                        .setCheckSentinelsList(false)
                        .addSentinelAddress(addresses(url, addresses));
            case Cluster(List<String> addresses) ->
                masters(config.useClusterServers())
                        .setScanInterval(Math.toIntExact(PULSE.toMillis()))
                        .addNodeAddress(addresses(url, addresses));
        }
        return config;
    }

    private static <T extends BaseMasterSlaveServersConfig<T>> T masters(T config) {
        return common(config)
                .setReadMode(ReadMode.MASTER)
                .setSubscriptionMode(SubscriptionMode.MASTER)
                .setMasterConnectionPoolSize(MOST_CONNECTIONS)
                .setMasterConnectionMinimumIdleSize(IDLE_CONNECTIONS)
                .setSubscriptionConnectionMinimumIdleSize(0);
    }

    private static <T extends BaseConfig<T>> T common(T config) {
        int timeout = Math.toIntExact(TIMEOUT.toMillis());
        return config.setRetryAttempts(0)
                .setTimeout(timeout)
                .setConnectTimeout(timeout)
                .setReconnectionDelay(new ConstantDelay(PULSE))
                .setPingConnectionInterval(Math.toIntExact(PULSE.toMillis()));
    }

    private static String[] addresses(RedisUrl url, List<String> addresses) {
        return addresses.stream().map(address -> address(url, address)).toArray(String[]::new);
    }

    private static String address(RedisUrl url, String address) {
        return (url.tls() ? "rediss://" : "redis://") + address;
    }
}
