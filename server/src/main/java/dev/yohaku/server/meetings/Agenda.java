package dev.yohaku.server.meetings;

import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Editions;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a review has to come to an end about: first what was moved here and not settled since, then what its edition raises, in the order
 * of the document. Something moved that is raised again is one item, among those moved. Thread-safe.
 */
@Component
@Transactional(readOnly = true)
public class Agenda {
    private final EndShelf ends;
    private final Editions editions;
    private final JdbcClient jdbc;

    Agenda(EndShelf ends, Editions editions, JdbcClient jdbc) {
        this.ends = ends;
        this.editions = editions;
        this.jdbc = jdbc;
    }

    public List<AgendaItem> of(Edition edition) {
        var ended = ends.latest(edition.team(), edition.week());
        var raised = raised(edition);
        var items = new LinkedHashMap<String, AgendaItem>();
        for (var kept : ends.moved(edition.team(), edition.week())) {
            var item = Optional.ofNullable(raised.get(kept.item().id()));
            var id = kept.item().id();
            items.put(
                    id,
                    new AgendaItem(
                            item.map(Told::section).orElse(kept.section()),
                            item.map(Told::item).orElse(kept.item()),
                            kept.from(),
                            kept.timesMoved(),
                            end(ended, id)));
        }
        raised.forEach((id, told) ->
                items.putIfAbsent(id, new AgendaItem(told.section(), told.item(), edition.week(), 0, end(ended, id))));
        return List.copyOf(items.values());
    }

    /** The agenda of the edition that a week's review is held on, or while it was not started of the newest; empty when there is none. */
    List<AgendaItem> of(String team, String week) {
        return held(team, week)
                .flatMap(number -> editions.find(team, week, number))
                .or(() -> editions.find(team, week))
                .map(this::of)
                .orElse(List.of());
    }

    private Optional<Integer> held(String team, String week) {
        return jdbc.sql("select edition from meeting where team = :team and week = :week")
                .param("team", team)
                .param("week", week)
                .query(Integer.class)
                .optional();
    }

    private record Told(String section, Item item) {}

    private static Map<String, Told> raised(Edition edition) {
        var raised = new LinkedHashMap<String, Told>();
        for (Section section : edition.sections()) {
            section.raised().forEach(item -> raised.putIfAbsent(item.id(), new Told(section.id(), item)));
        }
        return raised;
    }

    private static Optional<End> end(Map<String, EndShelf.Kept> ended, String id) {
        return Optional.ofNullable(ended.get(id)).map(EndShelf.Kept::end);
    }
}
