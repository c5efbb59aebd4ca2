package dev.yohaku.server.retrospect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.retrospect.Problem.Way;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RetrospectWordsTests {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private final RetrospectWords japanese = RetrospectWords.of(Locale.JAPANESE, TOKYO);
    private final RetrospectWords english = RetrospectWords.of(Locale.ENGLISH, TOKYO);

    private static List<String> rows(Report report, String id) {
        return report.sheets().stream()
                .filter(sheet -> sheet.id().equals(id))
                .flatMap(sheet -> sheet.rows().stream())
                .map(row -> String.join(" | ", row))
                .toList();
    }

    private static String note(Report report, String id) {
        return report.sheets().stream()
                .filter(sheet -> sheet.id().equals(id))
                .findFirst()
                .orElseThrow()
                .note();
    }

    @Test
    void aMonthAnswersFirstHowManyProblemsWereFoundEarly() {
        assertThat(english.report(RetrospectFixture.november()).answer())
                .containsExactly(
                        "Of 9 problems that led to an action or a risk record, 7 (78%) were found in a review or on the"
                                + " list of changes before their SLO paged anyone.",
                        "3 of 4 reviews closed before the next edition.",
                        "Half of them took 27 min or less.",
                        "1 SLO had spent the error budget in at least one week: Redeem in shop.",
                        "1 item came back within 13 weeks of being settled.",
                        "Of 4 actions old enough to ask, 4 were done within 28 days.",
                        "Pages have become rarer: 2 in 4 weeks, against 11 in 5 weeks.");
        assertThat(japanese.report(RetrospectFixture.november()).answer())
                .containsExactly(
                        "アクションやリスク登録に至った9件の問題のうち、7件（78%）は、呼び出しより先にレビューか変化の一覧で見つけました。",
                        "レビューは4回のうち3回を、次の版が出る前に終えました。",
                        "長さの中央値は27分です。",
                        "店頭引換の1件は、エラーバジェットを使い切った週がありました。",
                        "一度結論の出た1件が、13週間以内に再び議題になりました。",
                        "28日以上前に決めたアクション4件のうち、4件は28日以内に終わりました。",
                        "呼び出しが減りました（5週で11回→4週で2回）。");
    }

    @Test
    void withFewerThanFiveCasesNoPercentageIsSaid() {
        assertThat(english.share(new Share(2, 4))).isEqualTo("2 of 4");
        assertThat(english.share(new Share(2, 5))).isEqualTo("2 of 5 (40%)");
        assertThat(japanese.share(new Share(2, 4))).isEqualTo("4件中2件");
        assertThat(english.report(RetrospectFixture.sparse()).answer().getFirst())
                .isEqualTo("2 problems led to an action or a risk record; 1 of 2 came up in a review or on the list of"
                        + " changes before any page. That is too few for a percentage.");
        assertThat(japanese.report(RetrospectFixture.sparse()).answer().getFirst())
                .endsWith("件数が少ないため、割合では言えません。");
    }

    @Test
    void withoutAnEarlierPeriodNothingIsCompared() {
        assertThat(english.report(RetrospectFixture.sparse()).answer()).contains("No earlier review to compare with.");
        assertThat(note(english.report(RetrospectFixture.sparse()), "compared"))
                .isEqualTo("There is no review of October 2026, so nothing is compared.");
        assertThat(note(japanese.report(RetrospectFixture.sparse()), "compared"))
                .isEqualTo("2026年10月のレビューがないため、比べていません。");
    }

    @Test
    void whatTheDataDoNotCarryCannotBeTold() {
        assertThat(rows(english.report(RetrospectFixture.november()), "compared"))
                .containsExactly(
                        "Problems found early | 4 of 8 (50%) | 7 of 9 (78%) | Cannot tell",
                        "Pages | 11 in 5 weeks | 2 in 4 weeks | Less",
                        "Length of a review | 33 min (4 reviews) | 27 min (3 reviews) | Cannot tell");
        assertThat(english.report(RetrospectFixture.quarter()).unknown())
                .contains(
                        "Pages: 11 in 5 weeks before, 2 in 4 weeks now. Whether that is a change cannot be told.",
                        "Of 1 action it cannot be said whether it helped.",
                        "On average 98% of the data arrived; what is missing counts neither as good nor as bad.");
        assertThat(japanese.report(RetrospectFixture.quarter()).unknown())
                .contains("呼び出し：前は5週で11回、今回は4週で2回です。変わったかどうかは分かりません。");
    }

    @Test
    void aWeekWithoutAnEditionIsUnknownAndNotZero() {
        assertThat(rows(english.report(RetrospectFixture.november()), "weeks"))
                .startsWith(
                        "Week 45 | Redeem in shop 41% | 0 | 0 | 1 | 3 (act 1, intended 1) | 1 of 2",
                        "Week 46 | unknown | unknown | 1 | 1 | 3 (act 1, intended 1) | 1 of 2");
        assertThat(rows(japanese.report(RetrospectFixture.november()), "follow"))
                .contains("第46週 | 4 | 1 | 1 | 不明 | 不明", "第48週 | 4 | 1 | 1 | 1 | アクション 2件、次回へ持ち越し 1件、未決 1件");
    }

    @Test
    void aQuarterSpeaksToPeopleWhoDoNotKnowSlos() {
        var report = english.report(RetrospectFixture.quarter());
        assertThat(report.answer())
                .containsExactly(
                        "We acted on 9 problems or wrote them down as risks. 7 of them (78%) we saw coming, before an"
                                + " alarm called anyone.",
                        "We promise users how reliable 2 things are, and allow for a small share of failures. In every"
                                + " week we stayed within what we allow for 1 of 2.",
                        "1 thing that we took for settled came back.",
                        "Of 4 agreed actions old enough to ask, 4 were done within four weeks.");
        assertThat(rows(report, "ways"))
                .containsExactly(
                        "We noticed a change in our own figures | 5",
                        "It came up in the weekly review | 2",
                        "An alarm called somebody | 2");
        assertThat(rows(report, "budgets"))
                .containsExactly("Redeem in shop | 2 of 4 | −12% | −5%", "Issue gift link | 4 of 4 | 31% | 44%");
        assertThat(japanese.report(RetrospectFixture.quarter()).title()).isEqualTo("2026年第4四半期のレビューのふりかえり");
    }

    @Test
    void waysThatNobodyLooksAfterAreSaidToBeMissing() {
        var quarter = RetrospectFixture.quarter();
        assertThat(english.report(quarter).unknown().getLast()).startsWith("Customer reports and alerts");
        var whole = new Retrospect(
                quarter.scope(),
                quarter.period(),
                quarter.over(),
                quarter.asOf(),
                quarter.figures(),
                quarter.weeks(),
                quarter.budgets(),
                quarter.compared(),
                quarter.ages(),
                OptionalDouble.of(1),
                List.of(Way.values()));
        assertThat(english.report(whole).unknown()).noneMatch(sentence -> sentence.startsWith("Customer"));
    }

    @Test
    void noReportNamesAnybody() {
        var json = RetrospectJson.of(RetrospectFixture.november());
        assertThat(json).contains("\"people\" : 3").doesNotContain("dev-a");
    }

    @Test
    void aReportIsAlsoMarkdown() {
        var report = japanese.report(RetrospectFixture.november());
        assertThat(RetrospectMarkdown.of(report, japanese.say("unknown")))
                .startsWith("# 2026年11月のレビューのふりかえり\n\n11/2〜11/29（第45週〜第48週）\n\n- アクションや")
                .contains("\n| 店頭引換 | 第47週 | 第41週 | アクション |\n", "\n## まだ分からないこと\n");
        var hostile = new Report("a|b <i>", "", List.of("*x*"), List.of(), List.of(), List.of());
        assertThat(RetrospectMarkdown.of(hostile, ""))
                .startsWith("# a\\|b \\<i\\>")
                .contains("- \\*x\\*");
    }
}
