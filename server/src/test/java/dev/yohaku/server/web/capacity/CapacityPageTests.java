package dev.yohaku.server.web.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.time.LocalCalendar.Occasion;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.capacity.CapacityWords;
import dev.yohaku.server.capacity.Course;
import dev.yohaku.server.capacity.DriverStatus;
import dev.yohaku.server.web.PageFixture;
import dev.yohaku.server.web.Rendered;
import dev.yohaku.server.web.calendar.Marks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CapacityPageTests {
    private static final DriverStatus NEAR = Course.of(200, day -> 100 + day + Course.noise(day));
    private static final DriverStatus FAR = Course.of(10_000, day -> 100 + Course.noise(day));

    @Test
    void theNearestLimitIsSaidFirstAndTheRestIsCounted() {
        assertThat(html(Locale.ENGLISH, NEAR, FAR))
                .contains(
                        "chance of passing its limit of 200 connections",
                        "One other has room",
                        "href=\"/capacity/db-connections\"")
                .contains("not before", "s-limit");
        assertThat(html(Locale.JAPANESE, NEAR, FAR)).contains("上限の200connectionsを超える確率は", "ほかの1件は、今後60日間は余裕があります。");
    }

    @Test
    void allInOrderIsOneQuietSentence() {
        assertThat(html(Locale.ENGLISH, FAR))
                .contains("The only driver is expected to stay below its limit for the next 60 days.");
        assertThat(html(Locale.JAPANESE, FAR)).contains("唯一の増加要因は、今後60日間は上限に届かない見込みです。");
    }

    @Test
    void withoutDriversTheFirstStepIsShown() {
        assertThat(html(Locale.ENGLISH)).contains("Nothing is on the list yet", "First name a watch");
        assertThat(html(Locale.JAPANESE)).contains("まだ何も登録されていません", "まず指標の見張りを登録し");
    }

    @Test
    void theFanShowsWhatWasMeasuredWhatIsExpectedTheLimitAndWhatIsPlanned() {
        var from = NEAR.peaks().toMinute() + 5 * 24 * 60;
        var campaign = new Occasion("campaign", "Year-end draw", new MinuteRange(from, from + 120), Set.of());
        var page = PageFixture.page(Locale.ENGLISH);
        var chart = FanChart.of(NEAR, new FanChart.Around(List.of(campaign), Marks.NONE), in(Locale.ENGLISH), page);
        assertThat(chart.plot().shapes())
                .extracting("css")
                .contains("s-line ", "s-line d3 dash", "s-limit", "s-area d3", "s-area d3 inner", "s-band soft");
        assertThat(chart.table().rows().get(0).cells()).startsWith("Mon 24 Aug");
        assertThat(chart.table().rows().getLast().cells().getLast()).contains("–");
        assertThat(chart.keys()).extracting("css").containsExactly("measured", "projected", "planned");
    }

    private static String html(Locale locale, DriverStatus... statuses) {
        var page = PageFixture.page(locale);
        var pages = new CapacityPages(words());
        return Rendered.html("capacity", page, Map.of("capacity", pages.of(List.of(statuses), List.of(), page)));
    }

    private static CapacityWords words() {
        return new CapacityWords(Course.TOKYO);
    }

    private static CapacityWords.In in(Locale locale) {
        return words().in(locale);
    }
}
