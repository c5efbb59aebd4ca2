package dev.yohaku.server.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Settles at each request who makes it: the owner of the token that it carries, else whoever signed in, as long as their account is as
 * it was, else in the demo its visitor. Roles given or taken a moment ago count at once. Thread-safe.
 */
final class Arrivals extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final People people;
    private final ApiTokens tokens;
    private final LocalAccess local;
    private final Demo demo;

    Arrivals(People people, ApiTokens tokens, LocalAccess local, Demo demo) {
        this.people = people;
        this.tokens = tokens;
        this.local = local;
        this.demo = demo;
    }

    /** Whether a request brings a token of its own, which no page of others can make a browser send. */
    static boolean carriesToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (carriesToken(request)) {
            var user = owner(request);
            if (user.isEmpty()) {
                Refusals.unauthorized(response, "The token is unknown, expired or revoked");
                return;
            }
            become(SignedIn.as(user.get()));
        } else {
            settle(request);
        }
        chain.doFilter(request, response);
    }

    private void settle(HttpServletRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn before) {
            var account = people.account(before.getName()).filter(before::holds);
            become(account.map(SignedIn::by).orElse(null));
            if (account.isEmpty()) {
                end(request);
            }
        } else if (demo.welcomes(request)) {
            become(SignedIn.as(Demo.VISITOR));
        }
    }

    private Optional<CurrentUser> owner(HttpServletRequest request) {
        var header = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        var secret = new Secret(header.substring(BEARER.length()).strip());
        return local.of(secret)
                .filter(u -> Origin.isFromThisMachine(request))
                .or(() -> tokens.find(secret).flatMap(this::owner));
    }

    private Optional<CurrentUser> owner(ApiTokens.Use use) {
        var user = people.account(use.person())
                .filter(account -> !account.person().disabled())
                .map(account ->
                        account.user(CurrentUser.Way.TOKEN).atMost(use.scope().limit()));
        user.ifPresent(u -> tokens.used(use));
        return user;
    }

    private static void become(@Nullable SignedIn who) {
        SecurityContextHolder.setContext(who == null ? new SecurityContextImpl() : new SecurityContextImpl(who));
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
