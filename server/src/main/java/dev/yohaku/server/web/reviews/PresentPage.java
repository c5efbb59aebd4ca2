package dev.yohaku.server.web.reviews;

import dev.yohaku.server.web.meetings.MeetingPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One section of an edition, large enough for a room.
 *
 * @param screen its number among the screens, from 1
 * @param part the section; null on the first screen, the summary, and on the last, the decisions
 * @param cards the items of the agenda that belong here
 * @param before path of the screen before; empty on the first
 * @param after path of the next screen; empty on the last
 */
public record PresentPage(
        ReviewPage review,
        int screen,
        ReviewPage.@Nullable Part part,
        String title,
        List<MeetingPage.Card> cards,
        List<Segment> segments,
        String before,
        String after,
        Clock clock) {

    /** A screen in the bar: as wide as it is planned to take. */
    public record Segment(String path, String title, double minutes, boolean seen) {}

    /**
     * The minutes left.
     *
     * @param planned minutes of the whole review
     * @param rest minutes planned from this screen on
     * @param text the minutes left in words, as they were when the page was made
     * @param left the same with {n} in place of the number, and {@code over} when there are fewer than none
     * @param nowMs the server's time
     */
    public record Clock(int planned, double rest, String text, String left, String over, long nowMs) {}

    public boolean isSummary() {
        return screen == 1;
    }

    public boolean isLast() {
        return screen == segments.size();
    }
}
