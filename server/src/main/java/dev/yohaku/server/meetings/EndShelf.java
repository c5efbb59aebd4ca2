package dev.yohaku.server.meetings;

import dev.yohaku.server.reviews.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of ends: each version of each, with the item as it read then. Thread-safe. */
@Component
class EndShelf {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    EndShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An end as it is kept.
     *
     * @param nuance what it says of the finding beyond its kind: intended, noise, or nothing
     * @param from the week whose edition told the item first
     * @param moved how often it had been moved when it came into this review
     */
    record Kept(String week, End end, String nuance, String section, String from, int moved, Item item) {
        /** How often it was moved so far, this end included. */
        int timesMoved() {
            return end.kind() == End.Kind.MOVED ? moved + 1 : moved;
        }

        /** Whether the next review has to speak of it: moved there, or moved here and then left open. */
        boolean comesBack() {
            return !end.settles() && timesMoved() > 0;
        }
    }

    /** The newest version of each item's end, by item id, in the order of the first endings. */
    Map<String, Kept> latest(String team, String week) {
        var latest = new LinkedHashMap<String, Kept>();
        jdbc.sql("select * from meeting_end where team = :team and week = :week order by version, ended_ms, item_id")
                .param("team", team)
                .param("week", week)
                .query(EndShelf::read)
                .list()
                .forEach(kept -> latest.put(kept.end().itemId(), kept));
        return latest;
    }

    /** All versions of an item's end in one review, the first one first. */
    List<Kept> history(String team, String week, String itemId) {
        return jdbc.sql(
                        "select * from meeting_end where team = :team and week = :week and item_id = :item order by version")
                .param("team", team)
                .param("week", week)
                .param("item", itemId)
                .query(EndShelf::read)
                .list();
    }

    Optional<Kept> latest(String team, String week, String itemId) {
        return history(team, week, itemId).reversed().stream().findFirst();
    }

    /** Whether an item of a review ever came to an end. */
    boolean any(String team, String week) {
        return jdbc.sql("select count(*) from meeting_end where team = :team and week = :week")
                        .param("team", team)
                        .param("week", week)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What earlier reviews moved and none settled since, what was told longest ago first. */
    List<Kept> moved(String team, String before) {
        return jdbc.sql("""
                        select * from meeting_end e where team = :team and week = (
                            select max(week) from meeting_end w where w.team = e.team and w.item_id = e.item_id and w.week < :week
                        ) and version = (
                            select max(version) from meeting_end v
                            where v.team = e.team and v.week = e.week and v.item_id = e.item_id
                        ) and kind in ('moved', 'reopened') order by from_week, ended_ms, item_id
                        """).param("team", team).param("week", before).query(EndShelf::read).list().stream()
                .filter(Kept::comesBack)
                .toList();
    }

    /** The newest end of each item over all reviews before a week. */
    List<Kept> newest(String team, String before) {
        return jdbc.sql("""
                        select * from meeting_end e where team = :team and week = (
                            select max(week) from meeting_end w where w.team = e.team and w.item_id = e.item_id and w.week < :week
                        ) and version = (
                            select max(version) from meeting_end v
                            where v.team = e.team and v.week = e.week and v.item_id = e.item_id
                        ) order by ended_ms, item_id
                        """)
                .param("team", team)
                .param("week", before)
                .query(EndShelf::read)
                .list();
    }

    /** False when somebody kept this version at the same moment. */
    boolean add(String team, Kept kept) {
        var end = kept.end();
        var rows = jdbc.sql("""
                        insert into meeting_end (team, week, item_id, version, kind, reference, reason, until_day, useful,
                            nuance, section, from_week, moved, item, ended_by, ended_ms)
                        values (:team, :week, :itemId, :version, :kind, :reference, :reason, :until, :useful,
                            :nuance, :section, :from, :moved, :item, :by, :at)
                        on conflict (team, week, item_id, version) do nothing
                        """)
                .param("team", team)
                .param("week", kept.week())
                .param("itemId", end.itemId())
                .param("version", end.version())
                .param("kind", end.kind().key())
                .param("reference", end.reference())
                .param("reason", end.reason())
                .param("until", end.until() == null ? "" : end.until().toString())
                .param("useful", end.useful() ? 1 : 0)
                .param("nuance", kept.nuance())
                .param("section", kept.section())
                .param("from", kept.from())
                .param("moved", kept.moved())
                .param("item", MAPPER.writeValueAsString(kept.item()))
                .param("by", end.by())
                .param("at", end.at().toEpochMilli())
                .update();
        return rows == 1;
    }

    private static Kept read(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getString("week"),
                new End(
                        row.getString("item_id"),
                        row.getInt("version"),
                        End.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("reference"),
                        row.getString("reason"),
                        day(row.getString("until_day")),
                        row.getInt("useful") == 1,
                        row.getString("ended_by"),
                        Instant.ofEpochMilli(row.getLong("ended_ms"))),
                row.getString("nuance"),
                row.getString("section"),
                row.getString("from_week"),
                row.getInt("moved"),
                MAPPER.readValue(row.getString("item"), Item.class));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
