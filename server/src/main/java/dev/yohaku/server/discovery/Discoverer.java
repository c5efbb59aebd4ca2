package dev.yohaku.server.discovery;

import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.ingest.PrometheusApi;
import dev.yohaku.server.ingest.Source;
import dev.yohaku.server.ingest.SourceFailure;
import dev.yohaku.server.ingest.SourceProblem;
import dev.yohaku.server.ingest.Sources;
import dev.yohaku.server.objectives.Objective;
import dev.yohaku.server.objectives.Objectives;
import dev.yohaku.server.wording.Phrases;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks at the default source and keeps what it finds; while there is no objective at all, it takes up what it proposes. Thread-safe. */
@Component
public class Discoverer {
    private static final Logger LOG = LoggerFactory.getLogger(Discoverer.class);

    private final Sources sources;
    private final Objectives objectives;
    private final Proposals proposals;
    private final Runs runs;
    private final Taking taking;
    private final InstantSource clock;
    private final Duration minHistory;
    private final AtomicBoolean running = new AtomicBoolean();

    /** @param minHistory history that a proposal needs */
    Discoverer(
            Sources sources,
            Objectives objectives,
            Proposals proposals,
            Runs runs,
            Taking taking,
            InstantSource clock,
            @Value("${yohaku.discovery.min-history:7d}") Duration minHistory) {
        this.sources = sources;
        this.objectives = objectives;
        this.proposals = proposals;
        this.runs = runs;
        this.taking = taking;
        this.clock = clock;
        this.minHistory = minHistory;
    }

    /** Whether there is something to look at. */
    public boolean hasSource() {
        return sources.find(Source.DEFAULT).isPresent();
    }

    /** Whether it is looking just now. */
    public boolean running() {
        return running.get();
    }

    /** Starts to look, in a thread of its own; does nothing when it is looking already or there is nothing to look at. */
    public void start() {
        var source = sources.find(Source.DEFAULT);
        if (source.isPresent() && running.compareAndSet(false, true)) {
            Thread.ofVirtual().name("discovery").start(() -> {
                try {
                    look(source.get());
                } finally {
                    running.set(false);
                }
            });
        }
    }

    private void look(Source source) {
        try (var api = PrometheusApi.connect(source)) {
            keep(Discovery.of(api, clock.instant(), minHistory));
        } catch (SourceFailure e) {
            LOG.warn("Discovery failed. {}", e.getMessage());
            runs.failed(source.id(), words(e.problem()));
        } catch (RuntimeException e) {
            LOG.error("Discovery failed. Nothing that was stored is lost; it is tried again", e);
            runs.failed(source.id(), Words.broken(e));
        }
    }

    private void keep(Findings findings) {
        var all = objectives.all();
        var byHand = servicesByHand(all);
        findings.proposed().stream()
                .filter(p -> !byHand.contains(p.service().name()))
                .forEach(proposals::record);
        if (all.isEmpty()) {
            taking.accept(
                    proposals.all().stream()
                            .filter(p -> p.status() == Proposal.Status.PROPOSED)
                            .toList(),
                    Proposals.NOBODY);
        }
        runs.finished(Source.DEFAULT, findings.declined());
    }

    /** Services with an objective that somebody wrote: they know better, nothing is proposed for them. */
    private Set<String> servicesByHand(List<Objective> all) {
        var discovered = proposals.all().stream().map(Proposal::id).collect(Collectors.toSet());
        return all.stream()
                .filter(o -> !discovered.contains(o.id()))
                .map(Objective::service)
                .collect(Collectors.toSet());
    }

    private static Name words(SourceProblem problem) {
        return new Name(words(problem, Locale.JAPANESE), words(problem, Locale.ENGLISH));
    }

    private static String words(SourceProblem problem, Locale locale) {
        return Phrases.of(locale, "ingest")
                .say(
                        "source.problem." + problem.kind().name().toLowerCase(Locale.ROOT),
                        "place",
                        problem.place(),
                        "status",
                        String.valueOf(problem.status()),
                        "detail",
                        problem.detail());
    }
}
