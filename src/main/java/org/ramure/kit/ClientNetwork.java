package org.ramure.kit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom a network address stands for, when tries are counted: one subscriber holds a whole /64 of IPv6. */
public final class ClientNetwork {

    private static final int BYTES = 8;

    private ClientNetwork() {}

    /** The same for all addresses of a subscriber, however they are written; one for all that are no address. */
    public static String of(String address) {
        try {
            var read = InetAddress.ofLiteral(address);
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), BYTES))
                    : read.getHostAddress();
        } catch (IllegalArgumentException unreadable) {
            return "unreadable";
        }
    }
}
