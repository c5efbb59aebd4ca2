package dev.yohaku.server.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people thought of reviews: one rating per person and review, which they may change. Nobody else learns whose it is. Thread-safe. */
@Component
@Transactional
public class Ratings {
    private final JdbcClient jdbc;
    private final Pulse pulse;

    Ratings(JdbcClient jdbc, Pulse pulse) {
        this.jdbc = jdbc;
        this.pulse = pulse;
    }

    @Transactional(readOnly = true)
    public Tally of(String team, String week) {
        var ratings = jdbc.sql("select useful, words, raising from meeting_rating where team = :team and week = :week")
                .param("team", team)
                .param("week", week)
                .query(Ratings::read)
                .list();
        var useful = (int) ratings.stream().filter(Rating::useful).count();
        return new Tally(
                useful, ratings.size() - useful, texts(ratings, Rating::words), texts(ratings, Rating::raising));
    }

    /** What somebody said themselves; to be shown to nobody else. */
    @Transactional(readOnly = true)
    public Optional<Rating> by(String team, String week, String person) {
        return jdbc.sql(
                        "select useful, words, raising from meeting_rating where team = :team and week = :week and person = :person")
                .param("team", team)
                .param("week", week)
                .param("person", person)
                .query(Ratings::read)
                .optional();
    }

    public void rate(String team, String week, Rating rating, String person) {
        pulse.beat(team, week);
        jdbc.sql("""
                        insert into meeting_rating (team, week, person, useful, words, raising)
                        values (:team, :week, :person, :useful, :words, :raising)
                        on conflict (team, week, person) do update set useful = excluded.useful, words = excluded.words,
                            raising = excluded.raising
                        """)
                .param("team", team)
                .param("week", week)
                .param("person", person)
                .param("useful", rating.useful() ? 1 : 0)
                .param("words", rating.words())
                .param("raising", rating.raising())
                .update();
    }

    private static List<String> texts(List<Rating> ratings, Function<Rating, String> text) {
        return ratings.stream()
                .map(text)
                .filter(Predicate.not(String::isEmpty))
                .sorted()
                .toList();
    }

    private static Rating read(ResultSet row, int number) throws SQLException {
        return new Rating(row.getInt("useful") == 1, row.getString("words"), row.getString("raising"));
    }
}
