package dev.yohaku.server.web;

/**
 * Who looks at a page.
 *
 * @param name display name; empty when nobody is signed in
 * @param member may write: notes, decisions, proposals
 * @param admin may manage people
 * @param demo signed in by the demo, not by a sign-in of their own
 */
public record Visitor(String name, boolean member, boolean admin, boolean demo) {
    static final Visitor NOBODY = new Visitor("", false, false, false);

    public boolean signedIn() {
        return !name.isEmpty();
    }
}
