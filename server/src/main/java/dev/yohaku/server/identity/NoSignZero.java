package dev.yohaku.server.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what holds the sign U+0000 in its address or its form with 400, before anybody reads it: PostgreSQL keeps no such text, and nobody writes
 * one by hand. It stands behind the filter that sets the encoding and before those of the sign-in. Bodies of the doors for tools are left alone here,
 * since their reader has to get them whole; it refuses the sign itself. Thread-safe.
 */
@Component
@Order(NoSignZero.BEFORE_SIGN_IN)
class NoSignZero extends OncePerRequestFilter {
    /** Spring Security's filters are at -100. */
    static final int BEFORE_SIGN_IN = -110;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (inAddress(request) || (isForm(request) && inForm(request))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean inAddress(HttpServletRequest request) {
        return Stream.of(request.getRequestURI(), String.valueOf(request.getQueryString()))
                .anyMatch(part -> part.contains("%00") || part.indexOf('\0') >= 0);
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        var path = request.getServletPath();
        return HttpMethod.POST.matches(request.getMethod())
                && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data"))
                && !path.startsWith("/hooks/")
                && !path.startsWith("/api/");
    }

    private static boolean inForm(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .flatMap(field -> Stream.concat(Stream.of(field.getKey()), Arrays.stream(field.getValue())))
                .anyMatch(text -> text.indexOf('\0') >= 0);
    }
}
