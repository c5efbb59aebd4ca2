package dev.yohaku.server.web;

import dev.yohaku.server.catalog.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * What a visitor chose for all pages: language and theme, asked by {@code ?lang=} and {@code ?theme=} on any page and kept in
 * cookies for a year. Nobody's data: the cookies hold nothing else. Thread-safe.
 */
@Component
class Preferences implements HandlerInterceptor {
    static final String LANGUAGE = "lang";
    static final String THEME = "theme";
    private static final List<String> LANGUAGES = List.of("ja", "en");
    private static final List<String> THEMES = List.of("light", "dark", "system");

    private final Workspace workspace;

    Preferences(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        keepAnswers(request, response);
        return true;
    }

    static void keepAnswers(HttpServletRequest request, HttpServletResponse response) {
        asked(request, LANGUAGE, LANGUAGES).ifPresent(answer -> keep(request, response, LANGUAGE, answer));
        asked(request, THEME, THEMES).ifPresent(answer -> keep(request, response, THEME, answer));
    }

    /** Asked now, else kept, else the browser's first language that we speak, else the workspace's. */
    Locale locale(HttpServletRequest request) {
        return chosen(request, workspace.language());
    }

    static Locale chosen(HttpServletRequest request, Locale otherwise) {
        return asked(request, LANGUAGE, LANGUAGES)
                .or(() -> kept(request, LANGUAGE, LANGUAGES))
                .or(() -> accepted(request))
                .map(Locale::forLanguageTag)
                .orElse(otherwise);
    }

    /** {@code light}, {@code dark} or empty for what the system says. */
    static String theme(HttpServletRequest request) {
        return asked(request, THEME, THEMES)
                .or(() -> kept(request, THEME, THEMES))
                .filter(theme -> !theme.equals("system"))
                .orElse("");
    }

    private static Optional<String> asked(HttpServletRequest request, String question, List<String> answers) {
        return known(request.getParameter(question), answers);
    }

    private static Optional<String> kept(HttpServletRequest request, String question, List<String> answers) {
        var cookie = WebUtils.getCookie(request, question);
        return known(cookie == null ? null : cookie.getValue(), answers);
    }

    private static Optional<String> known(@Nullable String answer, List<String> answers) {
        return Optional.ofNullable(answer).filter(answers::contains);
    }

    private static Optional<String> accepted(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(LANGUAGES::contains)
                .findFirst();
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String question, String answer) {
        var path = request.getContextPath().isEmpty() ? "/" : request.getContextPath();
        var cookie = ResponseCookie.from(question, answer)
                .path(path)
                .maxAge(Duration.ofDays(365))
                .secure(request.isSecure())
                .sameSite("Lax")
                .httpOnly(false)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
