package dev.yohaku.server.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.simulator.Simulation;
import dev.yohaku.server.simulator.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The editions of thirteen simulated weeks, made as time passes, against what was planted. {@code bench/editions.sh} does the same for more seeds. */
class EditionTruthTests {
    /** A drawn story with a slow burn of sixteen days. */
    private static final int SLOW = 5;

    @Test
    void theDemosEditionsHaveThreeTrueLinesAndAtMostFiveChanges() {
        hold(Simulation.of(1, Simulation.USUAL_ANCHOR, Simulation.USUAL_WEEKS));
    }

    @Test
    void aSlowBurnIsInAnEditionBeforeItPages() {
        var judge = hold(Simulation.of(SLOW, Simulation.USUAL_ANCHOR, Simulation.USUAL_WEEKS, Story.DRAWN));
        assertThat(judge.longTroubles()).isNotEmpty().allMatch(EditionJudge.LongTrouble::first);
    }

    private static EditionJudge hold(Simulation simulation) {
        var told = ToldStory.of(simulation);
        var judge = new EditionJudge(told);
        assertThat(told.editions()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(told.editions()).allSatisfy(edition -> {
            assertThat(EditionJudge.changes(edition)).hasSizeLessThanOrEqualTo(5);
            assertThat(judge.faults(edition)).isEmpty();
        });
        var last = told.editions().getLast();
        assertThat(judge.faults(withLines(last, "All 13 SLOs are within budget; Purchase has the least left, at 99%.")))
                .as("a wrong line is noticed")
                .isNotEmpty();
        return judge;
    }

    private static Edition withLines(Edition edition, String first) {
        var lines = List.of(
                new Text(first, first),
                edition.summary().get(1),
                edition.summary().get(2));
        return new Edition(
                edition.week(),
                edition.from(),
                edition.to(),
                edition.team(),
                edition.edition(),
                edition.generatedAt(),
                lines,
                edition.completeness(),
                edition.sections(),
                edition.conditions(),
                edition.differs());
    }
}
