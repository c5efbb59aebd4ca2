package dev.yohaku.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.objective.AlertPolicy;
import dev.yohaku.engine.objective.Evaluator;
import dev.yohaku.engine.objective.MissingData;
import dev.yohaku.engine.objective.Recorded;
import dev.yohaku.engine.objective.Severity;
import dev.yohaku.engine.objective.Target;
import dev.yohaku.engine.sli.Counts;
import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.time.MinuteRange;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A month of 99.9 % under the workbook's policy. */
class ReplayTests {
    private static final long DAY = 24 * 60;
    private static final long FROM = 20_000 * DAY;
    private static final Evaluator WORKBOOK = new Evaluator(
            Target.of("0.999"), AlertPolicy.workbook(Duration.ofDays(30), Target.of("0.999")), MissingData.FREEZE);

    @Test
    void aQuietMonthHasNoEpisodes() {
        assertThat(replay(new Recorded().each(FROM - 3 * DAY, FROM + 30 * DAY, 100, 0)))
                .isEmpty();
    }

    @Test
    void aTotalOutagePagesAsSoonAsItsGateIsSureAndEndsSoonAfterRepair() {
        var outage = FROM + 10 * DAY;
        var history =
                new Recorded().each(FROM - 3 * DAY, FROM + 30 * DAY, 100, 0).each(outage, outage + 10, 100, 100);
        var page = replay(history).getFirst();
        assertThat(page.tier().longWindow()).isEqualTo(Duration.ofHours(1));
        assertThat(page.severity()).isEqualTo(Severity.PAGE);
        assertThat(page.startMinute()).isEqualTo(outage + 2);
        assertThat(page.burn()).isEqualTo(2 / 60.0 / 0.001);
        assertThat(page.endMinute()).hasValue(outage + 15);
    }

    @Test
    void aSlowBurnMakesOnlyATicket() {
        var start = FROM + 5 * DAY;
        var history =
                new Recorded().each(FROM - 3 * DAY, FROM + 30 * DAY, 1000, 0).each(start, start + 4 * DAY, 1000, 2);
        assertThat(replay(history)).extracting(AlertEpisode::severity).containsExactly(Severity.TICKET);
    }

    @Test
    void anEpisodeThatGoesOnHasNoEnd() {
        var end = FROM + 30 * DAY;
        var history = new Recorded().each(FROM - 3 * DAY, end, 100, 0).each(end - 30, end, 100, 50);
        assertThat(replay(history)).extracting(AlertEpisode::endMinute).contains(OptionalLong.empty());
    }

    @Test
    void aGapInAnOutageFreezesTheTiers() {
        var outage = FROM + 10 * DAY;
        var history =
                new Recorded().each(FROM - 3 * DAY, FROM + 30 * DAY, 100, 0).each(outage, outage + 20, 100, 100);
        history.gap(outage + 10, outage + 100);
        var page = replay(history).getFirst();
        assertThat(page.startMinute()).isEqualTo(outage + 2);
        assertThat(page.endMinute().orElseThrow()).isGreaterThanOrEqualTo(outage + 100);
    }

    @Test
    void singleFailuresOfAQuietServiceNeverPage() {
        var history = new Recorded().each(FROM - 3 * DAY, FROM + 30 * DAY, 0, 0);
        for (var minute = FROM; minute < FROM + 30 * DAY; minute += 6) {
            history.add(new Slice(minute, minute % 700 < 6 ? 0 : 1, 1, 60));
        }
        assertThat(replay(history)).noneMatch(episode -> episode.severity() == Severity.PAGE);
    }

    @Test
    void windowsOfFractionsAreSummedAsIfAlone() {
        var history = new Recorded();
        for (var minute = 0; minute < 50_000; minute++) {
            history.add(new Slice(FROM + minute, 0.1 * (minute % 7), 0.1 * (minute % 7), 60));
        }
        var sums = new PrefixHistory(history, new MinuteRange(FROM, FROM + 50_000));
        assertThat(sums.sum(new MinuteRange(FROM + 49_994, FROM + 49_996)))
                .isEqualTo(new Counts(
                        0.1 * (49_994 % 7) + 0.1 * (49_995 % 7), 0.1 * (49_994 % 7) + 0.1 * (49_995 % 7), 120));
    }

    private static List<AlertEpisode> replay(Recorded history) {
        return Replay.run(history, WORKBOOK, new MinuteRange(FROM, FROM + 30 * DAY));
    }
}
