package dev.yohaku.server.identity;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who may ask for what: nothing anonymously but signing in, reading with VIEWER, writing with MEMBER, people, the trail and notices with ADMIN. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecuritySetup {
    private static final String CONTENT_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Doors for tools that prove themselves by a signature or secret of the door, which it checks itself. */
    private static final String[] KEYED_HOOKS = {
        "/hooks/github/deployments", "/hooks/gitlab/deployments", "/hooks/pagerduty/v2/change/enqueue"
    };

    @Bean
    static AuthenticationManager authenticationManager(PasswordSignIn passwords) {
        return new ProviderManager(passwords);
    }

    @Bean
    static SecurityFilterChain filters(HttpSecurity http, People people, ApiTokens tokens, LocalAccess local, Demo demo)
            throws Exception {
        var refusals = new Refusals();
        return http.authorizeHttpRequests(SecuritySetup::rules)
                .addFilterBefore(new Arrivals(people, tokens, local, demo), CsrfFilter.class)
                .csrf(csrf ->
                        csrf.ignoringRequestMatchers(Arrivals::carriesToken).ignoringRequestMatchers(KEYED_HOOKS))
                .requestCache(cache -> cache.requestCache(remembered()))
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .authenticationDetailsSource(Origin::of)
                        .failureHandler(SecuritySetup::again))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .headers(SecuritySetup::headers)
                .build();
    }

    /** Remembers the page that somebody wanted before signing in, without a mark in its address. */
    @SuppressWarnings("NullAway") // Null is what its documentation asks for to leave the mark out.
    private static HttpSessionRequestCache remembered() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers("/assets/**", "/sign-in", "/join/*", "/healthz", "/readyz", "/error")
                .permitAll()
                .requestMatchers("/metrics")
                .access((who, context) -> new AuthorizationDecision(mayMeasure(context)))
                .requestMatchers(POST, KEYED_HOOKS)
                .permitAll()
                .requestMatchers("/people/**", "/audit/**", "/calendar/hooks/**", "/notices/**")
                .hasRole(Role.ADMIN.name())
                .requestMatchers("/account/**")
                .access((who, context) -> new AuthorizationDecision(hasSession(context)))
                .requestMatchers(GET, "/**")
                .hasRole(Role.VIEWER.name())
                .requestMatchers(HEAD, "/**")
                .hasRole(Role.VIEWER.name())
                .anyRequest()
                .hasRole(Role.MEMBER.name());
    }

    private static boolean mayMeasure(RequestAuthorizationContext context) {
        var request = context.getRequest();
        return Origin.isThisMachine(request)
                || CurrentUser.of(request)
                        .filter(u -> u.maySomewhere(Role.VIEWER))
                        .isPresent();
    }

    /** Passwords and tokens are changed by people, not by tokens. */
    private static boolean hasSession(RequestAuthorizationContext context) {
        return CurrentUser.of(context.getRequest())
                .filter(u -> u.way() == CurrentUser.Way.SESSION)
                .isPresent();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    private static void again(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var reason = failure instanceof PasswordSignIn.TooMany many ? "wait=" + many.minutes() : "wrong";
        response.sendRedirect(request.getContextPath() + "/sign-in?" + reason);
    }
}
