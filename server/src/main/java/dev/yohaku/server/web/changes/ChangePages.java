package dev.yohaku.server.web.changes;

import dev.yohaku.server.signals.ChangeWords;
import dev.yohaku.server.signals.Coincidence;
import dev.yohaku.server.signals.Evidence;
import dev.yohaku.server.signals.Findings;
import dev.yohaku.server.signals.FoundChange;
import dev.yohaku.server.signals.Judgement;
import dev.yohaku.server.signals.Shift;
import dev.yohaku.server.signals.Verdict;
import dev.yohaku.server.web.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one change together, from the log alone. Thread-safe. */
@Component
class ChangePages {
    private final Findings findings;

    ChangePages(Findings findings) {
        this.findings = findings;
    }

    Optional<ChangePage> of(String id, Page page) {
        return findings.find(id).map(found -> of(found, page));
    }

    private ChangePage of(FoundChange found, Page page) {
        var words = ChangeWords.of(page.locale(), page.zone());
        var evidence = found.evidence();
        var lead = evidence.lead();
        var order = findings.all().stream().map(FoundChange::id).toList();
        var place = order.indexOf(found.id());
        return new ChangePage(
                found.id(),
                evidence.direction().key(),
                words.direction(evidence.direction()),
                words.name(lead),
                lead.link(),
                sub(found, page),
                sentences(found, words),
                ChangesPages.tags(found, words, page),
                figures(found, words, page),
                ChangeChart.whole(
                        ChangesPages.subject(found, findings.course(found.id()).orElseThrow(), words),
                        marks(evidence),
                        says(lead, words, page),
                        page),
                words.steps(found),
                evidence.outlook().stream().map(o -> words.outlook(o, lead)).toList(),
                words.who(evidence).orElse(""),
                evidence.carriers().stream().map(words::carrier).toList(),
                evidence.coincided().stream().map(c -> event(c, lead, words)).toList(),
                evidence.others().stream().map(other -> other(other, words)).toList(),
                found.verdict().map(v -> given(v, words, page)).orElse(null),
                choices(found, words, page),
                history(found, words, page),
                place + 1 < order.size() ? order.get(place + 1) : "",
                place > 0 ? order.get(place - 1) : "",
                page.visitor().member());
    }

    private static String sub(FoundChange found, Page page) {
        return page.t(
                "signals.change.sub",
                "service",
                found.evidence().lead().service(),
                "found",
                page.words().stamp(found.found()),
                "as",
                page.words().moment(found.evidence().asOf()));
    }

    private static List<String> sentences(FoundChange found, ChangeWords words) {
        return Stream.of(Optional.of(words.sentence(found)), words.coincided(found.evidence()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<ChangePage.Figure> figures(FoundChange found, ChangeWords words, Page page) {
        var lead = found.evidence().lead();
        var figures = new ArrayList<ChangePage.Figure>();
        figures.add(new ChangePage.Figure(page.t("signals.change.since"), words.since(lead), words.interval(lead)));
        figures.add(new ChangePage.Figure(
                page.t("signals.change.size"),
                page.t(
                        "signals.page.row.change",
                        "before",
                        words.amount(lead, lead.change().before()),
                        "after",
                        words.amount(lead, lead.change().after())),
                page.t(
                        "signals.change.spread",
                        "spread",
                        words.spread(lead, lead.change().beforeSpread()))));
        words.events(lead)
                .ifPresent(events -> figures.add(new ChangePage.Figure(
                        page.t("signals.change.affected"),
                        page.words().count(Math.abs(Math.rint(lead.change().extraEvents()))),
                        events)));
        figures.add(new ChangePage.Figure(
                page.t("signals.change.sure"),
                page.t("signals.change.sure." + (lead.change().p() < 0.001 ? "very" : "fairly")),
                page.t("signals.change.sure.note", "how", words.sure(lead))));
        return figures;
    }

    private static List<ChangeChart.Mark> marks(Evidence evidence) {
        return evidence.coincided().stream()
                .filter(Coincidence::same)
                .map(c -> new ChangeChart.Mark(c.at(), ""))
                .toList();
    }

    private static String says(Shift lead, ChangeWords words, Page page) {
        return page.t(
                "signals.change.says",
                "name",
                words.name(lead),
                "before",
                words.amount(lead, lead.change().before()),
                "after",
                words.amount(lead, lead.change().after()),
                "interval",
                words.interval(lead));
    }

    private static ChangePage.Event event(Coincidence c, Shift lead, ChangeWords words) {
        return new ChangePage.Event(words.coincidence(c, lead), c.same(), safe(c.link()));
    }

    /** Links come from outside: only those of the web are followed. */
    private static String safe(@Nullable String link) {
        return link != null && (link.startsWith("https://") || link.startsWith("http://")) ? link : "";
    }

    private static ChangePage.Other other(Shift other, ChangeWords words) {
        var direction = other.direction();
        return new ChangePage.Other(
                words.name(other), other.link(), direction.key(), words.direction(direction), words.beforeAfter(other));
    }

    private static ChangePage.Given given(Judgement v, ChangeWords words, Page page) {
        return new ChangePage.Given(
                v.id(),
                words.verdict(v.verdict()),
                page.t(
                        "signals.change.given",
                        "who",
                        v.author(),
                        "at",
                        page.words().stamp(v.at())),
                v.note(),
                v.riskId().orElse(""));
    }

    private static List<ChangePage.Choice> choices(FoundChange found, ChangeWords words, Page page) {
        var standing = found.verdict().map(Judgement::verdict);
        return Arrays.stream(Verdict.values())
                .map(v -> new ChangePage.Choice(
                        v.key(),
                        words.verdict(v),
                        page.t("signals.verdict." + v.key() + ".meaning"),
                        standing.equals(Optional.of(v))))
                .toList();
    }

    private record Dated(Instant at, String text, boolean withdrawn) {}

    private List<ChangePage.Entry> history(FoundChange found, ChangeWords words, Page page) {
        var entries = new ArrayList<Dated>();
        entries.add(new Dated(found.evidence().lead().since(), page.t("signals.history.began"), false));
        entries.add(new Dated(found.confirmed(), page.t("signals.history.confirmed"), false));
        for (var version : findings.versions(found.id())) {
            entries.add(new Dated(version.at(), version(version, words, page), false));
        }
        found.reviewed().ifPresent(at -> entries.add(new Dated(at, page.t("signals.history.reviewed"), false)));
        found.paged().ifPresent(at -> entries.add(new Dated(at, page.t("signals.history.paged"), false)));
        found.judgements().forEach(v -> entries.add(new Dated(v.at(), judged(v, words, page), !v.stands())));
        return entries.stream()
                .sorted(Comparator.comparing(Dated::at))
                .map(e -> new ChangePage.Entry(page.words().moment(e.at()), e.text(), e.withdrawn()))
                .toList();
    }

    private static String version(Findings.Version version, ChangeWords words, Page page) {
        var lead = version.evidence().lead();
        return page.t(
                version.number() == 1 ? "signals.history.found" : "signals.history.renewed",
                "before",
                words.amount(lead, lead.change().before()),
                "after",
                words.amount(lead, lead.change().after()),
                "since",
                words.since(lead));
    }

    private static String judged(Judgement v, ChangeWords words, Page page) {
        return page.t(
                v.note().isBlank() ? "signals.history.judged" : "signals.history.judged.note",
                "who",
                v.author(),
                "verdict",
                words.verdict(v.verdict()),
                "note",
                v.note());
    }
}
