package dev.yohaku.server.notify;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses outgoing requests may reach: public ones over TLS. Hosts of a private network, and plain HTTP, only where the setting
 * {@code yohaku.notify.allowed-hosts} names the host. Immutable.
 */
@Component
class OutsideAddresses {
    /** An address read from a form. */
    sealed interface Parsed {
        record Fine(URI uri) implements Parsed {}

        record Wrong(Problem problem) implements Parsed {}
    }

    /** A host looked up once; whoever connects uses {@code address} and asks no name server again. */
    sealed interface Found {
        record Reachable(InetAddress address) implements Found {}

        record Unreachable(Problem problem) implements Found {}
    }

    private final Set<String> allowed;

    OutsideAddresses(@Value("${yohaku.notify.allowed-hosts:}") List<String> allowed) {
        this.allowed = allowed.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    Parsed parse(String text) {
        try {
            var uri = new URI(text.strip());
            var wrong = wrong(uri);
            return wrong.isEmpty()
                    ? new Parsed.Fine(URI.create(uri.toASCIIString()))
                    : new Parsed.Wrong(Problem.of(Problem.Kind.ADDRESS, wrong));
        } catch (URISyntaxException e) {
            return new Parsed.Wrong(Problem.of(Problem.Kind.ADDRESS, "not a URL"));
        }
    }

    /** Looks a host up; every one of its addresses must be allowed. */
    Found find(String host) {
        try {
            var all = InetAddress.getAllByName(unbracketed(host));
            for (var address : all) {
                if (!isNamed(host) && !isPublic(address)) {
                    return new Found.Unreachable(Problem.of(Problem.Kind.PRIVATE, host));
                }
            }
            return new Found.Reachable(all[0]);
        } catch (UnknownHostException e) {
            return new Found.Unreachable(Problem.of(Problem.Kind.UNKNOWN_HOST, host));
        }
    }

    private String wrong(URI uri) {
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (uri.getHost() == null) {
            return "no host";
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return "a user name or fragment";
        }
        var fine = scheme.equals("https") || (scheme.equals("http") && isNamed(uri.getHost()));
        return fine ? "" : scheme;
    }

    private boolean isNamed(String host) {
        return allowed.contains(unbracketed(host).toLowerCase(Locale.ROOT));
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    static boolean isPublic(InetAddress address) {
        var special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        var bytes = address.getAddress();
        return !special && (address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes));
    }

    /** Left out besides what Java knows: this network, carrier NAT, protocol assignments, benchmarks, reserved. */
    private static boolean isPublic4(byte[] b) {
        var first = b[0] & 0xff;
        var second = b[1] & 0xff;
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && b[2] == 0)
                && !(first == 198 && (second == 18 || second == 19));
    }

    /** Of IPv6 only global unicast (2000::/3), without the ways that carry IPv4 inside: Teredo (2001::/32) and 6to4 (2002::/16). */
    private static boolean isPublic6(byte[] b) {
        var global = (b[0] & 0xe0) == 0x20;
        var teredo = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
        var sixToFour = b[0] == 0x20 && b[1] == 0x02;
        return global && !teredo && !sixToFour;
    }
}
