package dev.yohaku.server.ingest;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Rules for the addresses of sources. */
final class Address {
    private Address() {}

    /** The address without a closing slash; refuses what is not the base of an HTTP API, in words. */
    static URI checked(URI url) {
        require(isHttp(url.getScheme()), "an address starts with http:// or https://");
        require(url.getHost() != null, "the address names no host");
        require(
                url.getRawUserInfo() == null,
                "credentials do not belong into an address; give the user name and a file or environment variable with the password");
        require(
                url.getRawQuery() == null && url.getRawFragment() == null,
                "the address of a server has no '?' or '#'; leave them out");
        return URI.create(withoutSlash(url.toString()));
    }

    /** The text with everything between the scheme and an @ left out. */
    static String withoutCredentials(String address) {
        return address.strip().replaceAll("//[^/]*@", "//");
    }

    private static boolean isHttp(@Nullable String scheme) {
        return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? withoutSlash(url.substring(0, url.length() - 1)) : url;
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
