package dev.yohaku.server.sharing;

import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.Yohaku;
import dev.yohaku.server.history.History;
import dev.yohaku.server.history.SliKey;
import dev.yohaku.server.meetings.Decisions;
import dev.yohaku.server.meetings.Notes;
import dev.yohaku.server.notify.Channel;
import dev.yohaku.server.notify.Channels;
import dev.yohaku.server.objectives.ObjectiveFiles;
import dev.yohaku.server.objectives.Objectives;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Editions;
import dev.yohaku.server.reviews.Editor;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A server in which people go on writing and editions are made and sent. It first prints what it holds, then each word as soon as it was
 * acknowledged, and waits to be killed. Its clock runs faster than ours, so that what was on its way when it was killed is sent again soon.
 */
final class MeetingProcess {
    static final String CHANNEL = "chat";
    static final String OPEN = "open";
    private static final String TEAM = Scope.EVERYBODY;
    private static final String WEEK = "2026-W47";
    private static final ReviewWeek FIRST = ReviewWeek.parse("2026-W05", ZoneId.of("UTC"));
    private static final int FASTER = 200;

    private final ConfigurableApplicationContext context;

    private MeetingProcess(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param arguments the data directory, the address of the receiver, and when the clock was right, in milliseconds */
    public static void main(String[] arguments) throws InterruptedException {
        var right = Instant.ofEpochMilli(Long.parseLong(arguments[2]));
        InstantSource clock = () -> right.plusMillis(FASTER * (System.currentTimeMillis() - right.toEpochMilli()));
        var context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("logging.level.root=ERROR")
                .initializers(fresh -> ((GenericApplicationContext) fresh)
                        .registerBean("fast", InstantSource.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(
                        "--yohaku.data=" + arguments[0],
                        "--yohaku.zone=UTC",
                        "--yohaku.signals.enabled=false",
                        "--yohaku.notify.allowed-hosts=localhost");
        var process = new MeetingProcess(context);
        process.prepare(arguments[1]);
        process.tellWhatIsHeld();
        System.out.println(OPEN);
        Thread.ofVirtual().start(process::note);
        Thread.ofVirtual().start(process::decide);
        process.edit();
    }

    private <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    private void prepare(String receiver) {
        if (the(Channels.class).find(CHANNEL).isEmpty()) {
            the(Channels.class).put(Channels.Wanted.of(CHANNEL, Channel.DIGEST, Channel.Form.JSON, receiver), "dev-a");
        }
        if (the(Objectives.class).all().isEmpty()) {
            var text = """
                    {"apiVersion": "openslo/v1", "kind": "SLO", "metadata": {"name": "pay"},
                     "spec": {"service": "shop", "budgetingMethod": "Occurrences",
                      "timeWindow": [{"duration": "30d", "isRolling": true}], "objectives": [{"target": 0.99}],
                      "indicator": {"metadata": {"name": "pay"}, "spec": {"ratioMetric": {"counter": true,
                       "good": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(good_total)"}}},
                       "total": {"metricSource": {"type": "prometheus", "spec": {"query": "sum(all_total)"}}}}}}}}
                    """;
            the(ObjectiveFiles.class).take(List.of(new SpecFile("pay.yaml", text)));
            var end = EpochMinute.of(FIRST.to());
            var slices = LongStream.range(end - 10_080, end)
                    .mapToObj(minute -> new Slice(minute, 9, 10, 60))
                    .toList();
            the(History.class)
                    .append(new SliKey("pay", 1), new SliceBatch(slices, List.of(), List.of(), 0), end, new byte[0]);
        }
    }

    private void tellWhatIsHeld() {
        the(Notes.class)
                .history(TEAM, WEEK, "changes")
                .forEach(note -> System.out.println("note " + note.version() + " " + note.content()));
        the(Decisions.class).of(TEAM, WEEK).forEach(decision -> System.out.println("decision " + decision.what()));
        the(Editions.class)
                .weeks(TEAM)
                .forEach(week -> System.out.println(
                        said(the(Editions.class).find(TEAM, week).orElseThrow())));
    }

    private static String said(Edition edition) {
        return "edition " + edition.week() + " " + edition.edition() + " " + Integer.toHexString(edition.hashCode());
    }

    private void note() {
        var notes = the(Notes.class);
        for (var n = notes.history(TEAM, WEEK, "changes").size() + 1; ; n++) {
            notes.save(TEAM, WEEK, "changes", n - 1, "word " + n, "dev-a");
            System.out.println("note " + n + " word " + n);
        }
    }

    private void decide() {
        var decisions = the(Decisions.class);
        for (var n = decisions.of(TEAM, WEEK).size() + 1; ; n++) {
            decisions.record(TEAM, WEEK, new Decisions.Proposal("decided " + n, "", "", null), "key-" + n, "dev-a");
            System.out.println("decision decided " + n);
        }
    }

    private void edit() throws InterruptedException {
        var week = FIRST;
        while (true) {
            var isKept = the(Editions.class).find(TEAM, week.id()).isPresent();
            var edition = the(Editor.class).edition(Scope.everybody(), week);
            if (!isKept) {
                System.out.println(said(edition));
                Thread.sleep(400);
            }
            week = week.next();
        }
    }
}
