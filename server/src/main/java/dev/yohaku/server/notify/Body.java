package dev.yohaku.server.notify;

import dev.yohaku.server.wording.Phrases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What receivers of each form are sent. A notice's text is plain and may quote anybody, so each form gets it with its own signs defused:
 * nothing in it becomes a mention, a link under other words, or markup. A bare address of the web stays one.
 */
final class Body {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Phrases JAPANESE = Phrases.of(Locale.JAPANESE, "notify");
    private static final Phrases ENGLISH = Phrases.of(Locale.ENGLISH, "notify");

    /** A character may need three bytes of the courier's 64 KB. */
    private static final Measure SLACK = new Measure(12_000, 0, Defused::slack);

    private static final Measure MATTERMOST = new Measure(12_000, 0, Defused::mattermost);
    /** Discord's own limit. */
    private static final Measure DISCORD = new Measure(2_000, 0, Defused::discord);
    /** Teams takes cards of 28 KB, of which each line takes its own share. */
    private static final Measure TEAMS = new Measure(8_000, 16, Defused::teams);

    /**
     * How much of a text a form takes.
     *
     * @param longest in characters as they are sent
     * @param line how many of them a line costs besides its own
     * @param defused what becomes of the text
     */
    private record Measure(int longest, int line, UnaryOperator<String> defused) {
        int over(String text, int reserved) {
            var sent = defused.apply(text);
            return sent.length() + line * (int) sent.lines().count() + reserved - longest;
        }
    }

    private Body() {}

    /** JSON for a channel that takes requests. */
    static String of(Channel channel, Notice notice) {
        return MAPPER.writeValueAsString(
                switch (channel.form()) {
                    case SLACK -> slack(cut(channel, notice, SLACK));
                    case MATTERMOST -> Map.of("text", cut(channel, notice, MATTERMOST));
                    case DISCORD -> discord(cut(channel, notice, DISCORD));
                    case TEAMS -> teams(cut(channel, notice, TEAMS));
                    case JSON, MAIL, HEARTBEAT -> whole(notice);
                });
    }

    private static Map<String, Object> slack(String text) {
        return ordered("text", text, "mrkdwn", false);
    }

    private static Map<String, Object> discord(String text) {
        return ordered("content", text, "allowed_mentions", Map.of("parse", List.of()));
    }

    private static Map<String, Object> teams(String text) {
        var lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> ordered("type", "TextBlock", "text", line, "wrap", true))
                .toList();
        var card = ordered(
                "$schema",
                "http://adaptivecards.io/schemas/adaptive-card.json",
                "type",
                "AdaptiveCard",
                "version",
                "1.4");
        card.put("body", lines);
        var attachment = ordered("contentType", "application/vnd.microsoft.card.adaptive", "content", card);
        return ordered("type", "message", "attachments", List.of(attachment));
    }

    private static Map<String, Object> whole(Notice notice) {
        var whole = ordered("id", notice.key(), "kind", notice.kind(), "text", notice.text());
        whole.put("facts", notice.facts());
        return whole;
    }

    /** A text as its form needs it; one that would be too long is cut at the end of a character and says so. */
    private static String cut(Channel channel, Notice notice, Measure measure) {
        var text = notice.text();
        if (measure.over(text, 0) <= 0) {
            return measure.defused().apply(text);
        }
        var note = measure.defused().apply("…\n" + phrases(channel).say("notify.cut"));
        for (var over = 1; over > 0; over = measure.over(text, note.length() + 2 * measure.line())) {
            text = shorter(text, over);
        }
        return measure.defused().apply(text) + note;
    }

    /** Without so many characters at the end, or about half of that, since each may have been one that grew. */
    private static String shorter(String text, int over) {
        var end = Math.max(0, text.length() - Math.max(1, over / 2));
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static Phrases phrases(Channel channel) {
        return channel.language().getLanguage().equals("ja") ? JAPANESE : ENGLISH;
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
