package dev.yohaku.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BodyTests {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** Stands for U+200B, which nobody sees. */
    private static final String NOTHING = "\u200b";

    private static Channel channel(Channel.Form form) {
        return new Channel(
                "c", "", "", Set.of(Channel.DIGEST), Locale.ENGLISH, form, URI.create("https://hooks.example.com/x"));
    }

    private static JsonNode body(Channel.Form form, String text) {
        return MAPPER.readTree(
                Body.of(channel(form), new Notice("k/1", "test", text, Map.of("findings", List.of("x")))));
    }

    private static String shown(Channel.Form form, String text) {
        var body = body(form, text);
        return switch (form) {
            case SLACK, MATTERMOST, JSON -> body.get("text").asString();
            case DISCORD -> body.get("content").asString();
            case TEAMS ->
                body.at("/attachments/0/content/body")
                        .valueStream()
                        .map(block -> block.get("text").asString())
                        .reduce("", (a, b) -> a.isEmpty() ? b : a + "\n" + b);
            case MAIL, HEARTBEAT -> throw new IllegalArgumentException();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            SLACK      ¦ @channel and @here       ¦ @∅channel and @∅here
            SLACK      ¦ <!here> <@U1> <http://y|x> ¦ &lt;!here&gt; &lt;@∅U1&gt; &lt;http://y|x&gt;
            SLACK      ¦ a & b < c                ¦ a &amp; b &lt; c
            MATTERMOST ¦ @channel @everyone 購@all ¦ @∅channel @∅everyone 購@∅all
            MATTERMOST ¦ <!here> <!channel>       ¦ &lt;!here&gt; &lt;!channel&gt;
            MATTERMOST ¦ <http://y|x>             ¦ &lt;http://y\\|x&gt;
            MATTERMOST ¦ [x](http://y)            ¦ \\[x\\](http://y)
            MATTERMOST ¦ ![x](http://y)           ¦ !\\[x\\](http://y)
            MATTERMOST ¦ `code` *b* _i_ ~~s~~     ¦ \\`code\\` \\*b\\* \\_i\\_ \\~\\~s\\~\\~
            MATTERMOST ¦ # head                   ¦ \\# head
            MATTERMOST ¦ https://y.example/a_b?c=1&d=_2_ ¦ https://y.example/a_b?c=1&amp;d=_2_
            DISCORD    ¦ @everyone @here          ¦ @∅everyone @∅here
            DISCORD    ¦ <@123> <!here> <#4>      ¦ \\<@∅123\\> \\<!here\\> \\<\\#4\\>
            DISCORD    ¦ [x](http://y)            ¦ \\[x\\](http://y)
            DISCORD    ¦ ```code``` ||spoiler||   ¦ \\`\\`\\`code\\`\\`\\` \\|\\|spoiler\\|\\|
            DISCORD    ¦ > quote                  ¦ ∅\\> quote
            TEAMS      ¦ @channel <at>x</at>      ¦ @∅channel \\<at\\>x\\</at\\>
            TEAMS      ¦ [x](http://y)            ¦ \\[x\\](http://y)
            TEAMS      ¦ `code` **b** _i_         ¦ \\`code\\` \\*\\*b\\*\\* \\_i\\_
            TEAMS      ¦ - item                   ¦ ∅- item
            TEAMS      ¦ 1. item                  ¦ ∅1. item
            JSON       ¦ <!here> [x](http://y)    ¦ <!here> [x](http://y)
            """)
    void whatOthersWroteIsShownAsTheyWroteIt(Channel.Form form, String text, String written) {
        assertThat(shown(form, text)).isEqualTo(written.replace('∅', '\u200b'));
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.Form.class,
            names = {"SLACK", "MATTERMOST", "DISCORD", "TEAMS"})
    void noChatSeesAWholeMention(Channel.Form form) {
        assertThat(shown(form, "@channel @here @everyone @all @dev-a (@channel) \"@here\" x\n@channel"))
                .doesNotContain("@channel", "@here", "@everyone", "@all", "@dev-a");
        assertThat(shown(form, "dev-a@example.com")).isEqualTo("dev-a@example.com");
        assertThat(shown(form, "3.9 times\n3件です")).isEqualTo("3.9 times\n3件です");
    }

    @Test
    void slackReadsNoMarkup() {
        assertThat(Body.of(channel(Channel.Form.SLACK), new Notice("k", "test", "`x` *y*", Map.of())))
                .isEqualTo("{\"text\":\"`x` *y*\",\"mrkdwn\":false}");
    }

    @Test
    void discordIsToldThatNobodyIsMeant() {
        assertThat(body(Channel.Form.DISCORD, "x").at("/allowed_mentions/parse").isArray())
                .isTrue();
        assertThat(body(Channel.Form.DISCORD, "x").at("/allowed_mentions/parse").isEmpty())
                .isTrue();
    }

    @Test
    void teamsGetsACardOfLines() {
        assertThat(Body.of(channel(Channel.Form.TEAMS), new Notice("k", "test", "one\n\n  two", Map.of())))
                .isEqualTo("{\"type\":\"message\",\"attachments\":[{\"contentType\":"
                        + "\"application/vnd.microsoft.card.adaptive\",\"content\":{\"$schema\":"
                        + "\"http://adaptivecards.io/schemas/adaptive-card.json\",\"type\":\"AdaptiveCard\","
                        + "\"version\":\"1.4\",\"body\":[{\"type\":\"TextBlock\",\"text\":\"one\",\"wrap\":true},"
                        + "{\"type\":\"TextBlock\",\"text\":\"two\",\"wrap\":true}]}}]}");
    }

    @Test
    void machinesGetTheFacts() {
        assertThat(Body.of(
                        channel(Channel.Form.JSON),
                        new Notice("daily/1", "changes", "a < b", Map.of("findings", List.of("x")))))
                .isEqualTo("{\"id\":\"daily/1\",\"kind\":\"changes\",\"text\":\"a < b\","
                        + "\"facts\":{\"findings\":[\"x\"]}}");
    }

    @Test
    void discordGetsAtMostTwoThousandCharactersAndIsToldThatThereIsMore() {
        var whole = "x".repeat(2_000);
        assertThat(shown(Channel.Form.DISCORD, whole)).isEqualTo(whole);
        assertThat(shown(Channel.Form.DISCORD, whole + "x"))
                .hasSizeBetween(1_900, 2_000)
                .endsWith("x…\n(There is more on the pages of Yohaku.)");
        assertThat(shown(Channel.Form.DISCORD, "*".repeat(50_000)))
                .hasSizeBetween(1_900, 2_000)
                .startsWith("\\*\\*")
                .contains("\\*…");
        assertThat(shown(Channel.Form.DISCORD, "😀".repeat(1_001)).codePoints())
                .noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.Form.class,
            names = {"SLACK", "MATTERMOST", "DISCORD", "TEAMS"})
    void theLongestTextFitsThroughTheDoor(Channel.Form form) {
        for (var sign : List.of("購", "<", "&", "\"", "\\", "😀", "あ\n", "@a")) {
            var body = Body.of(channel(form), new Notice("k", "test", sign.repeat(100_000), Map.of()));
            assertThat(body.getBytes(StandardCharsets.UTF_8))
                    .as(sign)
                    .hasSizeLessThanOrEqualTo(form == Channel.Form.TEAMS ? 28_000 : Courier.LARGEST_BODY);
        }
    }

    @Test
    void signsThatSteerAreLeftOut() {
        assertThat(shown(Channel.Form.SLACK, "a\u202eb\u0007c\td\r\ne" + NOTHING))
                .isEqualTo("abc d\ne" + NOTHING);
    }
}
