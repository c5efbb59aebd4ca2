package dev.yohaku.server.reviews;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The shelf of frozen editions. Nothing here changes an edition once it is kept. Thread-safe. */
@Component
@Transactional
public class Editions {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Editions(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Keeps an edition; one of the same week, team and number that is kept already stays, and false is returned. */
    boolean keep(Edition edition) {
        var isNew = insert(edition);
        if (isNew) {
            events.publishEvent(new EditionMade(edition));
        }
        return isNew;
    }

    private boolean insert(Edition edition) {
        var rows = jdbc.sql("""
                        insert into edition (week, number, team, from_ms, to_ms, generated_ms, document)
                        values (:week, :number, :team, :from, :to, :generated, :document)
                        on conflict (week, team, number) do nothing
                        """)
                .param("week", edition.week())
                .param("number", edition.edition())
                .param("team", edition.team())
                .param("from", edition.from().toEpochMilli())
                .param("to", edition.to().toEpochMilli())
                .param("generated", edition.generatedAt().toEpochMilli())
                .param("document", EditionJson.stored(edition))
                .update();
        return rows == 1;
    }

    /** The newest edition of a week. */
    @Transactional(readOnly = true)
    public Optional<Edition> find(String team, String week) {
        return jdbc.sql("select document from edition where team = :team and week = :week order by number desc limit 1")
                .param("team", team)
                .param("week", week)
                .query((row, number) -> EditionJson.read(row.getString(1)))
                .optional();
    }

    /** One edition of a week, by its number. */
    @Transactional(readOnly = true)
    public Optional<Edition> find(String team, String week, int number) {
        return jdbc.sql("select document from edition where team = :team and week = :week and number = :number")
                .param("team", team)
                .param("week", week)
                .param("number", number)
                .query((row, index) -> EditionJson.read(row.getString(1)))
                .optional();
    }

    /** The newest edition of the newest week. */
    @Transactional(readOnly = true)
    public Optional<Edition> latest(String team) {
        return jdbc.sql("select document from edition where team = :team order by week desc, number desc limit 1")
                .param("team", team)
                .query((row, number) -> EditionJson.read(row.getString(1)))
                .optional();
    }

    /** The weeks that have an edition, newest first. */
    @Transactional(readOnly = true)
    public List<String> weeks(String team) {
        return jdbc.sql("select distinct week from edition where team = :team order by week desc")
                .param("team", team)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
