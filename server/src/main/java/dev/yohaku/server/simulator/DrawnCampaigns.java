package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.LocalCalendar;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.simulator.Planted.Kind;
import dev.yohaku.server.simulator.Planted.Should;
import java.util.List;

/** What brings people in a drawn story: the weekly draw, campaigns, gift days and pay days. Ranges as in docs/simulator.md. Confined to one thread. */
final class DrawnCampaigns {
    private static final Words DRAW = new Words("週の抽選", "Weekly draw");
    private static final Words CAMPAIGN = new Words("キャンペーン", "Campaign");
    private static final int HOUR = 60;
    private static final int WEEK = 7 * Tokyo.DAY;

    private final Planting planting;
    private final Dice dice;

    DrawnCampaigns(Planting planting, Dice dice) {
        this.planting = planting;
        this.dice = dice;
    }

    /** A draw in each week, announced in seven of ten stories; in half of them it moves to another weekday at some time. */
    void weekly(MinuteRange range) {
        var announced = dice.chance(0.7);
        var weekday = dice.whole(0, 6);
        var moved = (weekday + dice.whole(1, 6)) % 7;
        var move = Tokyo.week(Tokyo.day(range.from())) + (dice.chance(0.5) ? dice.whole(4, 11) : Integer.MAX_VALUE);
        var hour = dice.pick(List.of(11, 12, 13, 19, 20));
        var minutes = dice.whole(30, 90);
        var factor = dice.between(3, 8);
        for (var week = Tokyo.week(Tokyo.day(range.from())); week <= Tokyo.week(Tokyo.day(range.to())); week++) {
            var from = Tokyo.at(Tokyo.dayOfWeek(week, week < move ? weekday : moved), hour, 0);
            draw("draw-" + Tokyo.date(Tokyo.day(from)), new MinuteRange(from, from + minutes), factor, announced);
            if (week == move) {
                shift(new MinuteRange(from, from + 4L * WEEK));
            }
        }
    }

    private void shift(MinuteRange range) {
        planting.note(
                "campaign-moved",
                Kind.WEEKDAY_SHIFT,
                List.of("campaign", "purchase", "pay", "issue", "view"),
                range,
                1,
                Should.NEITHER);
    }

    private void draw(String id, MinuteRange range, double factor, boolean announced) {
        planting.campaign(id, range, factor);
        if (announced) {
            planting.announce(id, DRAW, range);
        }
    }

    /** Those that begin within a range of 13 weeks: announced ones of some days, and draws of which nobody was told. */
    void plant(MinuteRange range) {
        for (var left = dice.whole(1, 3); left > 0; left--) {
            var from = Tokyo.at(Tokyo.day(range.from()) + dice.whole(2, 80), 10, 0);
            var time = new MinuteRange(from, from + dice.whole(2, 9) * (long) Tokyo.DAY);
            var id = "campaign-" + Tokyo.date(Tokyo.day(from)) + "-" + left;
            planting.longCampaign(id, time, dice.between(1.2, 1.8));
            planting.announce(id, CAMPAIGN, time);
        }
        for (var left = dice.whole(0, 2); left > 0; left--) {
            var from = Tokyo.at(Tokyo.day(range.from()) + dice.whole(1, 88), dice.whole(8, 21), 0);
            var time = new MinuteRange(from, from + dice.whole(HOUR, 3 * HOUR));
            planting.campaign("unannounced-" + time.from(), time, dice.between(3, 9));
        }
    }

    /** The days before gift days are in the calendar, and so is what settles on the working day before a day off. */
    void days(MinuteRange range) {
        planting.announceGiftDays(range);
        var calendar = LocalCalendar.of(Tokyo.ZONE, GiftCalendar.holidays(range), List.of());
        for (var day = Tokyo.day(range.from()) + 1; day <= Tokyo.day(range.to()); day++) {
            var date = Tokyo.date(day);
            var time = new MinuteRange(Tokyo.start(day), Tokyo.start(day + 1));
            if (calendar.isPayDay(date)) {
                planting.payDay(date, time);
            }
        }
    }
}
