package dev.yohaku.server.signals;

import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.catalog.Service;
import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.notify.Channel;
import dev.yohaku.server.notify.Channels;
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
 * Tells of new findings between reviews, on each channel that is for that: at most once a day, only when there is something new, and
 * never of what was found by looking back. A team's channel is told of its own services. Thread-safe.
 */
@Component
public class DailyNotice {
    private static final String KIND = "changes";

    private final Findings findings;
    private final NoticeSettings settings;
    private final Channels channels;
    private final Outbox outbox;
    private final Catalog catalog;
    private final Workspace workspace;
    private final InstantSource clock;
    private final String address;

    DailyNotice(
            Findings findings,
            NoticeSettings settings,
            Channels channels,
            Outbox outbox,
            Catalog catalog,
            Workspace workspace,
            InstantSource clock,
            @Value("${yohaku.base-url:}") String address) {
        this.findings = findings;
        this.settings = settings;
        this.channels = channels;
        this.outbox = outbox;
        this.catalog = catalog;
        this.workspace = workspace;
        this.clock = clock;
        this.address = address.replaceAll("/+$", "");
    }

    /** Puts today's notice into the outbox when it is due and there is something to tell somebody; true when it did. */
    @Transactional
    public boolean tell() {
        var now = clock.instant();
        var setting = settings.current();
        if (!setting.enabled() || now.atZone(workspace.zone()).getHour() < setting.hour() || toldToday(now)) {
            return false;
        }
        var fresh = fresh(setting, now);
        var told = receivers().stream()
                .filter(channel -> tell(channel, fresh, today(now)))
                .toList();
        if (!told.isEmpty()) {
            settings.told(now);
        }
        return !told.isEmpty();
    }

    private List<Channel> receivers() {
        return channels.all().stream()
                .filter(channel -> channel.purposes().contains(Channel.DAILY))
                .toList();
    }

    private boolean tell(Channel channel, List<FoundChange> fresh, LocalDate today) {
        var concerning = channel.team().isEmpty() ? fresh : ownedBy(channel.team(), fresh);
        return !concerning.isEmpty() && outbox.put(channel.id(), notice(concerning, channel.language(), today));
    }

    private List<FoundChange> ownedBy(String team, List<FoundChange> fresh) {
        var own = catalog.services().stream()
                .filter(service -> team.equals(service.teamId()))
                .map(Service::id)
                .collect(Collectors.toSet());
        return fresh.stream()
                .filter(found -> own.contains(found.evidence().lead().service()))
                .toList();
    }

    private LocalDate today(Instant now) {
        return now.atZone(workspace.zone()).toLocalDate();
    }

    private boolean toldToday(Instant now) {
        return outbox.newest(KIND)
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
