package dev.jumun.http.auth;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Where a request comes from: the peer of its connection, and of an IPv6 address the network (64 bits), since who has one
 * such address has them all.
 */
public record Place(String name) {
    private static final int NETWORK_BYTES = 8;

    public static Place of(Context ctx) {
        return of(ctx.ip());
    }

    static Place of(String address) {
        try {
            InetAddress digits = InetAddress.getByName(address);
            return new Place(
                    digits instanceof Inet6Address
                            ? HexFormat.of().formatHex(digits.getAddress(), 0, NETWORK_BYTES)
                            : digits.getHostAddress());
        } catch (UnknownHostException unreadable) {
            return new Place("nowhere");
        }
    }
}
