package org.demarche.read.web;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * The network addresses of the public internet, by IANA's special-purpose address registries (RFC 6890 and its
 * successors). For IPv6 only 2000::/3 is public; of it, the blocks that carry IPv4 addresses inside (Teredo, 6to4) or
 * are for documents are not.
 */
final class PublicAddresses {
    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int third = bytes[2] & 0xFF;
        boolean special = first == 0
                || first == 10
                || first == 127
                || first >= 224
                || first == 100 && second >= 64 && second < 128
                || first == 169 && second == 254
                || first == 172 && second >= 16 && second < 32
                || first == 192 && second == 168
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 192 && second == 88 && third == 99
                || first == 198 && (second == 18 || second == 19)
                || first == 198 && second == 51 && third == 100
                || first == 203 && second == 0 && third == 113;
        return !special;
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        boolean global = first >= 0x2000 && first <= 0x3FFF;
        boolean special = first == 0x2001 && second < 0x0200
                || first == 0x2001 && second == 0x0DB8
                || first == 0x2002
                || first == 0x3FFF && second < 0x1000;
        return global && !special;
    }
}
