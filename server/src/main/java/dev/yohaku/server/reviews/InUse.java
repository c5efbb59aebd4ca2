package dev.yohaku.server.reviews;

/** The port through which a meeting says that it discusses an edition, which is then not revised under its hands. */
public interface InUse {
    boolean isDiscussed(String team, String week);
}
