package dev.yohaku.server.acceptance;

import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.Yohaku;
import dev.yohaku.server.history.History;
import dev.yohaku.server.history.SliKey;
import dev.yohaku.server.identity.Accounts;
import dev.yohaku.server.identity.Role;
import dev.yohaku.server.objectives.ObjectiveFiles;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Editor;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.store.Databases;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A server whose clock tests turn, with two people, and a product whose payments fail until {@link #mended()}. */
final class MeetingRoom implements AutoCloseable {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int DAY = 1440;

    private final ConfigurableApplicationContext context;
    private volatile Instant now;
    private Instant measured;
    private boolean mended;

    MeetingRoom(ReviewWeek week) {
        now = week.to().plusSeconds(6 * 3_600);
        measured = week.to().minusSeconds(60L * 60 * DAY);
        context = new SpringApplicationBuilder(Yohaku.class)
                .logStartupInfo(false)
                .initializers(fresh -> ((GenericApplicationContext) fresh)
                        .registerBean("turned", InstantSource.class, () -> () -> now, bean -> bean.setPrimary(true)))
                .run(Databases.SQLITE.arguments(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--yohaku.zone=Asia/Tokyo",
                        "--yohaku.signals.enabled=false"));
        Accounts.add(context, "dev-a", Role.MEMBER);
        Accounts.add(context, "sre-b", Role.MEMBER);
        objective("pay", "Payment");
        objective("gift", "Gift link");
        measure(week);
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    Instant now() {
        return now;
    }

    /** From here on payments succeed. */
    void mended() {
        mended = true;
    }

    /** Lives until the morning after a week and makes its edition. */
    Edition edition(ReviewWeek week) {
        now = week.to().plusSeconds(6 * 3_600);
        measure(week);
        return context.getBean(Editor.class).edition(Scope.everybody(), week);
    }

    /** One payment in twenty fails at first, later one in five thousand; gift links are not measured at all. */
    private void measure(ReviewWeek week) {
        var bad = mended ? 0.002 : 0.5;
        var slices = LongStream.range(EpochMinute.of(measured), EpochMinute.of(week.to()))
                .mapToObj(minute -> new Slice(minute, 10 - bad, 10, 60))
                .toList();
        context.getBean(History.class)
                .append(
                        new SliKey("pay", 1),
                        new SliceBatch(slices, List.of(), List.of(), 0),
                        EpochMinute.of(week.to()),
                        new byte[0]);
        measured = week.to();
    }

    private void objective(String id, String name) {
        var text = """
                {"apiVersion": "openslo/v1", "kind": "SLO", "metadata": {"name": "%1$s", "displayName": "%2$s"},
                 "spec": {"service": "shop", "budgetingMethod": "Occurrences",
                  "timeWindow": [{"duration": "28d", "isRolling": true}], "objectives": [{"target": 0.99}],
                  "indicator": {"metadata": {"name": "%1$s"}, "spec": {"ratioMetric": {"counter": true,
                   "good": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(good_total)"}}},
                   "total": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(all_total)"}}}}}}}}
                """.formatted(id, name);
        context.getBean(ObjectiveFiles.class).take(List.of(new SpecFile(id + ".yaml", text)));
    }

    @Override
    public void close() {
        context.close();
    }
}
