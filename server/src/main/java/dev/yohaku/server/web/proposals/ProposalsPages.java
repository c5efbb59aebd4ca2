package dev.yohaku.server.web.proposals;

import dev.yohaku.server.discovery.Proposal;
import dev.yohaku.server.discovery.Runs;
import dev.yohaku.server.web.Page;
import java.util.List;
import java.util.Optional;

/** Puts the page of proposals together. Stateless. */
final class ProposalsPages {
    private ProposalsPages() {}

    /** What discovery has to say, as it stands. */
    record Standing(
            boolean connected,
            boolean running,
            Optional<Runs.Run> last,
            List<Proposal> proposals,
            List<Runs.Kept> declined) {}

    static ProposalsPage of(Standing standing, boolean member, Page page) {
        return new ProposalsPage(
                standing.connected(),
                sub(standing, page),
                standing.running(),
                standing.last().flatMap(Runs.Run::problem).map(page::name).orElse(""),
                member,
                rows(standing, Proposal.Status.PROPOSED, page),
                rows(standing, Proposal.Status.ACCEPTED, page),
                rows(standing, Proposal.Status.DISMISSED, page),
                standing.declined().stream().map(k -> declined(k, page)).toList());
    }

    private static String sub(Standing standing, Page page) {
        return standing.last()
                .map(run -> page.t("proposals.sub", "time", page.words().moment(run.finished())))
                .orElseGet(() -> page.t("proposals.sub.never"));
    }

    private static List<ProposalsPage.Row> rows(Standing standing, Proposal.Status status, Page page) {
        return standing.proposals().stream()
                .filter(p -> p.status() == status)
                .map(p -> row(p, page))
                .toList();
    }

    private static ProposalsPage.Row row(Proposal proposal, Page page) {
        return new ProposalsPage.Row(
                proposal.id(),
                page.name(proposal.name()),
                proposal.serviceName(),
                page.words().target(proposal.target()),
                proposal.provisional() ? page.t("proposals.provisional") : "",
                page.name(proposal.reason()),
                proposal.document());
    }

    private static ProposalsPage.DeclinedRow declined(Runs.Kept kept, Page page) {
        var declined = kept.declined();
        return new ProposalsPage.DeclinedRow(
                declined.place(), page.t("proposals.aspect." + declined.aspect()), page.name(declined.sentence()));
    }
}
