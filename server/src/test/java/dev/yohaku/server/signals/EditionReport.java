package dev.yohaku.server.signals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.simulator.Simulation;
import dev.yohaku.server.simulator.Story;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Prints for the demo's story and drawn ones what their editions tell: long troubles told before their page, changes and raised items a week,
 * lines that are not true. Run by name only, with the seeds in {@code EDITION_SEEDS}, such as {@code 1-20}.
 */
class EditionReport {
    private int weeks;
    private int mostChanges;
    private int raised;
    private int untrue;
    private int troubles;
    private int first;

    @Test
    void ofManySeeds() {
        var seeds = System.getenv().getOrDefault("EDITION_SEEDS", "1-20").split("-", 2);
        add("demo", Simulation.of(1, Simulation.USUAL_ANCHOR, Simulation.USUAL_WEEKS));
        for (var seed = Integer.parseInt(seeds[0]); seed <= Integer.parseInt(seeds[1]); seed++) {
            add("seed " + seed, Simulation.of(seed, Simulation.USUAL_ANCHOR, Simulation.USUAL_WEEKS, Story.DRAWN));
        }
        print();
        assertThat(untrue).isZero();
        assertThat(mostChanges).isLessThanOrEqualTo(5);
        assertThat(first).isGreaterThanOrEqualTo(troubles * 9 / 10);
    }

    private void add(String name, Simulation simulation) {
        var told = ToldStory.of(simulation);
        var judge = new EditionJudge(told);
        for (var edition : told.editions()) {
            weeks++;
            mostChanges = Math.max(mostChanges, EditionJudge.changes(edition).size());
            raised += edition.raised().size();
            var faults = judge.faults(edition);
            untrue += faults.size();
            faults.forEach(fault -> System.out.println(name + " " + fault));
        }
        for (var trouble : judge.longTroubles()) {
            troubles++;
            first += trouble.first() ? 1 : 0;
            if (!trouble.first()) {
                System.out.println(
                        name + " not told before its page: " + trouble.event().id());
            }
        }
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%d editions; lines not true %d of %d; most changes in one %d; raised items %.1f an edition;"
                        + " troubles of 8 days and more told before their page %d of %d%n",
                weeks,
                untrue,
                3 * weeks,
                mostChanges,
                (double) raised / weeks,
                first,
                troubles);
    }
}
