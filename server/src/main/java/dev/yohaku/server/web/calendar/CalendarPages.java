package dev.yohaku.server.web.calendar;

import dev.yohaku.server.calendar.ChangeEvent;
import dev.yohaku.server.calendar.Changelog;
import dev.yohaku.server.calendar.Holidays;
import dev.yohaku.server.calendar.Planned;
import dev.yohaku.server.calendar.PlannedEvent;
import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.web.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the calendar together. Thread-safe. */
@Component
class CalendarPages {
    private static final Duration AHEAD = Duration.ofDays(60);
    private static final Duration BEHIND = Duration.ofDays(28);
    private static final int MOST_A_DAY = 20;

    private final Changelog changelog;
    private final Planned planned;
    private final Holidays holidays;
    private final Catalog catalog;

    CalendarPages(Changelog changelog, Planned planned, Holidays holidays, Catalog catalog) {
        this.changelog = changelog;
        this.planned = planned;
        this.holidays = holidays;
        this.catalog = catalog;
    }

    /** @param service whose entries are shown; empty for all */
    CalendarPage of(String service, List<String> removed, Instant at, Page page) {
        var changes = changelog.between(at.minus(BEHIND), at).stream()
                .filter(change -> service.isEmpty() || change.service().equals(service))
                .toList();
        var plans = planned.between(at.minus(BEHIND), at.plus(AHEAD)).stream()
                .filter(plan -> plan.touches(service))
                .toList();
        return new CalendarPage(
                page.t("calendar.sub", "days", BEHIND.toDays(), "ahead", AHEAD.toDays()),
                lede(changes, plans, at, page),
                page.visitor().member(),
                page.visitor().admin(),
                services(service, page),
                coming(plans, at, page),
                past(changes, plans, at, page),
                removed);
    }

    private static String lede(List<ChangeEvent> changes, List<PlannedEvent> plans, Instant at, Page page) {
        var monday =
                dev.yohaku.server.reviews.ReviewWeek.containing(at, page.zone()).from();
        var since =
                changes.stream().filter(change -> !change.at().isBefore(monday)).count();
        var next = plans.stream().filter(plan -> plan.from().isAfter(at)).findFirst();
        var first = page.t(since == 0 ? "calendar.lede.none" : "calendar.lede.changes", "n", since);
        var second = next.map(plan -> page.t(
                        "calendar.lede.next",
                        "name",
                        page.name(plan.name()),
                        "at",
                        page.words().date(plan.from()) + " " + page.words().time(plan.from())))
                .orElse(page.t("calendar.lede.nothing"));
        return page.lang().equals("ja") ? first + second : first + " " + second;
    }

    private List<CalendarPage.Choice> services(String chosen, Page page) {
        var all = new CalendarPage.Choice("", page.t("calendar.services.all"), chosen.isEmpty());
        var known = catalog.services().stream()
                .map(service -> new CalendarPage.Choice(
                        service.id(), page.name(service.name()), service.id().equals(chosen)));
        return Stream.concat(Stream.of(all), known).toList();
    }

    private List<CalendarPage.Day> coming(List<PlannedEvent> plans, Instant at, Page page) {
        var today = LocalDate.ofInstant(at, page.zone());
        var days = new TreeMap<LocalDate, List<CalendarPage.Entry>>();
        holidays.between(today, today.plusDays(AHEAD.toDays()))
                .keySet()
                .forEach(day -> days.put(day, new ArrayList<>()));
        days.putIfAbsent(today, new ArrayList<>());
        plans.stream()
                .filter(plan -> plan.to().isAfter(at))
                .forEach(plan -> days.computeIfAbsent(later(plan, today, page), d -> new ArrayList<>())
                        .add(entry(plan, page)));
        return days(days, today, page);
    }

    /** The day it begins, or today for one that goes on. */
    private static LocalDate later(PlannedEvent plan, LocalDate today, Page page) {
        var day = LocalDate.ofInstant(plan.from(), page.zone());
        return day.isBefore(today) ? today : day;
    }

    private List<CalendarPage.Day> past(List<ChangeEvent> changes, List<PlannedEvent> plans, Instant at, Page page) {
        var days = new TreeMap<LocalDate, List<CalendarPage.Entry>>();
        plans.stream()
                .filter(plan -> !plan.to().isAfter(at))
                .forEach(plan -> days.computeIfAbsent(
                                LocalDate.ofInstant(plan.from(), page.zone()), d -> new ArrayList<>())
                        .add(entry(plan, page)));
        var names = names();
        changes.reversed()
                .forEach(change -> days.computeIfAbsent(
                                LocalDate.ofInstant(change.at(), page.zone()), d -> new ArrayList<>())
                        .add(entry(change, names, page)));
        return days(days, LocalDate.ofInstant(at, page.zone()), page).reversed();
    }

    private List<CalendarPage.Day> days(Map<LocalDate, List<CalendarPage.Entry>> days, LocalDate today, Page page) {
        return days.entrySet().stream()
                .map(day -> new CalendarPage.Day(
                        page.words().date(day.getKey()),
                        day.getKey().equals(today),
                        holiday(day.getKey(), page),
                        cut(day.getValue(), page)))
                .toList();
    }

    private static List<CalendarPage.Entry> cut(List<CalendarPage.Entry> entries, Page page) {
        if (entries.size() <= MOST_A_DAY) {
            return entries;
        }
        var shown = new ArrayList<>(entries.subList(0, MOST_A_DAY));
        var rest = page.t("calendar.more", "n", entries.size() - MOST_A_DAY);
        shown.add(new CalendarPage.Entry("", "change", "", rest, "", "", ""));
        return shown;
    }

    private String holiday(LocalDate day, Page page) {
        return holidays.between(day, day).values().stream()
                .map(page::name)
                .findFirst()
                .orElse("");
    }

    private static CalendarPage.Entry entry(PlannedEvent plan, Page page) {
        var words = page.words();
        var sameDay = LocalDate.ofInstant(plan.from(), page.zone())
                .equals(LocalDate.ofInstant(plan.to().minusMillis(1), page.zone()));
        var until = sameDay ? words.time(plan.to()) : words.moment(plan.to());
        var services = plan.services().isEmpty() ? page.t("calendar.services.all") : String.join(", ", plan.services());
        return new CalendarPage.Entry(
                isWholeDay(plan, page)
                        ? page.t("calendar.whole.day")
                        : page.t("wording.range", "from", words.time(plan.from()), "to", until),
                "planned",
                page.t("calendar.kind." + plan.kind()),
                page.name(plan.name()),
                plan.note().isEmpty() ? services : services + " · " + plan.note(),
                "",
                page.visitor().member()
                        ? "/calendar/planned/edit?id="
                                + java.net.URLEncoder.encode(plan.id(), java.nio.charset.StandardCharsets.UTF_8)
                        : "");
    }

    private static boolean isWholeDay(PlannedEvent plan, Page page) {
        var from = plan.from().atZone(page.zone());
        return from.toLocalTime().equals(LocalTime.MIDNIGHT)
                && plan.to().atZone(page.zone()).equals(from.plusDays(1));
    }

    private static CalendarPage.Entry entry(ChangeEvent change, Map<String, Name> names, Page page) {
        var service = names.containsKey(change.service())
                ? page.name(names.getOrDefault(change.service(), Name.of("—")))
                : change.service();
        var more = Stream.of(service, change.environment(), change.version(), change.source())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
        return new CalendarPage.Entry(
                page.words().time(change.at()),
                "change",
                page.t("calendar.kind." + kind(change)),
                change.title(),
                more,
                change.link() == null ? "" : change.link(),
                "");
    }

    private static String kind(ChangeEvent change) {
        return List.of("deployment", "configuration", "flag", "migration").contains(change.kind())
                ? change.kind()
                : "other";
    }

    private Map<String, Name> names() {
        return catalog.services().stream()
                .collect(Collectors.toMap(
                        dev.yohaku.server.catalog.Service::id, dev.yohaku.server.catalog.Service::name));
    }
}
