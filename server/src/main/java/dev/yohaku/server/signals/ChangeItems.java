package dev.yohaku.server.signals;

import dev.yohaku.engine.change.Shortlist;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.reviews.Brief;
import dev.yohaku.server.reviews.Condition;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.Movements;
import dev.yohaku.server.reviews.Plot;
import dev.yohaku.server.reviews.ReviewSection;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Said;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.reviews.Texts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the weekly review says of changes: at most five items in all. Findings of the week first, then budgets that moved without a finding
 * that explains it; what is bad news before what is not. The rest is counted.
 */
@Component
class ChangeItems implements ReviewSection {
    /** The fact of an item that names its finding. */
    static final String FINDING = "finding";

    private static final Condition CONFIRMED =
            Condition.plain("change-confirmed", Texts.template("signals", "signals.condition.change"));
    private static final Duration EARLIER = Duration.ofDays(28);
    private static final int PLOTTED_STEP = 240;
    private static final Duration FRESH = Duration.ofHours(2);

    private final Findings findings;
    private final Movements movements;
    private final Examinations examinations;
    private final UnraisedChanges unraised;
    private final Workspace workspace;
    private final InstantSource clock;

    ChangeItems(
            Findings findings,
            Movements movements,
            Examinations examinations,
            UnraisedChanges unraised,
            Workspace workspace,
            InstantSource clock) {
        this.findings = findings;
        this.movements = movements;
        this.examinations = examinations;
        this.unraised = unraised;
        this.workspace = workspace;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "changes";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean ready() {
        return examinations
                .last()
                .filter(last -> last.to().isAfter(clock.instant().minus(FRESH)))
                .isPresent();
    }

    @Override
    public List<Condition> conditions() {
        return List.of(CONFIRMED, movements.condition());
    }

    @Override
    public Said said(Brief brief) {
        var week = brief.week();
        var all = found(brief);
        var ranking = Ranking.of(all);
        var candidates = candidates(brief, ranking);
        var items = candidates.stream().limit(Shortlist.MOST).toList();
        var told = items.stream()
                .flatMap(item -> Optional.ofNullable(item.facts().get(FINDING)).stream())
                .toList();
        told.forEach(id -> findings.reviewed(id, week.id(), clock.instant()));
        var rest = ranking.first().size() + ranking.rest() - told.size();
        return Said.of(items)
                .withNotRaised(unraised.of(all, brief.asks(CONFIRMED), items, candidates))
                .withLead(rest == 0 ? Text.NONE : text(words -> words.say("signals.review.more", "n", rest)));
    }

    private List<FoundChange> found(Brief brief) {
        return findings.confirmed(brief.week().from(), brief.week().to()).stream()
                .filter(found -> brief.scope().covers(found.evidence().lead().service()))
                .toList();
    }

    /** Everything worth telling, in the order in which it is told. */
    private List<Item> candidates(Brief brief, Ranking ranking) {
        var week = brief.week();
        var found = brief.asks(CONFIRMED) ? ranking.first() : List.<FoundChange>of();
        var moved = movements.of(brief).stream()
                .filter(item -> found.stream().noneMatch(f -> f.evidence().touches(item.subject())))
                .map(item -> continued(item, week))
                .toList();
        var items = new ArrayList<Item>();
        found.stream().filter(f -> f.evidence().worse()).map(f -> item(f, week)).forEach(items::add);
        moved.stream().filter(ChangeItems::isWorse).forEach(items::add);
        found.stream()
                .filter(f -> !f.evidence().worse())
                .map(f -> item(f, week))
                .forEach(items::add);
        moved.stream().filter(item -> !isWorse(item)).forEach(items::add);
        return items;
    }

    /** A budget that goes on losing because of a change told in an earlier week says so. */
    private Item continued(Item item, ReviewWeek week) {
        var earlier = findings.confirmed(week.from().minus(EARLIER), week.from()).stream()
                .filter(f ->
                        f.evidence().worse() && f.evidence().lead().change().lasts())
                .filter(f -> f.subject().equals(item.subject()) && isWorse(item) && f.open())
                .findFirst();
        return earlier.map(f -> item.withCoincided(text(words -> words.say(
                        "signals.review.continued",
                        "metric",
                        words.name(f.evidence().lead()),
                        "since",
                        words.since(f.evidence().lead())))))
                .orElse(item);
    }

    private static boolean isWorse(Item item) {
        return item.kind().equals("worse");
    }

    private Item item(FoundChange found, ReviewWeek week) {
        var evidence = found.evidence();
        var change = evidence.lead().change();
        return new Item(
                "change:" + found.id(),
                kind(evidence),
                found.subject(),
                new Text(evidence.lead().name().ja(), evidence.lead().name().en()),
                List.of(evidence.lead().earliest(), evidence.lead().latest()),
                change.before(),
                change.after(),
                change.extraEvents() == 0 ? null : Math.rint(change.extraEvents()),
                coincided(evidence),
                found.verdict().map(v -> v.verdict().key()).orElse(null),
                text(words -> words.sentence(found)),
                facts(found),
                findings.course(found.id())
                        .map(course -> plot(course.until(EpochMinute.of(week.to())), change.before()))
                        .orElse(null),
                needsAnEnd(found) ? List.of(CONFIRMED.id()) : List.of());
    }

    /** What is better, and what was meant to change, only informs. */
    private static boolean needsAnEnd(FoundChange found) {
        var intended = found.verdict().filter(v -> v.verdict() == Verdict.INTENDED);
        return found.evidence().direction() != Direction.BETTER && intended.isEmpty();
    }

    private static String kind(Evidence evidence) {
        return switch (evidence.lead().change().kind()) {
            case VANISHED, APPEARED -> evidence.lead().change().kind().name().toLowerCase(Locale.ROOT);
            case LEVEL, SLOPE, VARIANCE -> evidence.direction().key();
        };
    }

    private List<Text> coincided(Evidence evidence) {
        var said = new ArrayList<Text>();
        if (words(Locale.JAPANESE).coincided(evidence).isPresent()) {
            said.add(text(words -> words.coincided(evidence).orElse("")));
        }
        evidence.others().stream()
                .limit(Shortlist.MOST)
                .map(other -> text(words -> words.say("signals.review.also", "metric", words.name(other))))
                .forEach(said::add);
        return said;
    }

    private static Map<String, String> facts(FoundChange found) {
        var lead = found.evidence().lead();
        var scale = Scale.of(lead);
        var facts = new LinkedHashMap<String, String>();
        facts.put(FINDING, found.id());
        facts.put("service", lead.service());
        facts.put("link", lead.link());
        facts.put("change", lead.change().kind().name().toLowerCase(Locale.ROOT));
        facts.put("began", lead.since().toString());
        facts.put("confirmed", found.confirmed().toString());
        facts.put("lasts", Boolean.toString(lead.change().lasts()));
        facts.put("p", Double.toString(lead.change().p()));
        facts.put("effect", Double.toString(lead.change().effect()));
        facts.put(
                "others",
                String.join(
                        ",",
                        found.evidence().others().stream()
                                .map(Shift::subject)
                                .distinct()
                                .toList()));
        found.evidence().coincided().stream()
                .filter(event -> event.planned() && event.same())
                .findFirst()
                .ifPresent(event -> {
                    facts.put("plannedJa", event.title().ja());
                    facts.put("plannedEn", event.title().en());
                });
        facts.put("nature", scale.nature().name().toLowerCase(Locale.ROOT));
        facts.put("unit", scale.unit());
        facts.put("decimals", Integer.toString(scale.decimals()));
        Optional<String> paged = found.paged().map(Object::toString);
        paged.ifPresent(at -> facts.put("paged", at));
        return facts;
    }

    private static Plot plot(Course course, @Nullable Double before) {
        var shown = course.every(PLOTTED_STEP);
        return Plot.of("change", EpochMinute.start(shown.fromMinute()), shown.stepMinutes(), shown.values(), before);
    }

    private Text text(Function<ChangeWords, String> saying) {
        return new Text(saying.apply(words(Locale.JAPANESE)), saying.apply(words(Locale.ENGLISH)));
    }

    private ChangeWords words(Locale locale) {
        return ChangeWords.of(locale, workspace.zone());
    }
}
