package dev.yohaku.server.actions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What an issue says of an action.
 *
 * @param mark one word that stands in the body, the same for this action whenever it is sent and in no other issue
 * @param body Markdown, the mark included
 * @param facts for machines
 */
public record IssueText(String mark, String title, String body, Map<String, Object> facts) {
    private static final int LONGEST_TITLE = 200;
    private static final int MARK_BYTES = 8;

    public IssueText {
        facts = Map.copyOf(facts);
    }

    /** The issue of an action in the language of these words; {@code link} leads to its page here and may be empty. */
    static IssueText of(Action action, ActionWords words, String link) {
        var mark = mark(action);
        var title = action.written().what();
        var shortTitle = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title;
        var paragraphs = List.of(
                plain(action.written().what()),
                plain(action.written().changes()),
                plain(words.issue(action)),
                link.isEmpty() ? "" : "<" + link + ">",
                "`" + mark + "`");
        var body = String.join(
                "\n\n", paragraphs.stream().filter(text -> !text.isEmpty()).toList());
        return new IssueText(mark, shortTitle, body, Map.of("action", ActionsJson.form(action), "link", link));
    }

    /** Ids begin at A-1 in every workspace, and two may use one project: when it was added and by whom tells them apart. */
    static String mark(Action action) {
        var text = String.join(
                "\n",
                action.id(),
                action.team(),
                action.createdBy(),
                Long.toString(action.createdAt().toEpochMilli()));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "yohaku-" + HexFormat.of().formatHex(digest, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Text that Markdown shows as it is: no markup, no HTML, nobody called by an at sign, no number taken for an issue. */
    private static String plain(String text) {
        return text.replaceAll("[\\\\`*_\\[\\]<>|~!]", "\\\\$0")
                .replaceAll("(?m)^(\\s*)([#+=>-]|\\d+[.)])", "$1\\\\$2")
                .replaceAll("[@#](?=\\w)", "$0\u200b");
    }
}
