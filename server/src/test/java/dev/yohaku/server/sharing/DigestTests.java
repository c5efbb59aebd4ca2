package dev.yohaku.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.catalog.WorkspaceFixture;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.reviews.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestTests {
    private static final Scope SHOP = new Scope("team-shop", new Name("店舗", "Shop"), Set.of("shop"));
    private static final Text SPENT = new Text("購入は使い切りました。", "Checkout has spent its budget.");

    private static List<String> lines(int edition, int raised, Text sentence, Locale locale, String address) {
        var workspace = WorkspaceFixture.in("Asia/Tokyo");
        return new Digest(Texts.of(workspace), workspace, address)
                .of(Samples.edition(edition, raised, sentence), SHOP, "dev-a", locale);
    }

    @Test
    void aQuietWeekSaysThatNothingNeedsADecision() {
        assertThat(lines(1, 0, SPENT, Locale.ENGLISH, "https://yohaku.example/"))
                .containsExactly(
                        "Shop: Reliability review, week 47 (16–22 Nov)",
                        "One.",
                        "Two.",
                        "Three.",
                        "Nothing to decide this week: no item met a raise-condition.",
                        "dev-a leads the review. Read it: https://yohaku.example/reviews/team-shop/2026-W47");
    }

    @Test
    void theBusiestWeekStillHasTwelveLines() {
        var lines = lines(1, 30, SPENT, Locale.JAPANESE, "");
        assertThat(lines).hasSize(Digest.MOST_LINES);
        assertThat(lines).element(4).isEqualTo("決めることが30件あります。");
        assertThat(lines).element(5).isEqualTo("・購入は使い切りました。");
        assertThat(lines).endsWith("ほか25件", "今回の進行はdev-aです。Yohakuの「信頼性レビュー」で読めます。");
    }

    @Test
    void aRevisionSaysSoInItsHead() {
        assertThat(lines(2, 0, SPENT, Locale.JAPANESE, "").getFirst()).endsWith("（第2版。データが訂正されました）");
    }

    @Test
    void aLongSentenceOfSeveralLinesIsOneShortLine() {
        var sentence = new Text("長い", "A long\nname " + "😀".repeat(400));
        assertThat(lines(1, 1, sentence, Locale.ENGLISH, ""))
                .allMatch(line -> line.lines().count() == 1 && line.codePointCount(0, line.length()) <= 240)
                .anyMatch(line -> line.endsWith("😀…"));
    }

    @Test
    void whereNobodyCanLeadTheDigestOnlySaysWhereToRead() {
        var workspace = WorkspaceFixture.in("Asia/Tokyo");
        assertThat(new Digest(Texts.of(workspace), workspace, "")
                        .of(Samples.edition(1, 0, SPENT), SHOP, "", Locale.ENGLISH))
                .endsWith("It is in Yohaku, under Weekly review.");
    }
}
