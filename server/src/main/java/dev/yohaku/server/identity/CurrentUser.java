package dev.yohaku.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * Who makes a request, and what they may do.
 *
 * @param id what they sign in with; stands in records as the author
 * @param name what people call them
 * @param grants their roles; a token narrows them to its scope
 */
public record CurrentUser(String id, String name, List<Grant> grants, Way way) implements Serializable {
    /** How we know who it is. */
    public enum Way {
        /** Signed in with a password. */
        SESSION,
        /** Sent an API token. */
        TOKEN,
        /** Visits the demo on their own machine. */
        DEMO,
        /** A command on this machine that can read the data directory. */
        LOCAL
    }

    public CurrentUser {
        grants = List.copyOf(grants);
    }

    /** Who makes this request; empty when nobody is signed in. */
    public static Optional<CurrentUser> of(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication known
                        && known.getPrincipal() instanceof CurrentUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    /** Whether they may do everywhere what this role may. */
    public boolean may(Role role) {
        return grants.stream().anyMatch(g -> g.isEverywhere() && g.role().includes(role));
    }

    /** Whether they may do in a team what this role may. */
    public boolean may(Role role, String team) {
        return grants.stream()
                .anyMatch(g ->
                        (g.isEverywhere() || g.team().equals(team)) && g.role().includes(role));
    }

    /** Whether they may do what this role may in at least one team. */
    public boolean maySomewhere(Role role) {
        return grants.stream().anyMatch(g -> g.role().includes(role));
    }

    public boolean demo() {
        return way == Way.DEMO;
    }

    /** The same person with each role cut down to at most this one. */
    CurrentUser atMost(Role limit) {
        var cut = grants.stream()
                .map(g -> limit.includes(g.role()) ? g : new Grant(g.team(), limit))
                .toList();
        return new CurrentUser(id, name, cut, way);
    }
}
