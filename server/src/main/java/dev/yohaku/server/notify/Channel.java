package dev.yohaku.server.notify;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A place to which notices are sent. Its address is a secret: whoever knows it can write there, so pages and logs show the host alone.
 *
 * @param name what people call it; may be empty
 * @param team whose it is; empty for the whole workspace
 * @param purposes what is told there, such as {@link #DAILY}; {@link #HEARTBEAT} for a heartbeat and for nothing else
 * @param language in which it is told: Japanese or English
 */
public record Channel(
        String id, String name, String team, Set<String> purposes, Locale language, Form form, URI address) {
    /** New changes between reviews. */
    public static final String DAILY = "daily";
    /** The weekly review in short. */
    public static final String DIGEST = "digest";
    /** That this server lives. */
    public static final String HEARTBEAT = "heartbeat";

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PURPOSES = 200;

    /** What the receiver expects. */
    public enum Form {
        /** {@code {"text": …}} with Slack's own signs escaped. */
        SLACK,
        /** {@code {"text": …}} in Markdown, as Mattermost and Rocket.Chat take it. */
        MATTERMOST,
        /** {@code {"content": …}} of at most 2,000 characters, in Markdown. */
        DISCORD,
        /** A message with one adaptive card, as a workflow of Microsoft Teams takes it. */
        TEAMS,
        /** All facts of a notice, for machines. */
        JSON,
        /** A plain text by mail. */
        MAIL,
        /** No notices: a request every few minutes while all is well, so that somebody else notices when it stops. */
        HEARTBEAT;

        /** As it is stored and sent by forms. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The form of a key. */
        public static Form of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    public Channel {
        purposes = Set.copyOf(purposes);
        demand(id.matches("[a-z0-9][a-z0-9-]{0,63}"), "id", "1 to 64 small letters, digits and hyphens", id);
        demand(name.length() <= LONGEST_NAME, "name", "at most " + LONGEST_NAME + " characters", name);
        demand(team.length() <= 64, "team", "at most 64 characters", team);
        demand(
                purposes.stream().allMatch(p -> p.matches("[a-z][a-z0-9_]{0,31}"))
                        && String.join(",", purposes).length() <= LONGEST_PURPOSES,
                "purposes",
                "small letters, digits and _",
                purposes.toString());
        demand(
                form == Form.HEARTBEAT ? purposes.equals(Set.of(HEARTBEAT)) : !purposes.contains(HEARTBEAT),
                "purposes",
                "\"heartbeat\" for the form heartbeat and for no other",
                purposes.toString());
    }

    private static void demand(boolean met, String place, String wanted, String found) {
        if (!met) {
            throw new IllegalArgumentException(place + ": " + wanted + ", not \"" + found + "\"");
        }
    }

    /** The part of the address that may be shown. Of mail: the hosts of the mailboxes. */
    public String host() {
        return form == Form.MAIL ? String.join(", ", hosts(Mailboxes.of(address))) : String.valueOf(address.getHost());
    }

    private static Set<String> hosts(List<String> mailboxes) {
        return mailboxes.stream()
                .map(mailbox -> mailbox.substring(mailbox.lastIndexOf('@') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return id + " at " + host();
    }
}
