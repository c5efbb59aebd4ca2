package dev.yohaku.server.web.watches;

import dev.yohaku.engine.change.Nature;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.engine.time.RegularSeries;
import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.watches.Hours;
import dev.yohaku.server.watches.Seen;
import dev.yohaku.server.watches.Trial;
import dev.yohaku.server.watches.Watch;
import dev.yohaku.server.watches.WatchFollower;
import dev.yohaku.server.watches.WatchedSeries;
import dev.yohaku.server.watches.Watches;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.calendar.CalendarMarks;
import dev.yohaku.server.web.calendar.Marks;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the pages of watches together. Thread-safe. */
@Component
class WatchesPages {
    private static final Duration SPARK = Duration.ofDays(28);
    private static final Duration CHART = Duration.ofDays(91);

    private final Watches watches;
    private final Hours hours;
    private final WatchedSeries series;
    private final WatchFollower follower;
    private final Catalog catalog;
    private final CalendarMarks marks;

    WatchesPages(
            Watches watches,
            Hours hours,
            WatchedSeries series,
            WatchFollower follower,
            Catalog catalog,
            CalendarMarks marks) {
        this.watches = watches;
        this.hours = hours;
        this.series = series;
        this.follower = follower;
        this.catalog = catalog;
        this.marks = marks;
    }

    WatchesPage list(Page page, Instant now, String ended) {
        var rows = watches.all().stream()
                .map(watch -> row(watch, page, now))
                .sorted(Comparator.comparing(
                        (WatchesPage.Row row) -> row.trouble().isEmpty()))
                .toList();
        var byItself = series.all(now, 1).stream()
                .filter(seen -> seen.watched().nature() != Nature.LEVEL)
                .map(seen -> auto(seen, page))
                .toList();
        return new WatchesPage(lede(rows, byItself.size(), page), rows, byItself, ended);
    }

    private static String lede(List<WatchesPage.Row> rows, int byItself, Page page) {
        var troubled = rows.stream().filter(row -> !row.trouble().isEmpty()).count();
        var what = page.t("watches.lede", "n", rows.size(), "auto", byItself);
        return troubled == 0 ? what : what + page.t("watches.between") + page.t("watches.lede.troubled", "n", troubled);
    }

    private WatchesPage.Row row(Watch watch, Page page, Instant now) {
        var past = hours.mean(watch.id(), range(now, SPARK));
        var last = Lines.last(past);
        var format = new Format(watch.unit(), page);
        return new WatchesPage.Row(
                watch.id(),
                page.name(watch.name()),
                service(watch.service(), page),
                last.isEmpty() ? "" : format.of(past.at(last.getAsInt())),
                last.isEmpty() ? "" : age(past, last.getAsInt(), page, now),
                Lines.spark(past),
                watch.owner(),
                watch.reason(),
                trouble(watch, page));
    }

    private String trouble(Watch watch, Page page) {
        return follower.trouble(watch.id())
                .map(trouble -> Troubles.words(trouble, page))
                .orElse("");
    }

    private static String age(RegularSeries past, int index, Page page, Instant now) {
        var age = Duration.between(EpochMinute.start(past.minute(index + 1)), now);
        return page.t("watches.age", "age", page.words().duration(Duration.ofMinutes(Math.max(1, age.toMinutes()))));
    }

    private static WatchesPage.Auto auto(Seen seen, Page page) {
        var values = seen.watched().values();
        var last = Lines.last(values);
        var value = last.isEmpty() ? "" : value(seen, values.at(last.getAsInt()), page);
        return new WatchesPage.Auto(page.name(seen.name()), seen.link(), value);
    }

    private static String value(Seen seen, double value, Page page) {
        return seen.watched().nature() == Nature.SHARE
                ? page.words().percent(value, 2)
                : new Format(seen.unit(), page).of(Math.rint(value));
    }

    private String service(String id, Page page) {
        return catalog.findService(id).map(service -> page.name(service.name())).orElse(id);
    }

    WatchPage one(Watch watch, Page page, Instant now) {
        var past = hours.mean(watch.id(), range(now, CHART));
        var last = Lines.last(past);
        var format = new Format(watch.unit(), page);
        var lede = last.isEmpty()
                ? page.t("watches.one.none")
                : page.t(
                        "watches.one.lede",
                        "value",
                        format.of(past.at(last.getAsInt())),
                        "age",
                        age(past, last.getAsInt(), page, now));
        return new WatchPage(
                watch.id(),
                page.name(watch.name()),
                lede,
                trouble(watch, page),
                Lines.chart(past, marks(watch, past), format, page),
                entries(watch, page),
                !watch.fromFile());
    }

    private Marks marks(Watch watch, RegularSeries past) {
        return marks.of(watch.service(), EpochMinute.start(past.fromMinute()), EpochMinute.start(past.toMinute()));
    }

    private List<WatchPage.Entry> entries(Watch watch, Page page) {
        return Stream.of(
                        entry("reason", watch.reason(), page),
                        entry("owner", watch.owner(), page),
                        entry("service", service(watch.service(), page), page),
                        entry("goodness", page.t("watches.goodness." + key(watch)), page),
                        new WatchPage.Entry(page.t("watches.field.query"), watch.query(), true),
                        entry("origin", watch.fromFile() ? watch.origin() : page.t("watches.origin.page"), page))
                .filter(entry -> !entry.text().isEmpty())
                .toList();
    }

    private static String key(Watch watch) {
        return watch.goodness().name().toLowerCase(Locale.ROOT);
    }

    private static WatchPage.Entry entry(String key, String text, Page page) {
        return new WatchPage.Entry(page.t("watches.field." + key), text, false);
    }

    WatchFormPage form(WatchForm form, boolean fresh, List<String> problems, Page page) {
        return new WatchFormPage(
                form,
                fresh,
                services(page),
                problems.stream().map(key -> page.t(key)).toList(),
                "",
                null);
    }

    WatchFormPage tried(WatchForm form, boolean fresh, Trial.Outcome outcome, Page page) {
        var values = outcome instanceof Trial.Outcome.Values(var hourly)
                        && Lines.last(hourly).isPresent()
                ? Lines.spark(hourly)
                : null;
        return new WatchFormPage(form, fresh, services(page), List.of(), words(outcome, form, page), values);
    }

    private static String words(Trial.Outcome outcome, WatchForm form, Page page) {
        return switch (outcome) {
            case Trial.Outcome.Failed(var trouble) -> Troubles.words(trouble, page);
            case Trial.Outcome.TooSlow(var patience) ->
                page.t("watches.tried.slow", "for", page.words().duration(patience));
            case Trial.Outcome.Values(var hourly) -> {
                var last = Lines.last(hourly);
                yield last.isEmpty()
                        ? page.t("watches.tried.nothing")
                        : page.t(
                                "watches.tried.values",
                                "value",
                                new Format(form.unit(), page).of(hourly.at(last.getAsInt())));
            }
        };
    }

    private List<WatchFormPage.Choice> services(Page page) {
        return catalog.services().stream()
                .map(service -> new WatchFormPage.Choice(service.id(), page.name(service.name())))
                .toList();
    }

    private static MinuteRange range(Instant now, Duration length) {
        return MinuteRange.endingAt(Math.floorDiv(EpochMinute.of(now), 60) * 60, length);
    }
}
