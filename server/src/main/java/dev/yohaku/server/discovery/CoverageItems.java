package dev.yohaku.server.discovery;

import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.catalog.Service;
import dev.yohaku.server.objectives.Objective;
import dev.yohaku.server.objectives.Objectives;
import dev.yohaku.server.reviews.Brief;
import dev.yohaku.server.reviews.Condition;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.NotRaised;
import dev.yohaku.server.reviews.ReviewSection;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Said;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.reviews.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Services that the telemetry shows and no objective covers. Raised is what appeared in the week; what waited longer for an answer to its
 * proposal is named among what is not.
 */
@Component
class CoverageItems implements ReviewSection {
    private static final Condition APPEARED =
            Condition.plain("service-without-objective", Texts.template("discovery", "discovery.condition.appeared"));

    private final Proposals proposals;
    private final Runs runs;
    private final Objectives objectives;
    private final Catalog catalog;

    CoverageItems(Proposals proposals, Runs runs, Objectives objectives, Catalog catalog) {
        this.proposals = proposals;
        this.runs = runs;
        this.objectives = objectives;
        this.catalog = catalog;
    }

    @Override
    public String section() {
        return "coverage";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Condition> conditions() {
        return List.of(APPEARED);
    }

    @Override
    public Said said(Brief brief) {
        var week = brief.week();
        var all = proposals.all();
        var covered = objectives.all().stream().map(Objective::service).collect(Collectors.toSet());
        var items = new TreeMap<String, Item>();
        runs.declined().stream()
                .filter(k ->
                        !k.firstSeen().isBefore(week.from()) && k.firstSeen().isBefore(week.to()))
                .forEach(k -> items.putIfAbsent(k.declined().service(), declined(k)));
        all.stream().map(Proposal::service).forEach(items::remove);
        all.stream()
                .filter(p ->
                        p.status() == Proposal.Status.PROPOSED && p.firstSeen().isBefore(week.to()))
                .forEach(p -> items.putIfAbsent(p.service(), proposed(p)));
        items.keySet().removeAll(covered);
        var concerned = items.values().stream()
                .filter(item -> brief.scope().covers(item.subject()) || !isOwned(item.subject()))
                .toList();
        return Said.of(concerned.stream()
                        .filter(item -> brief.asks(APPEARED) && appeared(item, week))
                        .map(item -> item.raisedBy(List.of(APPEARED.id())))
                        .toList())
                .withNotRaised(concerned.stream()
                        .filter(item -> !brief.asks(APPEARED) || !appeared(item, week))
                        .map(item -> new NotRaised(
                                item.id(), item.name(), item.sentence().plus(why(item, week))))
                        .toList());
    }

    private static boolean appeared(Item item, ReviewWeek week) {
        return !item.since().getFirst().isBefore(week.from());
    }

    private static Text why(Item item, ReviewWeek week) {
        return Texts.template(
                "discovery", appeared(item, week) ? "discovery.uncovered.off" : "discovery.uncovered.before");
    }

    /** Whether some team has it; what nobody has is told to everyone. */
    private boolean isOwned(String service) {
        return catalog.findService(service).map(Service::teamId).isPresent();
    }

    private static Item proposed(Proposal proposal) {
        return item(
                proposal.service(),
                proposal.serviceName(),
                proposal.firstSeen(),
                Words.uncovered(proposal.serviceName()),
                Map.of("proposal", proposal.id(), "target", proposal.target().toPlainString()));
    }

    private static Item declined(Runs.Kept kept) {
        var declined = kept.declined();
        return item(
                declined.service(),
                declined.place(),
                kept.firstSeen(),
                Words.uncovered(declined.place(), declined.sentence()),
                Map.of("reason", declined.reason()));
    }

    private static Item item(String service, String name, Instant since, Name sentence, Map<String, String> facts) {
        return new Item(
                "service-without-objective:" + service,
                "service-without-objective",
                service,
                Texts.of(Name.of(name)),
                List.of(since, since),
                null,
                null,
                null,
                List.of(),
                null,
                new Text(sentence.ja(), sentence.en()),
                facts,
                null,
                null);
    }
}
