package africa.pia.gate;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Keeps the link walker out of private networks: whoever writes a link would otherwise have this server ask its
 * neighbours for things.
 *
 * <p>Every address that a host's name leads to must be public, for the one that is connected to is not ours to choose.
 * The name is looked up here a moment before the connection looks it up; both get one answer, because the Java platform
 * keeps an address for 30 seconds (unless {@code networkaddress.cache.ttl} is set to 0, which a server of this portal
 * must not). Over https a neighbour could not answer in another host's name anyway.
 */
final class AddressGuard {

    /** Looks up the addresses of a host. */
    interface Resolver {

        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private final Resolver resolver;
    private final Predicate<InetAddress> allowed;
    private final Set<Integer> ports;

    AddressGuard(Resolver resolver, Predicate<InetAddress> allowed, Set<Integer> ports) {
        this.resolver = resolver;
        this.allowed = allowed;
        this.ports = Set.copyOf(ports);
    }

    /** The guard of a server: the system's names, public addresses only. */
    static AddressGuard ofPublicNetworks(Set<Integer> ports) {
        return new AddressGuard(InetAddress::getAllByName, AddressGuard::isPublic, ports);
    }

    /**
     * Whether an address of the web may be asked.
     *
     * @throws UnknownHostException when nobody knows its host
     */
    boolean admits(URI address) throws UnknownHostException {
        if (!Addresses.isWeb(address) || address.getHost() == null || address.getRawUserInfo() != null) {
            return false;
        }
        int port = address.getPort();
        int asked = port >= 0 ? port : address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        if (!ports.contains(asked)) {
            return false;
        }
        String host = address.getHost();
        InetAddress[] found = resolver.addresses(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        return found.length > 0 && Arrays.stream(found).allMatch(allowed);
    }

    /** Whether an address is one of the internet at large. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : address instanceof Inet6Address && isPublic6(bytes);
    }

    // RFC 6890 and what the clouds keep for themselves.
    private static boolean isPublic4(byte[] bytes) {
        int a = bytes[0] & 0xFF;
        int b = bytes[1] & 0xFF;
        int c = bytes[2] & 0xFF;
        int d = bytes[3] & 0xFF;
        boolean reserved = a == 0
                || a == 10
                || a == 127
                || a == 100 && b >= 64 && b < 128
                || a == 169 && b == 254
                || a == 172 && b >= 16 && b < 32
                || a == 192 && b == 0 && (c == 0 || c == 2)
                || a == 192 && b == 88 && c == 99
                || a == 192 && b == 168
                || a == 198 && (b == 18 || b == 19)
                || a == 198 && b == 51 && c == 100
                || a == 203 && b == 0 && c == 113
                || a == 168 && b == 63 && c == 129 && d == 16
                || a >= 224;
        return !reserved;
    }

    // Global unicast only, and of it nothing that wraps an address of the old internet or is kept for documents.
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        boolean global = (first & 0xE000) == 0x2000;
        boolean wrapped = first == 0x2002 || first == 0x2001 && second < 0x0200;
        boolean documents = first == 0x2001 && second == 0x0DB8 || first == 0x3FFF && second < 0x1000;
        return global && !wrapped && !documents;
    }
}
