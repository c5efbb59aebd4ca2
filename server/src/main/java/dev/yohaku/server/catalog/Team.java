package dev.yohaku.server.catalog;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** A product team: it owns services and holds a weekly review. */
public record Team(String id, Name name) {
    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    /** What stands in the place of a team where everybody is meant, or a week of everybody's. */
    private static final Pattern TAKEN = Pattern.compile("all|\\d{4}-W\\d{2}");

    /** The team that its people call so; its id is that name where it can stand in an address and means nothing else there, otherwise made of it. */
    public static Team called(String name) {
        var fits = FIT.matcher(name).matches() && !TAKEN.matcher(name).matches();
        return new Team(
                fits ? name : "t-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), Name.of(name));
    }
}
