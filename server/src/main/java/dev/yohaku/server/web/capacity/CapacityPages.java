package dev.yohaku.server.web.capacity;

import dev.yohaku.engine.forecast.Crossing;
import dev.yohaku.engine.forecast.Forecast;
import dev.yohaku.server.capacity.CapacityWords;
import dev.yohaku.server.capacity.DriverStatus;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.chart.Axis;
import dev.yohaku.server.web.chart.Canvas;
import dev.yohaku.server.web.chart.Plot;
import dev.yohaku.server.web.chart.Point;
import dev.yohaku.server.wording.Sentence;
import dev.yohaku.server.wording.Tone;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the page of all drivers together. Thread-safe. */
@Component
class CapacityPages {
    private static final int SAID = 2;
    private static final int TREND_DAYS = 91;
    private static final int TREND_HEIGHT = 30;

    private final CapacityWords words;

    CapacityPages(CapacityWords words) {
        this.words = words;
    }

    /** @param statuses the most urgent first */
    CapacityPage of(List<DriverStatus> statuses, List<String> removed, Page page) {
        return new CapacityPage(
                sub(statuses, page),
                lede(statuses, page),
                page.visitor().member(),
                removed,
                statuses.stream().map(status -> row(status, page)).toList());
    }

    private static String sub(List<DriverStatus> statuses, Page page) {
        return statuses.isEmpty()
                ? page.t("capacity.sub.none")
                : page.t(
                        "capacity.sub",
                        "n",
                        statuses.size(),
                        "date",
                        page.words().date(statuses.getFirst().measuredTo().minusMillis(1)));
    }

    /** The nearest limits first, then that the rest is fine, then what cannot be said. */
    private List<Sentence> lede(List<DriverStatus> statuses, Page page) {
        var soon = statuses.stream().filter(DriverStatus::isSoon).toList();
        var unknown = statuses.stream().filter(Standing::isUnknown).count();
        var fine = statuses.size() - soon.size() - unknown;
        var sentences = new ArrayList<Sentence>();
        soon.stream()
                .limit(SAID)
                .map(status -> Standing.sentence(status, says(status, page)))
                .forEach(sentences::add);
        if (fine > 0) {
            sentences.add(plain(
                    page.t(soon.isEmpty() && unknown == 0 ? "capacity.lede.fine" : "capacity.lede.rest", "n", fine)));
        }
        if (unknown > 0) {
            sentences.add(plain(page.t("capacity.lede.unknown", "n", unknown)));
        }
        return sentences;
    }

    private static Sentence plain(String text) {
        return new Sentence(text, Tone.PLAIN);
    }

    private String says(DriverStatus status, Page page) {
        return words.in(page.locale()).says(status);
    }

    private CapacityPage.Row row(DriverStatus status, Page page) {
        var say = words.in(page.locale());
        var css = Standing.css(status);
        return new CapacityPage.Row(
                status.driver().id(),
                page.name(status.driver().name()),
                page.name(status.driver().loads()),
                css,
                page.t("capacity.state." + css),
                status.headroom()
                        .map(room -> page.words().percent(room.share(), 0))
                        .orElse(page.t("capacity.none")),
                status.headroom()
                        .map(room -> page.t(
                                "capacity.room.of",
                                "peak",
                                page.words().number(room.peak()),
                                "limit",
                                say.value(room.limit(), status.unit())))
                        .orElse(say.value(status.driver().limit(), status.unit())),
                when(status, page),
                chance(status, page, say),
                trend(status),
                says(status, page));
    }

    static String when(DriverStatus status, Page page) {
        var crossing = status.crossing();
        if (crossing.isEmpty() || !(status.forecast() instanceof Forecast.Made made)) {
            return page.t("capacity.when.unknown");
        }
        return switch (crossing.get()) {
            case Crossing.Already already -> page.t("capacity.when.already");
            case Crossing.Never never ->
                page.t(
                        "capacity.when.never",
                        "date",
                        page.words().day(status.day(made.point().length() - 1)));
            case Crossing.Ahead ahead ->
                page.t(
                        "capacity.when.range",
                        "range",
                        page.words().days(status.day(ahead.from()), status.day(ahead.to())));
        };
    }

    private static String chance(DriverStatus status, Page page, CapacityWords.In say) {
        return Standing.isAhead(status) ? page.t("capacity.when.chance", "p", say.chance(status.chance())) : "";
    }

    /** The daily peaks of 13 weeks under the limit. */
    private static Plot trend(DriverStatus status) {
        var peaks = status.peaks();
        var limit = status.driver().limit();
        var canvas = new Canvas(new Axis(0, TREND_DAYS), new Axis(0, Math.max(limit, highest(status)) * 1.05));
        var points = new ArrayList<Point>();
        var first = Math.max(0, peaks.length() - TREND_DAYS);
        for (var day = first; day < peaks.length(); day++) {
            points.add(new Point(TREND_DAYS - (peaks.length() - day), peaks.at(day)));
        }
        return canvas.line(points, "thin").level(limit, "s-limit").plot("spark", TREND_HEIGHT, 5);
    }

    private static double highest(DriverStatus status) {
        var highest = 0.0;
        for (var day = 0; day < status.peaks().length(); day++) {
            if (!status.peaks().isGap(day)) {
                highest = Math.max(highest, status.peaks().at(day));
            }
        }
        return highest;
    }
}
