package dev.yohaku.server.release;

import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.Yohaku;
import dev.yohaku.server.history.History;
import dev.yohaku.server.history.SliKey;
import dev.yohaku.server.objectives.ObjectiveFiles;
import dev.yohaku.server.reviews.Editor;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Writes the small data directory that each release leaves behind for its successors to open: run {@link #main} with the directory to
 * write, once at a release, and keep the result under {@code src/test/resources/data-VERSION}.
 */
final class OldData {
    static final ReviewWeek WEEK = ReviewWeek.parse("2026-W47", ZoneId.of("Asia/Tokyo"));
    static final Instant END = WEEK.to();
    private static final int DAYS = 9;

    private OldData() {}

    public static void main(String[] arguments) {
        try (var yohaku = open(Path.of(arguments[0]))) {
            write(yohaku, "pay", 30);
            write(yohaku, "buy", 0);
            yohaku.getBean(Editor.class).edition(Scope.everybody(), WEEK);
        }
    }

    static ConfigurableApplicationContext open(Path data) {
        return new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run("--yohaku.data=" + data, "--yohaku.zone=Asia/Tokyo");
    }

    /** Ten events a minute over nine days; one in ten fails in the last {@code bad} minutes. */
    private static void write(ConfigurableApplicationContext yohaku, String id, int bad) {
        var text = """
                {"apiVersion": "openslo/v1", "kind": "SLO", "metadata": {"name": "%1$s", "displayName": "%1$s"},
                 "spec": {"service": "shop", "budgetingMethod": "Occurrences",
                  "timeWindow": [{"duration": "30d", "isRolling": true}], "objectives": [{"target": 0.99}],
                  "indicator": {"metadata": {"name": "%1$s"}, "spec": {"ratioMetric": {"counter": true,
                   "good": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(good_total)"}}},
                   "total": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(all_total)"}}}}}}}}
                """.formatted(id);
        yohaku.getBean(ObjectiveFiles.class).take(List.of(new SpecFile(id + ".yaml", text)));
        var end = EpochMinute.of(END);
        var slices = LongStream.range(end - DAYS * 1440L, end)
                .mapToObj(minute -> new Slice(minute, minute >= end - bad ? 9 : 10, 10, 60))
                .toList();
        yohaku.getBean(History.class)
                .append(new SliKey(id, 1), new SliceBatch(slices, List.of(), List.of(), 0), end, new byte[0]);
    }
}
