package dev.yohaku.server.identity;

import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Lets somebody in who knows the password. Whether an account exists shows neither in words nor in time. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final People people;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Audit audit;

    PasswordSignIn(People people, Passwords passwords, Throttle throttle, Audit audit) {
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** Refused before the password was looked at. */
    static final class TooMany extends LockedException {
        private static final long serialVersionUID = 1L;

        private final Duration pause;

        TooMany(Duration pause) {
            super("too many wrong passwords");
            this.pause = pause;
        }

        /** How long to wait, in whole minutes, at least one. */
        long minutes() {
            return Math.max(1, pause.plusSeconds(59).toMinutes());
        }
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var login = request.getName();
        var origin = request.getDetails() instanceof Origin known ? known : Origin.current();
        var pause = throttle.pause(login, origin);
        if (pause.isPositive()) {
            throw new TooMany(pause);
        }
        var account = people.account(login);
        var right = passwords.match(account, String.valueOf(request.getCredentials()));
        return account.filter(a -> right && !a.person().disabled())
                .map(a -> welcome(a, origin))
                .orElseThrow(() -> refused(login, account, origin));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Authentication welcome(Account account, Origin origin) {
        throttle.succeeded(account.person().id(), origin);
        audit.record(account.person().id(), "sign-in", account.person().id(), "");
        return SignedIn.by(account);
    }

    /** What was typed where there is no such account stays out of the trail: it may be a password. */
    private BadCredentialsException refused(String login, Optional<Account> account, Origin origin) {
        throttle.failed(login, origin);
        audit.record("", "sign-in.refused", account.map(a -> a.person().id()).orElse("unknown"), "");
        return new BadCredentialsException("wrong");
    }
}
