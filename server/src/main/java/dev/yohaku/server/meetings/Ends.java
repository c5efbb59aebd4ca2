package dev.yohaku.server.meetings;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.meetings.EndShelf.Kept;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the items of reviews came to. An end is never overwritten: another one takes its place, and the earlier stays on record. Thread-safe. */
@Component
@Transactional
public class Ends {
    private final EndShelf shelf;
    private final Agenda agenda;
    private final Meetings meetings;
    private final Pulse pulse;
    private final ApplicationEventPublisher events;
    private final Workspace workspace;
    private final InstantSource clock;

    Ends(
            EndShelf shelf,
            Agenda agenda,
            Meetings meetings,
            Pulse pulse,
            ApplicationEventPublisher events,
            Workspace workspace,
            InstantSource clock) {
        this.shelf = shelf;
        this.agenda = agenda;
        this.meetings = meetings;
        this.pulse = pulse;
        this.events = events;
        this.workspace = workspace;
        this.clock = clock;
    }

    /** The newest end of each item by item id; one taken back is among them. */
    @Transactional(readOnly = true)
    public Map<String, End> of(String team, String week) {
        var ends = new LinkedHashMap<String, End>();
        shelf.latest(team, week).forEach((id, kept) -> ends.put(id, kept.end()));
        return ends;
    }

    /** Every end that an item had in one review, the first one first. */
    @Transactional(readOnly = true)
    public List<End> history(String team, String week, String itemId) {
        return shelf.history(team, week, itemId).stream().map(Kept::end).toList();
    }

    /** Ends an item of the agenda. The same request sent again changes nothing and is answered as the first was. */
    public Ending end(EndRequest request) {
        return end(request, _ -> request.reference());
    }

    /**
     * Ends an item with a record that is made or looked up only when nothing else is wrong with the request.
     *
     * @param record gives the reference to it; empty for none
     */
    Ending end(EndRequest given, Function<AgendaItem, String> record) {
        var request = given.tidied();
        pulse.beat(request.team(), request.week());
        var current = shelf.latest(request.team(), request.week(), request.itemId());
        if (current.map(kept -> kept.end().version()).orElse(0) != request.seen()) {
            return late(current, request);
        }
        var item = onAgenda(request);
        return problem(request, current, item)
                .<Ending>map(Ending.Refused::new)
                .orElseGet(() -> referring(request, item.orElseThrow(), record));
    }

    /** Another end holds than the one that was seen: the one that this request made before, or somebody else's. */
    private static Ending late(Optional<Kept> current, EndRequest request) {
        if (current.isEmpty()) {
            return new Ending.Refused("meetings.end.seen.unknown");
        }
        return EndRules.isSame(current.get(), request)
                ? new Ending.Ended(current.get().end())
                : new Ending.Conflict(current.get().end());
    }

    private Optional<String> problem(EndRequest request, Optional<Kept> current, Optional<AgendaItem> item) {
        if (item.isEmpty()) {
            return Optional.of("meetings.end.item.unknown");
        }
        var closed = meetings.find(request.team(), request.week()).filter(meeting -> !meeting.isOpen());
        return closed.isPresent()
                ? Optional.of("meetings.end.closed")
                : EndRules.problem(request, current.map(Kept::end), today());
    }

    private Ending referring(EndRequest request, AgendaItem item, Function<AgendaItem, String> record) {
        var reference = request.kind().refers() ? record.apply(item).strip() : "";
        return request.kind().refers() && reference.isEmpty()
                ? new Ending.Refused(EndRules.REFERENCE_MISSING)
                : keep(request.withReference(reference), item);
    }

    private Ending keep(EndRequest request, AgendaItem about) {
        var end = new End(
                request.itemId(),
                request.seen() + 1,
                request.kind(),
                request.reference(),
                request.reason(),
                request.until(),
                request.useful(),
                request.by(),
                Instant.ofEpochMilli(clock.millis()));
        var kept = new Kept(
                request.week(), end, request.nuance(), about.section(), about.from(), about.moved(), about.item());
        if (!shelf.add(request.team(), kept)) {
            throw new IllegalStateException("two ends of " + request.itemId() + " have the version " + end.version());
        }
        events.publishEvent(new ItemEnded(request.team(), request.week(), about.item(), end, request.nuance()));
        return new Ending.Ended(end);
    }

    private Optional<AgendaItem> onAgenda(EndRequest request) {
        return agenda.of(request.team(), request.week()).stream()
                .filter(item -> item.item().id().equals(request.itemId()))
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), workspace.zone());
    }
}
