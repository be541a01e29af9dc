package dev.jumun.member;

import dev.jumun.store.Key;
import dev.jumun.store.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address, and the key under which it is taken. Upper and lower case are one address.
 *
 * @param address up to 254 ASCII characters (RFC 5321), kept in lower case
 */
public record Email(String address) implements Key<EmailState> {
    private static final Pattern SHAPE = Pattern.compile("[!-?A-~]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    /** @throws IllegalArgumentException if {@code address} is no e-mail address */
    public Email {
        if (!isValid(address)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
        address = address.toLowerCase(Locale.ROOT);
    }

    /** Whether a text has the shape of an address: local part, one {@code @}, a domain, 254 characters at most. */
    public static boolean isValid(String address) {
        return address.length() <= 254 && SHAPE.matcher(address).matches();
    }

    @Override
    public Kind<EmailState> kind() {
        return EmailState.KIND;
    }

    @Override
    public byte[] bytes() {
        return address.getBytes(StandardCharsets.US_ASCII);
    }
}
