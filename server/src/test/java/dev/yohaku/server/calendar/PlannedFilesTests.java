package dev.yohaku.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlannedFilesTests {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    @Test
    void csvTakesQuotedNamesServicesAndTimesInTheZone() {
        var reading = read("""
                kind,name,name_ja,from,to,services,note,uid
                campaign,"Draw, ""big"" one",抽選,2026-12-24 12:00,2026-12-24T13:00:00+09:00,campaign purchase-api,,draw-1
                migration,Move,,2026-12-01,2026-12-02,,,
                """);
        assertThat(reading.problems()).isEmpty();
        var draw = reading.events().getFirst();
        assertThat(draw.id()).isEqualTo("draw-1");
        assertThat(draw.name().en()).isEqualTo("Draw, \"big\" one");
        assertThat(draw.name().ja()).isEqualTo("抽選");
        assertThat(draw.from()).isEqualTo("2026-12-24T03:00:00Z");
        assertThat(draw.to()).isEqualTo("2026-12-24T04:00:00Z");
        assertThat(draw.services()).containsExactly("campaign", "purchase-api");
        var move = reading.events().getLast();
        assertThat(move.from()).isEqualTo("2026-11-30T15:00:00Z");
        assertThat(move.to()).isEqualTo("2026-12-02T15:00:00Z");
    }

    @Test
    void theSameCsvAgainIsTheSamePlans() {
        var text = "kind,name,from,to\ncampaign,Draw,2026-12-24,2026-12-24\n";
        assertThat(read(text).events()).isEqualTo(read(text).events());
    }

    @Test
    void oneWrongCellAndNothingIsRead() {
        var reading = read("kind,name,from,to\ncampaign,Draw,2026-12-24,2026-12-24\nparty,,soon,2026-12-01\n");
        assertThat(reading.events()).isEmpty();
        assertThat(reading.problems())
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith("line 3, column kind: one of campaign"),
                        problem -> assertThat(problem).startsWith("line 3, column name"),
                        problem -> assertThat(problem)
                                .startsWith("line 3, column from")
                                .contains("\"soon\""));
    }

    @Test
    void aBrokenQuoteIsSaidWithItsPlaceAndNothingIsRead() {
        var good = "kind,name,from,to\ncampaign,Draw,2026-12-24,2026-12-24\n";
        assertThat(read(good + "other,\"Never closed,2026-12-24,2026-12-24\n").problems())
                .containsExactly("line 3, column 7: a closing quote was expected");
        assertThat(read(good + "other,a \"b\",2026-12-24,2026-12-24\n").problems())
                .singleElement()
                .asString()
                .startsWith("line 3, column 9: ");
        assertThat(read(good + "other,\"a\"b,2026-12-24,2026-12-24\n").events()).isEmpty();
    }

    @Test
    void aWrongCellBehindALineBreakIsNamedByItsOwnLine() {
        assertThat(read("name,kind,from,to\n\"two\nlines\",party,2026-12-24,2026-12-24\n")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("line 3, column kind");
    }

    @Test
    void aHeadingWithoutItsColumnsIsNamed() {
        assertThat(read("a,b\n1,2\n").problems()).contains("line 1: the heading has no column \"from\"");
        assertThat(read("").problems()).isNotEmpty();
    }

    @Test
    void anEndBeforeTheStartIsRefused() {
        assertThat(read("kind,name,from,to\nother,x,2026-12-24 12:00,2026-12-24 11:00\n")
                        .problems())
                .singleElement()
                .asString()
                .contains("line 2, column to");
    }

    @Test
    void icalComesWithRepetitionsZonesAndWholeDays() {
        var reading = read("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//acme//plans//EN
                BEGIN:VEVENT
                UID:weekly
                DTSTAMP:20261101T000000Z
                DTSTART;TZID=Asia/Tokyo:20261204T120000
                DTEND;TZID=Asia/Tokyo:20261204T124500
                RRULE:FREQ=WEEKLY;COUNT=3
                SUMMARY:Noon draw
                CATEGORIES:Campaign
                END:VEVENT
                BEGIN:VEVENT
                UID:day
                DTSTAMP:20261101T000000Z
                DTSTART;VALUE=DATE:20261210
                SUMMARY:Partner maintenance
                CATEGORIES:MAINTENANCE
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.events())
                .extracting(PlannedEvent::kind)
                .containsExactly("campaign", "campaign", "campaign", "maintenance");
        assertThat(reading.events())
                .extracting(event -> event.from().toString())
                .containsExactly(
                        "2026-12-04T03:00:00Z", "2026-12-11T03:00:00Z", "2026-12-18T03:00:00Z", "2026-12-09T15:00:00Z");
        assertThat(reading.events().getFirst().to()).isEqualTo("2026-12-04T03:45:00Z");
        assertThat(reading.events().getLast().to()).isEqualTo("2026-12-10T15:00:00Z");
    }

    @Test
    @Timeout(20)
    void repetitionsWithoutBoundAreRefusedBeforeTheyAreUnrolled() {
        for (var rule : List.of(
                "FREQ=SECONDLY",
                "FREQ=MINUTELY",
                "FREQ=HOURLY",
                "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2,3",
                "BYSECOND=1,2;FREQ=YEARLY")) {
            assertThat(repeated("20261101T000000Z", rule).problems())
                    .singleElement()
                    .asString()
                    .contains("VEVENT often", "once a day or less often");
        }
        assertThat(repeated("00010101T000000Z", "FREQ=DAILY").problems()).hasSize(1);
        assertThat(repeated("20261101T000000Z", "FREQ=DAILY;BYHOUR=12").problems())
                .isEmpty();
    }

    @Test
    void anEndlessDailyRepetitionEndsWithTheReach() {
        assertThat(repeated("20200101T000000Z", "FREQ=DAILY").events()).hasSizeBetween(795, 802);
    }

    private static Reading repeated(String start, String rule) {
        return read("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//acme//plans//EN
                BEGIN:VEVENT
                UID:often
                DTSTAMP:20261101T000000Z
                DTSTART:@start
                RRULE:@rule
                SUMMARY:x
                END:VEVENT
                END:VCALENDAR
                """.replace("@start", start).replace("@rule", rule).replace("\n", "\r\n"));
    }

    @Test
    void aBrokenCalendarSaysWhere() {
        assertThat(read("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nnonsense\r\n").problems())
                .singleElement()
                .asString()
                .contains("iCalendar was expected");
    }

    private static Reading read(String text) {
        return PlannedFiles.read(text, TOKYO, NOW);
    }
}
