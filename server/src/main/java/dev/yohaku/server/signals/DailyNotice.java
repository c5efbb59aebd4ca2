package dev.yohaku.server.signals;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.notify.Notice;
import dev.yohaku.server.notify.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a team of new findings between reviews: at most once a day, only when there is something new, and never of what was found by
 * looking back. Thread-safe.
 */
@Component
public class DailyNotice {
    /** The channel it uses. */
    public static final String CHANNEL = "changes";

    private static final String KIND = "changes";

    private final Findings findings;
    private final NoticeSettings settings;
    private final Outbox outbox;
    private final Workspace workspace;
    private final InstantSource clock;
    private final String address;

    DailyNotice(
            Findings findings,
            NoticeSettings settings,
            Outbox outbox,
            Workspace workspace,
            InstantSource clock,
            @Value("${yohaku.base-url:}") String address) {
        this.findings = findings;
        this.settings = settings;
        this.outbox = outbox;
        this.workspace = workspace;
        this.clock = clock;
        this.address = address.replaceAll("/+$", "");
    }

    /** Puts today's notice into the outbox when it is due and there is something to tell; true when it did. */
    @Transactional
    public boolean tell() {
        var now = clock.instant();
        var setting = settings.current();
        if (!setting.enabled() || now.atZone(workspace.zone()).getHour() < setting.hour() || toldToday(now)) {
            return false;
        }
        var fresh = fresh(setting, now);
        if (fresh.isEmpty() || !outbox.put(CHANNEL, notice(fresh, setting.language(), today(now)))) {
            return false;
        }
        settings.told(now);
        return true;
    }

    /** Puts a test into the outbox. */
    public void test() {
        var words = ChangeWords.of(settings.current().language(), workspace.zone());
        outbox.put(CHANNEL, new Notice("test/" + clock.instant(), "test", words.say("signals.notice.test"), Map.of()));
    }

    private LocalDate today(Instant now) {
        return now.atZone(workspace.zone()).toLocalDate();
    }

    private boolean toldToday(Instant now) {
        return outbox.latest(CHANNEL, KIND)
                .filter(delivery -> today(delivery.put()).equals(today(now)))
                .isPresent();
    }

    private List<FoundChange> fresh(NoticeSettings.Setting setting, Instant now) {
        return findings.all().stream()
                .filter(found -> found.open() && !found.past())
                .filter(found ->
                        found.found().isAfter(setting.told()) && !found.found().isAfter(now))
                .toList();
    }

    private Notice notice(List<FoundChange> fresh, Locale language, LocalDate today) {
        var words = ChangeWords.of(language, workspace.zone());
        var ranking = Ranking.of(fresh);
        var lines =
                ranking.first().stream().map(found -> words.say("signals.notice.line", "sentence", words.told(found)));
        var text = Stream.of(
                        Stream.of(words.say("signals.notice.head", "n", fresh.size())),
                        lines,
                        ranking.rest() == 0
                                ? Stream.<String>empty()
                                : Stream.of(words.say("signals.notice.more", "n", ranking.rest())),
                        Stream.of(
                                address.isEmpty()
                                        ? words.say("signals.notice.where")
                                        : words.say("signals.notice.see", "link", address + "/changes")))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
        return new Notice("changes/" + today, KIND, text, facts(ranking));
    }

    private Map<String, Object> facts(Ranking ranking) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("findings", ranking.first().stream().map(this::facts).toList());
        facts.put("more", ranking.rest());
        return facts;
    }

    private Map<String, Object> facts(FoundChange found) {
        var lead = found.evidence().lead();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", found.id());
        facts.put("subject", found.subject());
        facts.put("service", lead.service());
        facts.put("direction", found.evidence().direction().key());
        facts.put("since", lead.since().toString());
        facts.put("before", lead.change().before());
        facts.put("after", lead.change().after());
        facts.put("link", address + "/changes/" + found.id());
        return facts;
    }
}
