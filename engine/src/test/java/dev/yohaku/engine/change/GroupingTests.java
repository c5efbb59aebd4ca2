package dev.yohaku.engine.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.change.Change.Kind;
import dev.yohaku.engine.time.RegularSeries;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTests {
    private static final int DAY = 1440;
    private final List<Watched> series = new ArrayList<>();
    private final List<List<Change>> changes = new ArrayList<>();

    @Test
    void changesOfOneServiceAtOneTimeAreOneFindingLedByFailures() {
        changed("shop", Nature.COUNT, 10 * DAY, 100, 50);
        changed("shop", Nature.SHARE, 10 * DAY + 60, 0.999, 0.99);

        assertThat(findings()).singleElement().satisfies(f -> {
            assertThat(f.lead().seriesId()).isEqualTo("1");
            assertThat(f.others()).extracting(Change::seriesId).containsExactly("0");
            assertThat(f.worse()).isTrue();
        });
    }

    @Test
    void changesOfOneServiceDaysApartAreTwo() {
        changed("shop", Nature.SHARE, 10 * DAY, 0.999, 0.99);
        changed("shop", Nature.SHARE, 13 * DAY, 0.999, 0.99);

        assertThat(findings()).hasSize(2);
    }

    @Test
    void twoServicesAtOneMomentAreTwoMattersButThreeAreOne() {
        changed("shop", Nature.SHARE, 10 * DAY, 0.999, 0.99);
        changed("pay", Nature.SHARE, 10 * DAY + 30, 0.999, 0.99);
        assertThat(findings()).hasSize(2);

        changed("mail", Nature.SHARE, 10 * DAY + 90, 0.999, 0.99);
        assertThat(findings()).hasSize(1);
    }

    @Test
    void worseComesBeforeBetter() {
        changed("shop", Nature.SHARE, 10 * DAY, 0.9, 0.999);
        changed("pay", Nature.SHARE, 12 * DAY, 0.999, 0.998);

        assertThat(findings()).extracting(Finding::worse).containsExactly(true, false);
    }

    private List<Finding> findings() {
        return Grouping.of(series, changes);
    }

    private void changed(String service, Nature nature, long since, double before, double after) {
        var id = Integer.toString(series.size());
        var values = RegularSeries.of(0, 60);
        series.add(new Watched(id, id, service, nature, Goodness.HIGHER, values, values));
        changes.add(List.of(new Change(
                id, Kind.LEVEL, since, since - 60, since + 60, since + DAY, true, before, 1, after, 1, -1, 0, 100)));
    }
}
