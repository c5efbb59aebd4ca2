package dev.yohaku.server.catalog;

/** Workspaces for tests. */
public final class WorkspaceFixture {
    private WorkspaceFixture() {}

    /** A workspace that speaks Japanese in a zone. */
    public static Workspace in(String zone) {
        return new Workspace(zone, "ja");
    }
}
