package dev.yohaku.server.notify;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Plain text written so that a chat shows it as it is. A sign that a chat would read as markup gets the chat's own escape; where a chat
 * has none (a mention by {@code @}, the beginning of a list), an empty space of no width (U+200B) parts what belongs together. Signs that
 * steer a terminal or the direction of writing are left out.
 */
final class Defused {
    private static final String NOTHING = "\u200b";
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
    /** After a Latin letter or digit it is the middle of a mail address, which no chat takes for a mention. */
    private static final Pattern MENTION = Pattern.compile("(?<![A-Za-z0-9_])@(?=\\S)");

    private static final Pattern BLOCK = Pattern.compile("^(?=[-+=>]|\\d+[.)](?:\\s|$))", Pattern.MULTILINE);
    private static final Pattern INDENT = Pattern.compile("^[ \\u00a0]+", Pattern.MULTILINE);
    private static final Pattern INLINE = Pattern.compile("[\\\\`*_~#|\\[\\]]");
    private static final Pattern ANGLES = Pattern.compile("[<>]");
    /** Without the signs that end a link or could begin markup. */
    private static final Pattern LINK = Pattern.compile("https?://[A-Za-z0-9._:/?&=%#@!$',;+-]+");

    private Defused() {}

    /** For Slack with markup switched off: its three signs, and mentions. */
    static String slack(String text) {
        return entities(mentions(plain(text)));
    }

    /** For Mattermost and Rocket.Chat: Markdown, and what they take over from Slack. */
    static String mattermost(String text) {
        return besideLinks(blocks(mentions(plain(text))), part -> entities(inline(part)), Defused::entities);
    }

    static String discord(String text) {
        return besideLinks(blocks(mentions(plain(text))), part -> angles(inline(part)), link -> link);
    }

    /** For a text block of an adaptive card, which makes no links of bare addresses. */
    static String teams(String text) {
        return angles(inline(blocks(mentions(plain(text)))));
    }

    private static String plain(String text) {
        return STEERING.matcher(text.replace("\r\n", "\n").replace('\t', ' ')).replaceAll("");
    }

    private static String mentions(String text) {
        return MENTION.matcher(text).replaceAll("@" + NOTHING);
    }

    private static String blocks(String text) {
        var flush = INDENT.matcher(text).replaceAll("");
        return BLOCK.matcher(flush).replaceAll(NOTHING);
    }

    private static String inline(String text) {
        return INLINE.matcher(text).replaceAll("\\\\$0");
    }

    private static String angles(String text) {
        return ANGLES.matcher(text).replaceAll("\\\\$0");
    }

    private static String entities(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String besideLinks(String text, UnaryOperator<String> outside, UnaryOperator<String> links) {
        var matcher = LINK.matcher(text);
        var written = new StringBuilder();
        var end = 0;
        while (matcher.find()) {
            written.append(outside.apply(text.substring(end, matcher.start()))).append(links.apply(matcher.group()));
            end = matcher.end();
        }
        return written.append(outside.apply(text.substring(end))).toString();
    }
}
