package dev.yohaku.server.signals;

import dev.yohaku.engine.change.Change;
import dev.yohaku.engine.change.Nature;
import dev.yohaku.server.wording.Amount;
import dev.yohaku.server.wording.Fact;
import dev.yohaku.server.wording.Phrases;
import dev.yohaku.server.wording.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Findings and their evidence in words, in one language and zone. Immutable, cheap to make. */
public final class ChangeWords {
    private static final Phrases JAPANESE = Phrases.of(Locale.JAPANESE, "signals");
    private static final Phrases ENGLISH = Phrases.of(Locale.ENGLISH, "signals");
    private static final int NAMED = 3;
    private static final double LARGE_SHARE = 0.6;

    private final Locale locale;
    private final Phrases phrases;
    private final Wording words;

    private ChangeWords(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.phrases = locale.equals(Locale.JAPANESE) ? JAPANESE : ENGLISH;
        this.words = Wording.of(locale, zone);
    }

    /** In Japanese for a Japanese locale, in English for any other. */
    public static ChangeWords of(Locale locale, ZoneId zone) {
        return new ChangeWords(locale.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH, zone);
    }

    /** What changed, since when and how much, in one or two sentences. */
    public String sentence(FoundChange found) {
        var shift = found.evidence().lead();
        var change = shift.change();
        if (!change.lasts()) {
            return fill(
                    "signals.say.passed." + (change.kind() == Change.Kind.VANISHED ? "vanished" : direction(found)),
                    shift);
        }
        return switch (change.kind()) {
            case VANISHED -> vanished(shift);
            case APPEARED -> fill("signals.say.appeared", shift);
            case VARIANCE -> variance(shift);
            case SLOPE -> fill("signals.say.slope." + direction(found), shift) + alert(found);
            case LEVEL -> level(found, shift);
        };
    }

    private String level(FoundChange found, Shift shift) {
        return switch (found.evidence().direction()) {
            case WORSE -> fill("signals.say.worse", shift) + alert(found);
            case BETTER -> fill("signals.say.better", shift);
            case OTHER -> fill("signals.say." + (shift.rises() ? "higher" : "lower"), shift);
        };
    }

    /** Whether an alert came, for what is bad news: the sentence after the first, with what parts the two. */
    private String alert(FoundChange found) {
        if (found.evidence().direction() != Direction.WORSE) {
            return "";
        }
        var said = found.paged()
                .map(at -> phrases.say("signals.say.paged", "at", words.moment(at)))
                .orElseGet(() -> phrases.say("signals.say.unalerted"));
        return phrases.say("signals.next", "sentence", said);
    }

    private String vanished(Shift shift) {
        return words.say(new Fact.Vanished(
                        shift.name(), shift.since(), shift.change().before()))
                .text();
    }

    private String variance(Shift shift) {
        return phrases.say(
                shift.change().afterSpread() > shift.change().beforeSpread()
                        ? "signals.say.wider"
                        : "signals.say.narrower",
                "metric",
                name(shift),
                "since",
                since(shift),
                "before",
                spread(shift, shift.change().beforeSpread()),
                "after",
                spread(shift, shift.change().afterSpread()));
    }

    private String fill(String key, Shift shift) {
        return phrases.say(
                key,
                "metric",
                name(shift),
                "since",
                since(shift),
                "before",
                amount(shift, shift.change().before()),
                "after",
                amount(shift, shift.change().after()));
    }

    /** The same in a few words, for a list of changes in one sentence. */
    public String brief(FoundChange found) {
        var shift = found.evidence().lead();
        var kind = shift.change().kind();
        var key = kind == Change.Kind.VANISHED || kind == Change.Kind.APPEARED
                ? kind.name().toLowerCase(Locale.ROOT)
                : direction(found);
        return phrases.say("signals.brief." + key, "metric", name(shift), "since", since(shift));
    }

    private static String direction(FoundChange found) {
        return found.evidence().direction().key();
    }

    public String name(Shift shift) {
        return shift.name().in(locale);
    }

    public String since(Shift shift) {
        return words.moment(shift.since());
    }

    /** The interval in which it most likely began; a moment where both ends are one. */
    public String interval(Shift shift) {
        return shift.earliest().equals(shift.latest())
                ? words.moment(shift.since())
                : phrases.say(
                        "signals.interval", "from", words.moment(shift.earliest()), "to", words.moment(shift.latest()));
    }

    /** A value of the changed series with its unit. */
    public String amount(Shift shift, double value) {
        return amount(Scale.of(shift), value);
    }

    /** A value with its unit. */
    public String amount(Scale scale, double value) {
        var plain = scale.nature() == Nature.LEVEL
                && !scale.unit().equals("s")
                && !scale.unit().isBlank();
        return words.amount(said(scale, value)) + (plain ? " " + scale.unit() : "");
    }

    private static Amount said(Scale scale, double value) {
        return switch (scale.nature()) {
            case SHARE -> new Amount.Share(value, scale.decimals());
            case COUNT -> new Amount.PerHour(value);
            case LEVEL ->
                scale.unit().equals("s")
                        ? new Amount.Seconds(value)
                        : new Amount.Plain(
                                new BigDecimal(value).round(new MathContext(3)).doubleValue());
        };
    }

    /** Before → after, each with its spread. */
    public String beforeAfter(Shift shift) {
        var change = shift.change();
        return phrases.say(
                "signals.before.after",
                "before",
                amount(shift, change.before()),
                "after",
                amount(shift, change.after()),
                "spread",
                spread(shift, change.beforeSpread()));
    }

    /** A spread in the unit of the series; of a share in points. */
    public String spread(Shift shift, double spread) {
        return switch (shift.nature()) {
            case SHARE -> phrases.say("signals.points", "n", words.decimal(rounded(100 * spread)));
            case COUNT, LEVEL -> amount(shift, spread);
        };
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).round(new MathContext(2));
    }

    /** How often noise alone would look so. */
    public String sure(Shift shift) {
        var p = shift.change().p();
        return p < 0.0001
                ? phrases.say("signals.sure.very")
                : phrases.say("signals.sure", "n", Math.max(1, Math.round(p * 10_000)));
    }

    /** How many events more or fewer than at the level before; empty where that cannot be counted. */
    public Optional<String> events(Shift shift) {
        var extra = Math.rint(shift.change().extraEvents());
        if (extra == 0) {
            return Optional.empty();
        }
        var key = shift.nature() == Nature.SHARE ? "signals.affected.bad." : "signals.affected.count.";
        return Optional.of(phrases.say(key + (extra > 0 ? "more" : "fewer"), "n", Math.abs(extra)));
    }

    /** Who is affected, where label values name them; empty otherwise. */
    public Optional<String> who(Evidence evidence) {
        var named = evidence.carriers().stream().filter(Carrier::names).toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var values = words.names(named.stream().limit(NAMED).map(Carrier::value).toList());
        return Optional.of(phrases.say(
                named.size() > NAMED ? "signals.affected.who.more" : "signals.affected.who",
                "names",
                values,
                "n",
                named.size() - NAMED));
    }

    /** The first thing that coincided, as the model sentence says it; empty when nothing did. */
    public Optional<String> coincided(Evidence evidence) {
        return evidence.coincided().stream()
                .filter(Coincidence::same)
                .findFirst()
                .map(c -> c.at().isAfter(evidence.lead().since())
                        ? phrases.say(
                                "signals.say.meanwhile", "change", c.title().in(locale))
                        : words.say(new Fact.Coincided(c.title())).text());
    }

    /** One thing that coincided, with its kind, place and distance from the beginning. */
    public String coincidence(Coincidence c, Shift lead) {
        return phrases.say(
                c.service().isBlank() ? "signals.coincided.plain" : "signals.coincided.on",
                "title",
                c.title().in(locale),
                "kind",
                kind(c.kind()),
                "service",
                c.service(),
                "when",
                distance(c, lead));
    }

    private String distance(Coincidence c, Shift lead) {
        if (c.planned() && !c.at().isAfter(lead.since())) {
            return phrases.say("signals.when.during", "at", words.moment(c.at()));
        }
        var gap = Duration.between(c.at(), lead.since()).truncatedTo(ChronoUnit.MINUTES);
        if (gap.isZero()) {
            return phrases.say("signals.when.same");
        }
        return phrases.say(
                gap.isNegative() ? "signals.when.after" : "signals.when.before", "for", words.duration(gap.abs()));
    }

    /** The kinds that calendars use have words; any other is shown as it came. */
    private String kind(String kind) {
        var key = "signals.kind." + kind.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return phrases.has(key) ? phrases.say(key) : kind;
    }

    /** What happens if nothing is done. */
    public String outlook(Outlook outlook, Shift lead) {
        return switch (outlook.kind()) {
            case BUDGET_RUNS_OUT -> runsOut(outlook);
            case BUDGET_HOLDS -> phrases.say("signals.outlook.holds", "left", words.left(outlook.value()));
            case BUDGET_SPENT -> phrases.say("signals.outlook.spent");
            case EVENTS -> phrases.say("signals.outlook.events", "n", Math.rint(outlook.value()));
            case LINE ->
                phrases.say(
                        "signals.outlook.line",
                        "value",
                        amount(lead, outlook.value()),
                        "date",
                        outlook.at() == null ? "" : words.day(outlook.at()));
        };
    }

    private String runsOut(Outlook outlook) {
        var at = Objects.requireNonNull(outlook.at());
        var from = outlook.from() == null ? at : outlook.from();
        if (outlook.to() != null && words.day(from).equals(words.day(outlook.to()))) {
            return phrases.say("signals.outlook.out.day", "date", words.day(at), "day", words.day(from));
        }
        return outlook.to() == null
                ? phrases.say("signals.outlook.out.open", "date", words.day(at), "from", words.day(from))
                : phrases.say(
                        "signals.outlook.out",
                        "date",
                        words.day(at),
                        "from",
                        words.day(from),
                        "to",
                        words.day(outlook.to()));
    }

    /** Where a change shows: a label value and what it carries. */
    public String carrier(Carrier carrier) {
        return phrases.say(
                carrier.fresh() ? "signals.carrier.fresh" : "signals.carrier",
                "label",
                carrier.label(),
                "value",
                carrier.value(),
                "share",
                words.percent(carrier.share(), 0));
    }

    /** What to do next, by plain rules from kind and evidence: one or two sentences, the first the most telling. */
    public List<String> steps(FoundChange found) {
        var steps = NextStep.of(found).stream()
                .map(step -> step(step, found.evidence()))
                .toList();
        return steps.size() > 2 ? steps.subList(0, 2) : steps;
    }

    private String step(NextStep step, Evidence evidence) {
        var title = NextStep.touching(evidence).map(c -> c.title().in(locale)).orElse("");
        var carrier = evidence.carriers().stream()
                .filter(c -> step == NextStep.FRESH ? c.fresh() : c.share() >= LARGE_SHARE)
                .findFirst();
        return phrases.say(
                "signals.step." + step.name().toLowerCase(Locale.ROOT),
                "change",
                title,
                "label",
                carrier.map(Carrier::label).orElse(""),
                "value",
                carrier.map(Carrier::value).orElse(""),
                "others",
                words.names(
                        evidence.others().stream().limit(NAMED).map(this::name).toList()));
    }

    public String verdict(Verdict verdict) {
        return phrases.say("signals.verdict." + verdict.key());
    }

    /** Worse, better or other. */
    public String direction(Direction direction) {
        return phrases.say("signals.direction." + direction.key());
    }

    /** Everything that may be told of a finding in one row: sentence, what coincided. */
    public String told(FoundChange found) {
        return Stream.concat(Stream.of(sentence(found)), coincided(found.evidence()).stream())
                .reduce((first, second) -> first + phrases.say("signals.next", "sentence", second))
                .orElse("");
    }

    public String moment(Instant instant) {
        return words.moment(instant);
    }

    /** A message of this room; {@code pairs} are names and values in turn. */
    public String say(String key, Object... pairs) {
        return phrases.say(key, pairs);
    }
}
