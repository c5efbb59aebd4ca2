package dev.yohaku.server.web;

import dev.yohaku.server.catalog.Workspace;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Says of each request what its page needs to know. Thread-safe. */
@Component
public class Pages {
    private final Preferences preferences;
    private final Messages messages;
    private final Workspace workspace;
    private final Visitors visitors;

    Pages(Preferences preferences, Messages messages, Workspace workspace, Visitors visitors) {
        this.preferences = preferences;
        this.messages = messages;
        this.workspace = workspace;
        this.visitors = visitors;
    }

    /** The page that answers a request. */
    public Page of(HttpServletRequest request) {
        var locale = preferences.locale(request);
        return new Page(
                locale,
                messages.in(locale),
                workspace.zone(),
                Preferences.theme(request),
                request.getContextPath(),
                path(request),
                query(request),
                visitors.of(request),
                csrf(request));
    }

    private static String path(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var uri = failed instanceof String text ? text : request.getRequestURI();
        return uri.startsWith(request.getContextPath())
                ? uri.substring(request.getContextPath().length())
                : uri;
    }

    private static String query(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) {
            return "";
        }
        return Arrays.stream(query.split("&"))
                .filter(part ->
                        !part.startsWith(Preferences.LANGUAGE + "=") && !part.startsWith(Preferences.THEME + "="))
                .collect(Collectors.joining("&"));
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Page.Csrf(token.getParameterName(), token.getToken())
                : Page.Csrf.NONE;
    }
}
