package dev.yohaku.server.web.retrospect;

import dev.yohaku.server.retrospect.Report;
import dev.yohaku.server.web.chart.Chart;
import dev.yohaku.server.web.reviews.ReviewPage;
import java.util.List;

/**
 * What the reviews of a period came to.
 *
 * @param path of this page
 * @param quarter whether it is the page for the company
 * @param empty why there is nothing to show, in words; empty otherwise
 * @param charts small ones, for a month
 * @param teams others whose page of the same period can be read; none where there is one team
 * @param around the period before, the one around it or those within, the one after
 */
public record RetrospectPage(
        String path,
        boolean quarter,
        String empty,
        Report report,
        List<Chart> charts,
        List<ReviewPage.Link> teams,
        List<ReviewPage.Link> around) {
    public RetrospectPage {
        charts = List.copyOf(charts);
        teams = List.copyOf(teams);
        around = List.copyOf(around);
    }
}
