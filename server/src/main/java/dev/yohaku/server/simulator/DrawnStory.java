package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.MinuteRange;
import java.util.function.Consumer;

/**
 * A story drawn from the seed, told forwards in chapters of 13 weeks from the beginning of the history. Trouble spares the first three
 * weeks, so that there is something to compare with.
 */
final class DrawnStory {
    private static final int CHAPTER = 13 * 7 * Tokyo.DAY;
    private static final int LEARNING = 21 * Tokyo.DAY;
    private static final int YEAR_OF_WEEKS = 53;

    private DrawnStory() {}

    /** The plan of a history that goes on for a year after its end; with trouble, or with what only looks like it. */
    static Plan tell(Cast cast, long seed, MinuteRange history, boolean trouble) {
        var plan = new Plan(cast.flows().size());
        var planting = new Planting(cast, plan, history);
        var whole = new MinuteRange(history.from(), history.to() + YEAR_OF_WEEKS * 7L * Tokyo.DAY);
        if (trouble) {
            var troubles = new Troubles(planting, new Dice(seed, "troubles"));
            chapters(whole, chapter -> troubles.plant(afterLearning(chapter, whole)));
        }
        var campaigns = new DrawnCampaigns(planting, new Dice(seed, "campaigns"));
        var disturbances = new Disturbances(planting, plan, new Dice(seed, "disturbances"));
        campaigns.weekly(whole);
        campaigns.days(whole);
        disturbances.growth(whole);
        chapters(whole, chapter -> {
            campaigns.plant(chapter);
            disturbances.plant(chapter);
        });
        new Deploys(cast, seed, plan, planting).plan(whole);
        planting.calendar(whole);
        return plan;
    }

    private static void chapters(MinuteRange whole, Consumer<MinuteRange> tell) {
        for (var from = whole.from(); from < whole.to(); from += CHAPTER) {
            tell.accept(new MinuteRange(from, from + CHAPTER));
        }
    }

    private static MinuteRange afterLearning(MinuteRange chapter, MinuteRange whole) {
        return chapter.from() == whole.from() ? new MinuteRange(chapter.from() + LEARNING, chapter.to()) : chapter;
    }
}
