package dev.yohaku.server.web.capacity;

import dev.yohaku.engine.forecast.Crossing;
import dev.yohaku.engine.forecast.Forecast;
import dev.yohaku.engine.forecast.TrackRecord;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.LocalCalendar.Occasion;
import dev.yohaku.server.calendar.LocalCalendars;
import dev.yohaku.server.capacity.CapacityWords;
import dev.yohaku.server.capacity.DriverStatus;
import dev.yohaku.server.capacity.LimitKind;
import dev.yohaku.server.risks.Risks;
import dev.yohaku.server.watches.Watches;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.calendar.CalendarMarks;
import dev.yohaku.server.web.calendar.Marks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the page of one driver together. Thread-safe. */
@Component
class DriverPages {
    private static final int OLD_DAYS = 180;
    private static final Duration COMING = Duration.ofDays(42);
    private static final Duration DRAWN_BACK = Duration.ofDays(FanChart.DAYS_BACK);
    private static final Duration DRAWN_AHEAD = Duration.ofDays(210);

    private final CapacityWords words;
    private final LocalCalendars calendars;
    private final Watches watches;
    private final Risks risks;
    private final CalendarMarks marks;

    DriverPages(CapacityWords words, LocalCalendars calendars, Watches watches, Risks risks, CalendarMarks marks) {
        this.words = words;
        this.calendars = calendars;
        this.watches = watches;
        this.risks = risks;
        this.marks = marks;
    }

    DriverPage of(DriverStatus status, Instant at, Page page) {
        var driver = status.driver();
        var say = words.in(page.locale());
        var occasions = occasions(status, at);
        var member = page.visitor().member();
        return new DriverPage(
                driver.id(),
                page.name(driver.name()),
                List.of(Standing.sentence(status, say.says(status))),
                figures(status, say, page),
                status.peaks().isEmpty() ? null : FanChart.of(status, around(status, occasions), say, page),
                planned(occasions, at, page),
                recordSays(status, page),
                status.record().weeks().reversed().stream()
                        .map(week -> week(week, status, say, page))
                        .toList(),
                about(status, page),
                doubts(status, at, page),
                member && driver.isOfPage(),
                member,
                driver.isOfPage() ? "" : page.t("capacity.from.file", "origin", driver.origin()));
    }

    /** The fan's days end where the measured ones do, so changes of today are left out. */
    private FanChart.Around around(DriverStatus status, List<Occasion> occasions) {
        var peaks = status.peaks();
        var all = marks.of(
                status.driver().service(),
                EpochMinute.start(Math.max(peaks.fromMinute(), peaks.toMinute() - DRAWN_BACK.toMinutes())),
                EpochMinute.start(peaks.toMinute()));
        return new FanChart.Around(occasions, new Marks(all.changes(), List.of()));
    }

    private List<Occasion> occasions(DriverStatus status, Instant at) {
        var service = status.driver().service();
        return calendars
                .between(EpochMinute.start(status.peaks().fromMinute()), at.plus(DRAWN_AHEAD))
                .occasions()
                .stream()
                .filter(occasion -> service.isEmpty() || occasion.touches(service))
                .toList();
    }

    private static List<DriverPage.Figure> figures(DriverStatus status, CapacityWords.In say, Page page) {
        var none = page.t("capacity.none");
        var css = Standing.css(status);
        var figures = new ArrayList<DriverPage.Figure>();
        figures.add(new DriverPage.Figure(
                page.t("capacity.fig.room"),
                status.headroom()
                        .map(room -> page.words().percent(room.share(), 0))
                        .orElse(none),
                status.headroom()
                        .map(room -> page.t("capacity.fig.room.note", "peak", say.value(room.peak(), status.unit())))
                        .orElse(""),
                status.isAtLimit() ? "out" : ""));
        if (status.forecast() instanceof Forecast.Made made) {
            figures.add(new DriverPage.Figure(
                    page.t("capacity.fig.soon"),
                    say.chance(status.chanceSoon()),
                    page.t(
                            "capacity.fig.soon.note",
                            "p",
                            say.chance(status.chance()),
                            "days",
                            made.point().length()),
                    css.equals("ok") ? "" : css));
        }
        if (status.crossing().orElse(null) instanceof Crossing.Ahead ahead) {
            figures.add(new DriverPage.Figure(
                    page.t("capacity.fig.when"),
                    page.words().days(status.day(ahead.from()), status.day(ahead.to())),
                    page.t("capacity.fig.when.note"),
                    ""));
        }
        figures.add(limit(status, say, page));
        figures.add(record(status, page));
        return figures;
    }

    private static DriverPage.Figure limit(DriverStatus status, CapacityWords.In say, Page page) {
        var driver = status.driver();
        var asOf = driver.limitAsOf();
        return new DriverPage.Figure(
                page.t("capacity.fig.limit"),
                say.value(driver.limit(), status.unit()),
                page.t(
                        "capacity.fig.limit.note",
                        "kind",
                        page.t("capacity.kind." + driver.limitKind().word()),
                        "asOf",
                        asOf == null
                                ? ""
                                : page.t(
                                        "capacity.fig.limit.as.of",
                                        "date",
                                        page.words().day(asOf))),
                "");
    }

    private static DriverPage.Figure record(DriverStatus status, Page page) {
        var record = status.record();
        return new DriverPage.Figure(
                page.t("capacity.fig.record"),
                record.of() == 0 ? page.t("capacity.none") : record.inside() + "/" + record.of(),
                page.t("capacity.fig.record.note"),
                "");
    }

    private static List<DriverPage.Planned> planned(List<Occasion> occasions, Instant at, Page page) {
        var until = EpochMinute.of(at.plus(COMING));
        return occasions.stream()
                .filter(occasion -> occasion.range().to() > EpochMinute.of(at)
                        && occasion.range().from() < until)
                .map(occasion -> new DriverPage.Planned(
                        page.words().date(occasion.range().start()) + " "
                                + page.words().time(occasion.range().start()),
                        occasion.name()))
                .toList();
    }

    private static String recordSays(DriverStatus status, Page page) {
        var record = status.record();
        return record.of() == 0
                ? page.t("capacity.record.none")
                : page.t("capacity.record", "inside", record.inside(), "of", record.of());
    }

    private static DriverPage.Week week(TrackRecord.Week week, DriverStatus status, CapacityWords.In say, Page page) {
        var outcome = week.inside() ? "yes" : week.peak() > week.upper() ? "above" : "below";
        return new DriverPage.Week(
                page.words().day(status.date(week.from())),
                page.t(
                        "wording.range",
                        "from",
                        page.words().number(week.lower()),
                        "to",
                        page.words().number(week.upper())),
                say.value(week.peak(), status.unit()),
                page.t("capacity.record." + outcome),
                week.inside());
    }

    private List<DriverPage.Line> about(DriverStatus status, Page page) {
        var driver = status.driver();
        var lines = new ArrayList<DriverPage.Line>();
        lines.add(new DriverPage.Line(page.t("capacity.about.source"), driver.limitSource(), ""));
        lines.add(new DriverPage.Line(page.t("capacity.about.loads"), page.name(driver.loads()), ""));
        if (!driver.service().isEmpty()) {
            lines.add(new DriverPage.Line(page.t("capacity.about.service"), driver.service(), ""));
        }
        var metric = watches.find(driver.watchId())
                .map(watch -> page.name(watch.name()))
                .orElse(driver.watchId());
        lines.add(new DriverPage.Line(page.t("capacity.about.watch"), metric, "/watches"));
        lines.add(new DriverPage.Line(
                page.t("capacity.about.origin"),
                driver.isOfPage() ? page.t("capacity.about.page") : driver.origin(),
                ""));
        risks.tiedTo("driver", driver.id()).stream()
                .filter(risk -> risk.closedReason() == null)
                .forEach(risk -> lines.add(new DriverPage.Line(
                        page.t("capacity.about.risk"), page.name(risk.written().title()), "/risks/" + risk.id())));
        return lines;
    }

    private static List<String> doubts(DriverStatus status, Instant at, Page page) {
        var driver = status.driver();
        var doubts = new ArrayList<String>();
        if (driver.limitKind() == LimitKind.ASSUMED) {
            doubts.add(page.t("capacity.assumed"));
        }
        var asOf = driver.limitAsOf();
        var days = asOf == null
                ? 0
                : ChronoUnit.DAYS.between(asOf, at.atZone(status.zone()).toLocalDate());
        if (days > OLD_DAYS) {
            doubts.add(page.t("capacity.old", "days", days));
        }
        return doubts;
    }
}
