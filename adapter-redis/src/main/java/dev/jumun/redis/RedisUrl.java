package dev.jumun.redis;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where Redis is, and who asks.
 *
 * @param tls whether connections are encrypted
 * @param user empty for the default one
 * @param password empty for none
 */
record RedisUrl(Servers servers, boolean tls, Optional<String> user, Optional<String> password) {
    private static final Pattern FORM =
            Pattern.compile("(?<scheme>redis|redis-sentinel|redis-cluster|rediss|rediss-sentinel|rediss-cluster)://"
                    + "((?<user>[^:@/]*):(?<password>[^@/]*)@)?(?<hosts>[^@/]+)(/(?<path>[^/]*))?");
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:(?<port>[0-9]{1,5}))?");
    private static final Pattern DATABASE = Pattern.compile("[0-9]{1,3}");
    private static final int HIGHEST_PORT = 65_535;

    /** How the servers stand to each other. */
    sealed interface Servers {}

    /** One that stands alone; address as host:port. */
    record Single(String address, int database) implements Servers {}

    /** A master that sentinels know by its name. */
    record Sentinels(List<String> addresses, String master) implements Servers {}

    /** Some nodes of a cluster; they know the others. */
    record Cluster(List<String> addresses) implements Servers {}

    /** @throws IllegalArgumentException that does not say what it was given, since that may hold a password */
    static RedisUrl parse(String url) {
        Matcher form = FORM.matcher(url);
        if (!form.matches()) {
            throw malformed();
        }
        String scheme = form.group("scheme");
        String path = Optional.ofNullable(form.group("path")).orElse("");
        Servers servers = switch (scheme.substring(scheme.indexOf('-') + 1)) {
            case "sentinel" -> sentinels(addresses(form.group("hosts"), 26_379).toList(), path);
            case "cluster" -> cluster(addresses(form.group("hosts"), 6_379).toList(), path);
            default -> single(addresses(form.group("hosts"), 6_379).toList(), path);
        };
        return new RedisUrl(
                servers, scheme.startsWith("rediss"), decoded(form.group("user")), decoded(form.group("password")));
    }

    private static Servers single(List<String> addresses, String path) {
        if (addresses.size() > 1 || !(path.isEmpty() || DATABASE.matcher(path).matches())) {
            throw malformed();
        }
        return new Single(addresses.getFirst(), path.isEmpty() ? 0 : Integer.parseInt(path));
    }

    private static Servers sentinels(List<String> addresses, String path) {
        if (path.isBlank()) {
            throw malformed();
        }
        return new Sentinels(addresses, path);
    }

    private static Servers cluster(List<String> addresses, String path) {
        if (!path.isEmpty()) {
            throw malformed();
        }
        return new Cluster(addresses);
    }

    private static Stream<String> addresses(String hosts, int usualPort) {
        return Arrays.stream(hosts.split(",", -1)).map(host -> {
            Matcher form = HOST.matcher(host);
            if (!form.matches()) {
                throw malformed();
            }
            if (form.group("port") == null) {
                return host + ":" + usualPort;
            }
            int port = Integer.parseInt(form.group("port"));
            if (port < 1 || port > HIGHEST_PORT) {
                throw malformed();
            }
            return host;
        });
    }

    private static Optional<String> decoded(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .filter(given -> !given.isEmpty())
                    .map(given -> URLDecoder.decode(given.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException secret) {
            throw malformed();
        }
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("must be like redis://user:password@host:6379/0,"
                + " redis-sentinel://host:26379,host:26379/master or redis-cluster://host:6379,host:6379"
                + " (with TLS rediss://, rediss-sentinel://, rediss-cluster://);"
                + " a : @ / or % in a user or password is %3A %40 %2F or %25");
    }

    @Override
    public String toString() {
        return servers + (tls ? " with TLS" : "");
    }
}
