package dev.yohaku.server.calendar;

import dev.yohaku.server.catalog.Name;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/**
 * Planned events from an iCalendar (RFC 5545): each VEVENT, repetitions unrolled within 400 days before and after now. Categories name the kind.
 * Repetitions within a day and endless ones from long ago are refused before they are unrolled, since that is work without bound.
 */
final class PlannedIcal {
    private static final Duration REACH = Duration.ofDays(400);
    private static final int LONGEST = 300;
    private static final int OLDEST_YEARS = 30;

    /** At least daily, and once on its day. */
    private static final Pattern RARE =
            Pattern.compile("(?i)(?=.*FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY))(?!.*BY(HOUR|MINUTE|SECOND)=\\d+,).*");

    private static final Pattern YEAR = Pattern.compile("(\\d{4}).*");

    private final ZoneId zone;
    private final List<PlannedEvent> events = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private PlannedIcal(ZoneId zone) {
        this.zone = zone;
    }

    static Reading read(String text, ZoneId zone, Instant now) {
        var ical = new PlannedIcal(zone);
        try {
            ical.read(new CalendarBuilder().build(new StringReader(text)), now);
        } catch (ParserException e) {
            ical.problems.add("line " + e.getLineNo() + ": an iCalendar was expected (" + e.getMessage() + ")");
        } catch (IOException | RuntimeException e) {
            ical.problems.add("an iCalendar was expected (" + e.getMessage() + ")");
        }
        return new Reading(ical.events, ical.problems);
    }

    private void read(Calendar calendar, Instant now) {
        var all = calendar.getComponents(Component.VEVENT);
        if (all.size() > PlannedFiles.MOST) {
            problems.add("at most " + PlannedFiles.MOST + " events were expected, not " + all.size());
            return;
        }
        for (var component : all) {
            if (component instanceof VEvent event) {
                add(event, now);
            }
            if (events.size() > PlannedFiles.MOST) {
                problems.add("at most " + PlannedFiles.MOST + " events were expected, repetitions counted");
                return;
            }
        }
    }

    private void add(VEvent event, Instant now) {
        var uid = value(event, Property.UID);
        var summary = value(event, Property.SUMMARY);
        if (uid.isEmpty() || summary.isEmpty()) {
            problems.add(
                    "VEVENT " + (uid.isEmpty() ? "\"" + summary + "\"" : uid) + ": a UID and a SUMMARY were expected");
            return;
        }
        if (event.getProperty(Property.DTSTART).isEmpty()) {
            problems.add("VEVENT " + uid + ": a DTSTART was expected");
            return;
        }
        if (isEndless(event, now)) {
            problems.add("VEVENT " + uid + ": a repetition of once a day or less often, begun within " + OLDEST_YEARS
                    + " years, was expected");
            return;
        }
        var around = new Period<ZonedDateTime>(
                now.minus(REACH).atZone(zone), now.plus(REACH).atZone(zone));
        event.<ZonedDateTime>calculateRecurrenceSet(around).stream()
                .limit(PlannedFiles.MOST)
                .forEach(period -> add(uid, summary, event, period));
    }

    private static boolean isEndless(VEvent event, Instant now) {
        var rules = event.getProperties(Property.RRULE);
        var start = YEAR.matcher(value(event, Property.DTSTART));
        var old = start.matches()
                && Integer.parseInt(start.group(1)) < now.atZone(ZoneOffset.UTC).getYear() - OLDEST_YEARS;
        return !rules.isEmpty()
                && (old
                        || rules.stream()
                                .anyMatch(rule -> !RARE.matcher(rule.getValue()).matches()));
    }

    private void add(String uid, String summary, VEvent event, Period<?> period) {
        Temporal start = period.getStart();
        var from = instant(start);
        Temporal last = period.getEnd();
        var to = instant(last);
        var end = to.isAfter(from)
                ? to
                : from.plus(start instanceof LocalDate ? Duration.ofDays(1) : Duration.ofMinutes(1));
        events.add(new PlannedEvent(
                "ical-" + uid + "@" + from.getEpochSecond(),
                kind(value(event, Property.CATEGORIES)),
                Name.of(Message.cut(summary, LONGEST)),
                from,
                end,
                List.of(),
                Message.cut(value(event, Property.DESCRIPTION), LONGEST),
                "ical"));
    }

    private static String kind(String categories) {
        var small = categories.toLowerCase(Locale.ROOT);
        return PlannedEvent.KINDS.stream().filter(small::contains).findFirst().orElse("other");
    }

    private static String value(VEvent event, String property) {
        Optional<Property> found = event.getProperty(property);
        return found.map(Property::getValue).map(String::strip).orElse("");
    }

    private Instant instant(Temporal time) {
        return switch (time) {
            case LocalDate date -> date.atStartOfDay(zone).toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            default -> Instant.from(time);
        };
    }
}
