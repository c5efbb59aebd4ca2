package dev.yohaku.server.web.reviews;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.meetings.MinuteBook;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Editions;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.sharing.EditionDocument;
import dev.yohaku.server.sharing.EditionMarkdown;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An edition as a document to carry elsewhere: Markdown, one HTML file, or JSON. Thread-safe. */
@Component
public class ReviewDocuments {
    /** What became of asking for a document. */
    public sealed interface Outcome {
        record Document(String mediaType, String text) implements Outcome {}

        record Absent(String sentence) implements Outcome {}

        record Refused(String sentence) implements Outcome {}
    }

    private final Editions editions;
    private final MinuteBook book;
    private final EditionMarkdown markdown;
    private final EditionHtml html;
    private final Workspace workspace;

    ReviewDocuments(
            Editions editions, MinuteBook book, EditionMarkdown markdown, EditionHtml html, Workspace workspace) {
        this.editions = editions;
        this.book = book;
        this.markdown = markdown;
        this.html = html;
        this.workspace = workspace;
    }

    /**
     * @param team whose review; {@code all} for that of the whole workspace
     * @param week such as 2026-W47, or {@code latest}
     * @param format md, html or json
     * @param locale Japanese, English, or undetermined for the workspace's language
     */
    public Outcome of(String team, String week, String format, Locale locale) {
        var language = locale.getLanguage().isEmpty() ? workspace.language() : locale;
        try {
            return find(team, week)
                    .map(edition -> document(edition, format, language))
                    .orElseGet(() -> new Outcome.Absent(
                            week.equals("latest")
                                    ? "There is no edition yet; the first one is made when the past has been read from a source"
                                    : "There is no edition of " + week
                                            + (team.equals(Scope.EVERYBODY) ? "" : " of " + team)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Outcome.Refused(String.valueOf(e.getMessage()));
        }
    }

    private Optional<Edition> find(String team, String week) {
        return week.equals("latest")
                ? editions.latest(team)
                : editions.find(team, ReviewWeek.parse(week, workspace.zone()).id());
    }

    private Outcome document(Edition edition, String format, Locale locale) {
        var minutes = book.of(edition.team(), ReviewWeek.parse(edition.week(), workspace.zone()));
        return switch (format) {
            case "md" -> new Outcome.Document("text/markdown;charset=UTF-8", markdown.of(edition, minutes, locale));
            case "html" -> new Outcome.Document("text/html;charset=UTF-8", html.of(edition, locale));
            case "json" -> new Outcome.Document("application/json", EditionDocument.json(edition, minutes));
            default -> new Outcome.Refused("format: \"" + format + "\" is not known; expected md, html or json");
        };
    }
}
