package dev.yohaku.server.identity;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where a request comes from, by its connection and not by what it claims.
 *
 * @param address of the other end; when that is a proxy in a private network, the last address it reports
 */
record Origin(String address) implements Serializable {
    private static final List<String> FORWARDING =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    static Origin of(HttpServletRequest request) {
        var connection = connection(request);
        var reported = connection.getHeader("X-Forwarded-For");
        if (reported == null || !isPrivate(connection.getRemoteAddr())) {
            return new Origin(connection.getRemoteAddr());
        }
        var last = reported.substring(reported.lastIndexOf(',') + 1).strip();
        return new Origin(last.matches("[0-9a-fA-F.:\\[\\]]{2,60}") ? last : connection.getRemoteAddr());
    }

    /** Of the request that this thread answers; {@code server} outside of any. */
    static Origin current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : new Origin("server");
    }

    /**
     * Whether somebody on this very machine asks for this very machine: the connection is a loopback one that no proxy passed on, and the
     * host asked for is a name of the loopback address. The latter keeps out pages of others whose name was made to point here.
     */
    static boolean isThisMachine(HttpServletRequest request) {
        return isFromThisMachine(request) && isLoopbackName(connection(request).getServerName());
    }

    /** Whether the connection is a loopback one that no proxy passed on. */
    static boolean isFromThisMachine(HttpServletRequest request) {
        var connection = connection(request);
        return isLoopback(connection.getRemoteAddr())
                && FORWARDING.stream().allMatch(name -> connection.getHeader(name) == null);
    }

    /** Whether an address in digits is one of the loopback ones; a name is not. */
    static boolean isLoopback(String address) {
        return literal(address) && parse(address).isLoopbackAddress();
    }

    /** Whether a host name or address always means this machine. */
    static boolean isLoopbackName(String host) {
        var name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|\\]$", "");
        return name.equals("localhost") || isLoopback(name);
    }

    private static boolean isPrivate(String address) {
        return literal(address)
                && (parse(address).isLoopbackAddress() || parse(address).isSiteLocalAddress());
    }

    private static boolean literal(String address) {
        return address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")
                || (address.contains(":") && address.matches("[0-9a-fA-F:.]+"));
    }

    private static InetAddress parse(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            return InetAddress.ofLiteral("0.0.0.0");
        }
    }

    /** The request as it came over the connection, below everything that filters wrap around it. */
    private static HttpServletRequest connection(HttpServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        return (HttpServletRequest) inner;
    }
}
