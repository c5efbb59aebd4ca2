package dev.yohaku.server.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.Yohaku;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Prints how long it takes to make an edition of a data directory that nobody serves, again and again in one process. Run by name only, with
 * the directory in {@code REVIEW_DATA}; its newest edition is revised each time.
 */
class EditionTimes {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final int TIMES = 20;
    private static final Duration BOUND = Duration.ofSeconds(3);

    @Test
    void ofOneWeekAgainAndAgain() {
        try (var context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(
                        "--yohaku.data=" + System.getenv("REVIEW_DATA"),
                        "--yohaku.offline=true",
                        "--yohaku.zone=" + ZONE,
                        "--logging.level.root=WARN")) {
            var editions = context.getBean(Editions.class);
            var edition = editions.latest(Scope.EVERYBODY).orElseThrow();
            var week = ReviewWeek.containing(edition.from(), ZONE);
            var times = new ArrayList<Duration>();
            for (var i = 0; i < TIMES; i++) {
                var begin = System.nanoTime();
                edition = context.getBean(Editor.class).revise(Scope.everybody(), week, edition, List.of());
                times.add(Duration.ofNanos(System.nanoTime() - begin));
            }
            print(edition, times);
            assertThat(times.subList(1, TIMES)).allMatch(time -> time.compareTo(BOUND) < 0);
        }
    }

    private static void print(Edition edition, List<Duration> times) {
        var warm = times.subList(1, times.size()).stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "making the edition of %s (%d budgets, %d items, %d plots): first, cold %.2f s; then median %.2f s, worst %.2f s of %d (bound %d s)%n",
                edition.week(),
                count(edition, "budget"),
                edition.sections().stream().mapToInt(s -> s.items().size()).sum(),
                edition.sections().stream()
                        .flatMap(s -> s.items().stream())
                        .filter(item -> item.plot() != null)
                        .count(),
                seconds(times.getFirst()),
                seconds(warm.get(warm.size() / 2)),
                seconds(warm.getLast()),
                warm.size(),
                BOUND.toSeconds());
    }

    private static long count(Edition edition, String kind) {
        return edition.sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.kind().equals(kind))
                .count();
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
