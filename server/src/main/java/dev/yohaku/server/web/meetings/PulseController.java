package dev.yohaku.server.web.meetings;

import dev.yohaku.server.meetings.End;
import dev.yohaku.server.meetings.MinuteBook;
import dev.yohaku.server.meetings.Minutes;
import dev.yohaku.server.meetings.Pulse;
import java.security.Principal;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers {@code /reviews/{team}/{week}/pulse}: whether anything was written since, and by whom. */
@RestController
class PulseController {
    private final ReviewPlace place;
    private final Pulse pulse;
    private final MinuteBook book;

    PulseController(ReviewPlace place, Pulse pulse, MinuteBook book) {
        this.place = place;
        this.pulse = pulse;
        this.book = book;
    }

    /**
     * The pulse of a review.
     *
     * @param by who wrote last; empty when nothing is new, when it was the one who asks, or when it is not known
     */
    record Beat(long beat, String by) {}

    @GetMapping("/reviews/{team}/{week:\\d{4}-W\\d{2}}/pulse")
    ResponseEntity<Beat> pulse(
            @PathVariable String team,
            @PathVariable String week,
            @RequestParam(defaultValue = "0") long seen,
            Principal who) {
        var at = place.week(week);
        var beat = pulse.of(team, at.id());
        var by = beat == seen ? "" : last(book.of(place.team(team).team(), at));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Beat(beat, by.equals(who.getName()) ? "" : by));
    }

    private record Written(Instant at, String by) {}

    private static String last(Minutes minutes) {
        return Stream.of(
                        minutes.notes().stream().map(note -> new Written(note.writtenAt(), note.author())),
                        minutes.ends().values().stream().map((End end) -> new Written(end.at(), end.by())),
                        minutes.decisions().stream().map(d -> new Written(d.recordedAt(), d.changedBy())))
                .flatMap(written -> written)
                .max(Comparator.comparing(Written::at))
                .map(Written::by)
                .orElse("");
    }
}
