package dev.yohaku.server.signals;

import static dev.yohaku.server.signals.GiftShop.NOW;
import static dev.yohaku.server.signals.GiftShop.TOKYO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.change.Change;
import dev.yohaku.engine.change.Goodness;
import dev.yohaku.server.watches.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeWordsTests {
    private static final Instant SINCE = NOW.minus(Duration.ofHours(30));

    private final ChangeWords japanese = ChangeWords.of(Locale.JAPANESE, TOKYO);
    private final ChangeWords english = ChangeWords.of(Locale.ENGLISH, TOKYO);

    private static Evidence of(Change change, Seen seen, boolean worse) {
        return new Evidence(NOW, Shift.of(change, seen), List.of(), worse, 1, List.of(), List.of(), List.of());
    }

    @Test
    void worseIsSaidAsTheModelSaysIt() {
        var found = GiftShop.found(SINCE);
        assertThat(japanese.sentence(found)).isEqualTo("購入の成功率が11/23 04:00ごろから悪化しています（99.93%→99.60%）。アラートは鳴っていません。");
        assertThat(english.sentence(found))
                .isEqualTo("Purchase success has been worse since about 23 Nov 04:00 (99.93% → 99.60%)."
                        + " No alert has fired.");
    }

    @Test
    void aPageIsNotKeptQuiet() {
        var found = GiftShop.found(SINCE);
        var paged = new FoundChange(
                found.id(),
                found.evidence(),
                found.found(),
                false,
                true,
                1,
                Optional.empty(),
                Optional.of(NOW),
                List.of());
        assertThat(english.sentence(paged)).endsWith(" The paging condition was met on 24 Nov 10:00.");
        assertThat(japanese.sentence(paged)).endsWith("11/24 10:00に呼び出しの条件を満たしました。");
    }

    @Test
    void betterAndNeitherAreSaidWithoutAlarm() {
        var better = of(GiftShop.change("purchase/good", SINCE, 0.996, 0.9993), GiftShop.purchases(SINCE), false);
        assertThat(english.sentence(GiftShop.found(better)))
                .isEqualTo("Purchase success has been better since about 23 Nov 04:00 (99.60% → 99.93%).");
        var more = of(GiftShop.change("purchase/traffic", SINCE, 4_000, 4_600), GiftShop.traffic(), false);
        assertThat(japanese.sentence(GiftShop.found(more)))
                .isEqualTo("購入の件数が11/23 04:00ごろから増えています（4,000件/時→4,600件/時）。");
        assertThat(more.lead().goodness()).isEqualTo(Goodness.NEITHER);
    }

    @Test
    void whatVanishedAsksWhetherUseOrMeasurementStopped() {
        var gone = GiftShop.as(GiftShop.change("purchase/traffic", SINCE, 4_000, 0), Change.Kind.VANISHED, true);
        var found = GiftShop.found(of(gone, GiftShop.traffic(), true));
        assertThat(english.sentence(found))
                .isEqualTo("Purchases has had no traffic since 23 Nov 04:00 (normally 4,000/h)."
                        + " Check whether use or measurement stopped.");
        assertThat(NextStep.of(found)).containsExactly(NextStep.VANISHED);
    }

    @Test
    void whatPassedIsSaidToBeOver() {
        var passed = GiftShop.as(GiftShop.worsePurchases(SINCE), Change.Kind.LEVEL, false);
        assertThat(japanese.sentence(GiftShop.found(of(passed, GiftShop.purchases(SINCE), true))))
                .isEqualTo("購入の成功率が11/23 04:00ごろから一時的に悪化しましたが（99.93%→99.60%）、元に戻っています。");
    }

    @Test
    void whatCoincidedIsNotCalledACause() {
        assertThat(japanese.coincided(GiftShop.evidence(SINCE))).contains("直前にshop-api v8.31がありました。関係があるかは未確認です。");
        var deploy = GiftShop.evidence(SINCE).coincided().getFirst();
        assertThat(english.coincidence(deploy, GiftShop.evidence(SINCE).lead()))
                .isEqualTo("shop-api v8.31 (deployment, shop-api), 40 min before");
    }

    @Test
    void whoIsAffectedIsNamedByLabelsThatNamePeople() {
        assertThat(english.who(GiftShop.evidence(SINCE))).contains("mostly shop-12");
        assertThat(english.events(GiftShop.evidence(SINCE).lead()))
                .contains("412 more failed events than at the level before");
    }

    @Test
    void theNextStepLooksAtTheChangeFirst() {
        assertThat(NextStep.of(GiftShop.found(SINCE)))
                .containsExactly(NextStep.CHANGE, NextStep.BUDGET, NextStep.FRESH);
        assertThat(english.steps(GiftShop.found(SINCE)))
                .hasSize(2)
                .first()
                .asString()
                .contains("shop-api v8.31");
    }

    @Test
    void withoutEvidenceTheNextStepIsToLookOrToAsk() {
        var bare = of(GiftShop.worsePurchases(SINCE), GiftShop.purchases(SINCE), true);
        assertThat(NextStep.of(GiftShop.found(bare))).containsExactly(NextStep.LOOK);
        var neither = of(GiftShop.change("purchase/traffic", SINCE, 4_000, 4_600), GiftShop.traffic(), false);
        assertThat(NextStep.of(GiftShop.found(neither))).containsExactly(NextStep.ASK);
    }

    @ParameterizedTest
    @EnumSource(Change.Kind.class)
    void everyKindHasItsWordsInBothLanguages(Change.Kind kind) {
        for (var lasts : new boolean[] {true, false}) {
            var change = GiftShop.as(GiftShop.change("queue", SINCE, 40, 66), kind, lasts);
            var found = GiftShop.found(of(change, GiftShop.queue(SINCE), true));
            for (var words : List.of(japanese, english)) {
                assertThat(words.sentence(found)).isNotBlank();
                assertThat(words.brief(found)).isNotBlank();
                assertThat(words.steps(found)).isNotEmpty().doesNotContain("");
            }
        }
    }
}
