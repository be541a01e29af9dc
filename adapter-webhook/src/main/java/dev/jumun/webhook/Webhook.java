package dev.jumun.webhook;

import dev.jumun.delivery.ArrangeDelivery;
import dev.jumun.event.SinkId;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where events go, and how they are signed.
 *
 * @param id of the sink
 * @param secret shared with the receiver, {@value #SHORTEST_SECRET} bytes or more
 * @param url of the receiver, http or https
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Webhook(SinkId id, byte[] secret, URI url) {
    private static final int SHORTEST_SECRET = 32;
    private static final int HIGHEST_PORT = 65_535;
    private static final String RESERVED = "jumun-";

    /** @throws IllegalArgumentException if the secret is too short, or nobody can be reached by the URL */
    public Webhook {
        secret = secret.clone();
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "the secret of " + id + " must have " + SHORTEST_SECRET + " bytes or more, not " + secret.length);
        }
        if (!List.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
            throw new IllegalArgumentException("the URL of " + id + " must be http://… or https://…");
        }
        if (url.getPort() > HIGHEST_PORT) {
            throw new IllegalArgumentException("the URL of " + id + " has no port: " + url.getPort());
        }
    }

    @Override
    public byte[] secret() {
        return secret.clone();
    }

    /**
     * Reads {@code name:secret:url,name:secret:url…}, the secrets in Base64.
     *
     * @throws IllegalArgumentException if a part of it is missing or malformed, or a name is there twice or reserved
     */
    public static List<Webhook> parse(String text) {
        List<Webhook> webhooks = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            String[] parts = one.strip().split(":", 3);
            if (parts.length < 3) {
                throw new IllegalArgumentException("must be name:secret:url,name:secret:url…");
            }
            webhooks.add(new Webhook(new SinkId(parts[0]), secret(parts[0], parts[1]), url(parts[0], parts[2])));
        }
        if (webhooks.stream().map(Webhook::id).distinct().count() < webhooks.size()) {
            throw new IllegalArgumentException("each needs a name of its own");
        }
        if (webhooks.stream().anyMatch(Webhook::isReserved)) {
            throw new IllegalArgumentException(
                    ArrangeDelivery.SINK + " and names that begin with " + RESERVED + " are the server's own");
        }
        return webhooks;
    }

    private static boolean isReserved(Webhook webhook) {
        return webhook.id().equals(ArrangeDelivery.SINK) || webhook.id().name().startsWith(RESERVED);
    }

    private static byte[] secret(String name, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("the secret of " + name + " is not Base64", malformed);
        }
    }

    private static URI url(String name, String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("the URL of " + name + " is malformed", malformed);
        }
    }

    /** Without the secret, and without what may be secret in the URL. */
    @Override
    public String toString() {
        return id + " at " + url.getHost();
    }
}
