package dev.yohaku.server.cli;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The address under which people reach the server, which differs from where it listens when a proxy stands before it. */
final class BaseUrl {
    private BaseUrl() {}

    /** The settings that follow from a base URL: the path under which all pages lie, and the address in links. */
    static Map<String, String> settings(String text) {
        var url = parse(text);
        var settings = new LinkedHashMap<String, String>();
        settings.put("yohaku.base-url", text);
        var path = url.getPath() == null ? "" : url.getPath().replaceAll("/+$", "");
        if (!path.isEmpty()) {
            settings.put("server.servlet.context-path", path);
        }
        if (url.getScheme().equals("https")) {
            settings.put("server.servlet.session.cookie.secure", "true");
        }
        return settings;
    }

    private static URI parse(String text) {
        try {
            var url = URI.create(text);
            if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal(2, refusal(text), e);
        }
        throw new Refusal(2, refusal(text));
    }

    private static String refusal(String text) {
        return "--base-url " + text + " is not an address: expected something like https://tools.example.com/yohaku";
    }
}
