package dev.yohaku.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Answers those who may not: people are sent to sign in or shown a page, programs get a status and a sentence. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (isProgram(request)) {
            unauthorized(
                    response,
                    "Sign in or send a token: Authorization: Bearer ... (tokens are made on the page /account)");
        } else {
            response.sendRedirect(request.getContextPath() + "/sign-in");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        if (!isProgram(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (failure instanceof CsrfException) {
            write(
                    response,
                    403,
                    "A write needs a token: Authorization: Bearer ... (tokens are made on the page /account)");
        } else {
            write(response, 403, "The role or the token's scope does not allow this");
        }
    }

    /** Whether what asks is a program rather than a browser that shows pages. */
    static boolean isProgram(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/")
                || path.startsWith("/v1/")
                || path.startsWith("/hooks/")
                || path.equals("/metrics")
                || Arrivals.carriesToken(request);
    }

    static void unauthorized(HttpServletResponse response, String sentence) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"yohaku\"");
        write(response, 401, sentence);
    }

    private static void write(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.getOutputStream().write((sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
