package dev.yohaku.server.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.Yohaku;
import dev.yohaku.server.history.History;
import dev.yohaku.server.history.SliKey;
import dev.yohaku.server.objectives.ObjectiveFiles;
import dev.yohaku.server.store.Databases;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class EditionTests {
    private static final ReviewWeek WEEK = ReviewWeek.parse("2026-W47", ZoneId.of("Asia/Tokyo"));
    private static final long END = EpochMinute.of(WEEK.to());
    private static final int DAY = 1440;

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private ConfigurableApplicationContext context;

    @BeforeEach
    void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(Databases.SQLITE.arguments("--yohaku.zone=Asia/Tokyo"));
    }

    @AfterEach
    void stop() {
        context.close();
    }

    private void objective(String id) {
        var text = """
                {"apiVersion": "openslo/v1", "kind": "SLO", "metadata": {"name": "%1$s", "displayName": "%1$s"},
                 "spec": {"service": "shop", "budgetingMethod": "Occurrences",
                  "timeWindow": [{"duration": "30d", "isRolling": true}], "objectives": [{"target": 0.99}],
                  "indicator": {"metadata": {"name": "%1$s"}, "spec": {"ratioMetric": {"counter": true,
                   "good": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(good_total)"}}},
                   "total": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(all_total)"}}}}}}}}
                """.formatted(id);
        context.getBean(ObjectiveFiles.class).take(List.of(new SpecFile(id + ".yaml", text)));
    }

    /** Ten events a minute over the days before the end of the week; all of the last {@code bad} minutes fail. */
    private void filled(String id, int days, int bad) {
        objective(id);
        var slices = LongStream.range(END - (long) days * DAY, END)
                .mapToObj(minute -> new Slice(minute, minute >= END - bad ? 0 : 10, 10, 60))
                .toList();
        context.getBean(History.class)
                .append(new SliKey(id, 1), new SliceBatch(slices, List.of(), List.of(), 0), END, new byte[0]);
    }

    private Edition edition() {
        return context.getBean(Editor.class).edition(Scope.everybody(), WEEK);
    }

    private static List<String> english(Edition edition) {
        return edition.summary().stream().map(Text::en).toList();
    }

    private static List<String> japanese(Edition edition) {
        return edition.summary().stream().map(Text::ja).toList();
    }

    @Test
    void withoutObjectivesThereAreStillThreeSentences() {
        assertThat(edition().summary()).hasSize(3);
    }

    @Test
    void whatWasNeverMeasuredIsSaidSo() {
        objective("Pay");
        assertThat(english(edition()).get(1)).isEqualTo("Nothing has been measured yet.");
    }

    @Test
    void aFirstEditionOfOneFineSloSaysHowManyDaysThereAre() {
        filled("pay", 7, 0);
        var edition = edition();
        assertThat(english(edition).getFirst()).isEqualTo("The only SLO, pay, is within budget, with 100% left.");
        assertThat(japanese(edition).getFirst()).isEqualTo("payには余裕があります。残りは100%です。");
        assertThat(english(edition).get(1)).contains("7", "30");
        assertThat(edition.completeness()).isEqualTo(1);
        assertThat(edition()).isEqualTo(edition);
    }

    @Test
    void statesInWhichNoSloStandsAreNotListed() {
        filled("bad", 60, 600);
        filled("good", 60, 0);
        objective("quiet");
        assertThat(english(edition()).getFirst()).endsWith(" Of the other 2: 1 within budget, 1 without data.");
        assertThat(japanese(edition()).getFirst()).endsWith("ほかの2件は、余裕あり1件、データなし1件です。");
    }

    @Test
    void othersThatAllStandAlikeAreSaidInOneWord() {
        filled("bad", 60, 600);
        filled("good", 60, 0);
        filled("fine", 60, 0);
        assertThat(english(edition()).getFirst()).endsWith(" The other 2 are within budget.");
        assertThat(japanese(edition()).getFirst()).endsWith("ほかの2件には余裕があります。");
    }

    @Test
    void theLargestFiveMovementsAreListedTheLargestFirst() {
        for (var i = 1; i <= 7; i++) {
            filled("m" + i, 60, i * 40);
        }
        var changes = edition().section("changes").orElseThrow().items();
        assertThat(changes).extracting(Item::subject).containsExactly("m7", "m6", "m5", "m4", "m3");
        assertThat(changes).extracting(Item::kind).containsOnly("worse");
    }
}
