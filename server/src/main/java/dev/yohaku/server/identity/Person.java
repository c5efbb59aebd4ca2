package dev.yohaku.server.identity;

import java.util.List;

/**
 * Somebody with an account.
 *
 * @param id what they sign in with
 * @param grants their roles, the one for the whole workspace first
 * @param disabled may not sign in, for now
 */
public record Person(String id, String name, List<Grant> grants, boolean disabled) {
    /** Their role in the whole workspace; VIEWER when they have roles in teams only. */
    public Role role() {
        return grants.stream()
                .filter(Grant::isEverywhere)
                .map(Grant::role)
                .findFirst()
                .orElse(Role.VIEWER);
    }
}
