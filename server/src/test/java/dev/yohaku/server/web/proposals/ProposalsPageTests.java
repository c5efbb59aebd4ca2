package dev.yohaku.server.web.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.discovery.Declined;
import dev.yohaku.server.discovery.Proposal;
import dev.yohaku.server.discovery.Runs;
import dev.yohaku.server.web.PageFixture;
import dev.yohaku.server.web.Rendered;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposalsPageTests {
    private static final Instant SEEN = Instant.parse("2026-11-23T00:00:00Z");
    private static final Runs.Run DONE = new Runs.Run(SEEN, Optional.empty());
    private static final Runs.Kept QUIET = new Runs.Kept(
            new Declined(
                    "refund",
                    "latency",
                    "refund",
                    "too-little-traffic",
                    new Name("件数が足りません。", "There was too little.")),
            SEEN);

    @Test
    void aProposalShowsItsTargetItsReasonAndBothDecisions() {
        var html = english(standing(false, Optional.of(DONE), proposal(Proposal.Status.PROPOSED)), true);
        assertThat(html)
                .contains(
                        "1 proposal to decide on",
                        "shop: requests succeed",
                        "99.9%",
                        "because &lt;it&gt; holds",
                        "provisional")
                .contains(
                        "action=\"/proposals/shop-availability/accept\"",
                        "action=\"/proposals/shop-availability/dismiss\"")
                .contains("kind: SLO")
                .contains("1 thing not proposed", "There was too little.", "Latency");
        assertThat(japanese(standing(false, Optional.of(DONE), proposal(Proposal.Status.PROPOSED))))
                .contains("未決の提案 1 件", "ショップの成功", "守れるため", "採用する", "見送ったもの 1 件", "件数が足りません。", "暫定");
    }

    @Test
    void aViewerSeesNoButtons() {
        var html = english(standing(false, Optional.of(DONE), proposal(Proposal.Status.PROPOSED)), false);
        assertThat(html).contains("shop: requests succeed").doesNotContain("/accept", "/proposals/look");
    }

    @Test
    void aDismissedProposalCanBeBroughtBack() {
        assertThat(english(standing(false, Optional.of(DONE), proposal(Proposal.Status.DISMISSED)), true))
                .contains("1 proposal dismissed", "action=\"/proposals/shop-availability/restore\"");
    }

    @Test
    void aTakenProposalLeadsToItsObjective() {
        assertThat(english(standing(false, Optional.of(DONE), proposal(Proposal.Status.ACCEPTED)), true))
                .contains("1 taken as SLOs", "href=\"/slos/shop-availability\"");
    }

    @Test
    void runningFailedAndEmptyAreSaid() {
        var nothing = new ProposalsPages.Standing(true, true, Optional.empty(), List.of(), List.of());
        assertThat(english(nothing, true))
                .contains("Looking at the source", "Nothing found yet", "Not looked at the source yet", "data-renew");
        var failed = new ProposalsPages.Standing(
                true,
                false,
                Optional.of(new Runs.Run(SEEN, Optional.of(new Name("応答がありません", "No server answers")))),
                List.of(),
                List.of());
        assertThat(english(failed, true))
                .contains("The last look failed.", "No server answers")
                .doesNotContain("data-renew");
        assertThat(japanese(failed)).contains("前回の調査は失敗しました。", "応答がありません");
    }

    @Test
    void withoutASourceTheFirstStepIsShown() {
        var html = english(new ProposalsPages.Standing(false, false, Optional.empty(), List.of(), List.of()), true);
        assertThat(html).contains("./yohaku serve --prometheus").doesNotContain("/proposals/look");
    }

    private static ProposalsPages.Standing standing(boolean running, Optional<Runs.Run> last, Proposal proposal) {
        return new ProposalsPages.Standing(true, running, last, List.of(proposal), List.of(QUIET));
    }

    private static Proposal proposal(Proposal.Status status) {
        return new Proposal(
                "shop-availability",
                "shop",
                "shop",
                new Name("ショップの成功", "shop: requests succeed"),
                new BigDecimal("0.999"),
                true,
                new Name("守れるため", "because <it> holds"),
                "kind: SLO",
                status,
                SEEN);
    }

    private static String english(ProposalsPages.Standing standing, boolean member) {
        return html(standing, member, Locale.ENGLISH);
    }

    private static String japanese(ProposalsPages.Standing standing) {
        return html(standing, true, Locale.JAPANESE);
    }

    private static String html(ProposalsPages.Standing standing, boolean member, Locale locale) {
        var page = PageFixture.page(locale);
        return Rendered.html("proposals", page, Map.of("proposals", ProposalsPages.of(standing, member, page)));
    }
}
