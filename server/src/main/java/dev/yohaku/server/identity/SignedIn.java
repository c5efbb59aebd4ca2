package dev.yohaku.server.identity;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring Security's view of somebody who is signed in: a role counts as held when it is held somewhere, ADMIN only everywhere. */
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final CurrentUser user;
    private final long passwordSetAt;

    private SignedIn(CurrentUser user, long passwordSetAt) {
        super(authorities(user));
        this.user = user;
        this.passwordSetAt = passwordSetAt;
        setAuthenticated(true);
    }

    static SignedIn as(CurrentUser user) {
        return new SignedIn(user, 0);
    }

    /** By password; over as soon as the password changes. */
    static SignedIn by(Account account) {
        return new SignedIn(account.user(CurrentUser.Way.SESSION), account.passwordSetAt());
    }

    /** Whether this sign-in still counts, given the account as it is now. */
    boolean holds(Account account) {
        return !account.person().disabled() && account.passwordSetAt() == passwordSetAt;
    }

    @Override
    public CurrentUser getPrincipal() {
        return user;
    }

    @Override
    public String getName() {
        return user.id();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && user.equals(that.user) && passwordSetAt == that.passwordSetAt;
    }

    @Override
    public int hashCode() {
        return user.hashCode();
    }

    private static List<? extends GrantedAuthority> authorities(CurrentUser user) {
        return Arrays.stream(Role.values())
                .filter(role -> role == Role.ADMIN ? user.may(role) : user.maySomewhere(role))
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
