package dev.yohaku.server.signals;

import dev.yohaku.engine.change.Examination;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.RegularSeries;
import dev.yohaku.server.calendar.LocalCalendars;
import dev.yohaku.server.watches.Seen;
import dev.yohaku.server.watches.WatchedSeries;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Examines all that is watched for changes, up to an hour, and enters what it finds into the log. Thread-safe; meant to run one at a time. */
@Component
class Examiner {
    static final int WEEKS = 13;

    private final WatchedSeries series;
    private final LocalCalendars calendars;
    private final Thresholds thresholds;
    private final Bookkeeping bookkeeping;
    private final Examinations examinations;
    private final InstantSource clock;

    Examiner(
            WatchedSeries series,
            LocalCalendars calendars,
            Thresholds thresholds,
            Bookkeeping bookkeeping,
            Examinations examinations,
            InstantSource clock) {
        this.series = series;
        this.calendars = calendars;
        this.thresholds = thresholds;
        this.bookkeeping = bookkeeping;
        this.examinations = examinations;
        this.clock = clock;
    }

    /** Examines the thirteen weeks before {@code to}. */
    void examine(Instant to) {
        var from = to.minus(Duration.ofDays(7L * WEEKS));
        var seen = series.all(to, WEEKS);
        var calendar = calendars.between(from, to);
        var found = Examination.of(seen.stream().map(Seen::watched).toList(), calendar, thresholds.sensitivities());
        var byId = seen.stream().collect(Collectors.toMap(s -> s.watched().id(), Function.identity()));
        bookkeeping.enter(new Bookkeeping.Outcome(found, byId, calendar, from, to), clock.instant());
        examinations.record(examined(seen, to));
    }

    private Examined examined(List<Seen> seen, Instant to) {
        var firsts = seen.stream()
                .map(s -> s.watched().values())
                .flatMap(values -> firstMinute(values).stream())
                .toList();
        var since = firsts.stream().min(Long::compare).map(EpochMinute::start);
        var hours =
                since.map(first -> (int) Duration.between(first, to).toHours()).orElse(0);
        return new Examined(to, clock.instant(), firsts.size(), since, hours);
    }

    private static Optional<Long> firstMinute(RegularSeries values) {
        var first = first(values);
        return first.isPresent() ? Optional.of(values.minute(first.getAsInt())) : Optional.empty();
    }

    private static OptionalInt first(RegularSeries values) {
        return IntStream.range(0, values.length()).filter(i -> !values.isGap(i)).findFirst();
    }
}
