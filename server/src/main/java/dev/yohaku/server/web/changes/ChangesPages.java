package dev.yohaku.server.web.changes;

import dev.yohaku.engine.change.Change;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.signals.ChangeWords;
import dev.yohaku.server.signals.Course;
import dev.yohaku.server.signals.Examinations;
import dev.yohaku.server.signals.Examined;
import dev.yohaku.server.signals.Findings;
import dev.yohaku.server.signals.FoundChange;
import dev.yohaku.server.signals.Judgement;
import dev.yohaku.server.signals.Ranking;
import dev.yohaku.server.signals.Scale;
import dev.yohaku.server.signals.Thresholds;
import dev.yohaku.server.signals.Verdict;
import dev.yohaku.server.signals.Worth;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.wording.Sentence;
import dev.yohaku.server.wording.Tone;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the list of changes together, from the log alone. Thread-safe. */
@Component
class ChangesPages {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int LOGGED = 200;
    private static final int SMALL_STEP = 360;

    /** What the log is asked to show; empty for all. */
    record Asked(String verdict, String service, String week) {
        boolean any() {
            return !(verdict + service + week).isEmpty();
        }
    }

    private final Findings findings;
    private final Examinations examinations;
    private final Thresholds thresholds;

    ChangesPages(Findings findings, Examinations examinations, Thresholds thresholds) {
        this.findings = findings;
        this.examinations = examinations;
        this.thresholds = thresholds;
    }

    ChangesPage of(Asked asked, Page page, Instant now) {
        var all = findings.all();
        var words = ChangeWords.of(page.locale(), page.zone());
        var current = all.stream()
                .filter(found -> !found.confirmed().isBefore(now.minus(WEEK)))
                .toList();
        var ranking = Ranking.of(current);
        var log = all.stream().filter(found -> fits(found, asked, page)).toList();
        var last = examinations.last();
        return new ChangesPage(
                sub(last, page),
                lede(ranking, all, current, last, words, page),
                last.map(examined -> young(examined, page)).orElse(""),
                ranking.first().stream().map(found -> card(found, words, page)).toList(),
                ranking.rest() == 0 ? "" : page.t("signals.page.more", "n", ranking.rest()),
                worth(all, page),
                filter(all, asked, page),
                log.stream().limit(LOGGED).map(found -> row(found, words, page)).toList(),
                log.size() > LOGGED ? page.t("signals.page.log.more", "n", log.size() - LOGGED) : "",
                learnt(all, words, page),
                page.visitor().member(),
                page.visitor().admin());
    }

    private static String sub(Optional<Examined> last, Page page) {
        return last.map(examined -> page.t(
                        "signals.page.sub",
                        "n",
                        examined.series(),
                        "since",
                        examined.since().map(page.words()::day).orElse("—"),
                        "at",
                        page.words().moment(examined.finished())))
                .orElseGet(() -> page.t("signals.page.sub.never"));
    }

    private static List<Sentence> lede(
            Ranking ranking,
            List<FoundChange> all,
            List<FoundChange> current,
            Optional<Examined> last,
            ChangeWords words,
            Page page) {
        var lede = new ArrayList<Sentence>();
        var n = ranking.first().size() + ranking.rest();
        if (last.isEmpty()) {
            lede.add(new Sentence(page.t("signals.page.never"), Tone.PLAIN));
        } else if (n == 0) {
            lede.add(new Sentence(page.t("signals.page.quiet"), Tone.PLAIN));
        } else {
            lede.add(new Sentence(
                    page.t(
                            "signals.page.lede",
                            "n",
                            n,
                            "first",
                            words.brief(ranking.first().getFirst())),
                    ranking.first().getFirst().evidence().worse() ? Tone.WATCH : Tone.PLAIN));
        }
        var waiting = all.stream()
                .filter(found ->
                        found.open() && found.evidence().lead().change().lasts() && !current.contains(found))
                .count();
        if (waiting > 0) {
            lede.add(new Sentence(page.t("signals.page.waiting", "n", waiting), Tone.PLAIN));
        }
        return lede;
    }

    private static String young(Examined examined, Page page) {
        var missing = Duration.ofHours(Examinations.ENOUGH_HOURS - examined.hours());
        return missing.isPositive() && examined.series() > 0
                ? page.t(
                        "signals.page.young",
                        "for",
                        page.words().duration(missing),
                        "weeks",
                        Examinations.ENOUGH_HOURS / 168)
                : "";
    }

    private ChangesPage.Card card(FoundChange found, ChangeWords words, Page page) {
        var lead = found.evidence().lead();
        var sentence = words.sentence(found);
        return new ChangesPage.Card(
                found.id(),
                found.evidence().direction().key(),
                words.direction(found.evidence().direction()),
                words.name(lead),
                sentence,
                Stream.of(words.coincided(found.evidence()), affected(found, words, page))
                        .flatMap(Optional::stream)
                        .toList(),
                tags(found, words, page),
                ChangeChart.small(
                        subject(found, findings.course(found.id()).orElseThrow().every(SMALL_STEP), words), page),
                sentence);
    }

    static Optional<String> affected(FoundChange found, ChangeWords words, Page page) {
        var parts = Stream.of(words.events(found.evidence().lead()), words.who(found.evidence()))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(page.t("signals.page.affected", "what", String.join(page.t("signals.page.and"), parts)));
    }

    static List<String> tags(FoundChange found, ChangeWords words, Page page) {
        var tags = new ArrayList<String>();
        found.verdict().map(Judgement::verdict).map(words::verdict).ifPresent(tags::add);
        if (found.past()) {
            tags.add(page.t("signals.page.past"));
        }
        if (!found.stands()) {
            tags.add(page.t("signals.page.gone"));
        }
        return tags;
    }

    static ChangeChart.Subject subject(FoundChange found, Course course, ChangeWords words) {
        var lead = found.evidence().lead();
        return new ChangeChart.Subject(
                words.name(lead),
                Scale.of(lead),
                course,
                lead.change().before(),
                lead.change().after(),
                lead.earliest(),
                lead.latest(),
                lead.change().kind() == Change.Kind.SLOPE);
    }

    private static String worth(List<FoundChange> all, Page page) {
        var worth = Worth.of(all);
        return worth.share().isPresent()
                ? page.t(
                        "signals.page.worth",
                        "share",
                        page.words().percent(worth.share().getAsDouble(), 0),
                        "worth",
                        worth.worth(),
                        "judged",
                        worth.judged())
                : page.t("signals.page.worth.few", "n", worth.judged(), "enough", Worth.ENOUGH);
    }

    private static boolean fits(FoundChange found, Asked asked, Page page) {
        var verdict = found.verdict().map(v -> v.verdict().key()).orElse("none");
        return (asked.verdict().isEmpty() || asked.verdict().equals(verdict))
                && (asked.service().isEmpty()
                        || asked.service().equals(found.evidence().lead().service()))
                && (asked.week().isEmpty() || asked.week().equals(week(found, page)));
    }

    private static String week(FoundChange found, Page page) {
        return ReviewWeek.containing(found.confirmed(), page.zone()).id();
    }

    private static ChangesPage.Filter filter(List<FoundChange> all, Asked asked, Page page) {
        var words = ChangeWords.of(page.locale(), page.zone());
        var verdicts = Stream.concat(
                        Stream.of(new ChangesPage.Option(
                                "none",
                                page.t("signals.page.unjudged"),
                                asked.verdict().equals("none"))),
                        Arrays.stream(Verdict.values())
                                .map(v -> new ChangesPage.Option(
                                        v.key(), words.verdict(v), v.key().equals(asked.verdict()))))
                .toList();
        return new ChangesPage.Filter(
                verdicts,
                options(all, found -> found.evidence().lead().service(), asked.service()),
                options(all, found -> week(found, page), asked.week()).reversed(),
                asked.any());
    }

    private static List<ChangesPage.Option> options(
            List<FoundChange> all, Function<FoundChange, String> value, String chosen) {
        return Stream.concat(all.stream().map(value), Stream.of(chosen))
                .filter(v -> !v.isEmpty())
                .distinct()
                .sorted()
                .map(v -> new ChangesPage.Option(v, v, v.equals(chosen)))
                .toList();
    }

    private static ChangesPage.Row row(FoundChange found, ChangeWords words, Page page) {
        var lead = found.evidence().lead();
        var notes = tags(found, words, page).stream()
                .filter(tag -> found.verdict()
                        .map(v -> !words.verdict(v.verdict()).equals(tag))
                        .orElse(true))
                .collect(Collectors.joining(page.t("signals.page.and")));
        return new ChangesPage.Row(
                found.id(),
                found.evidence().direction().key(),
                words.direction(found.evidence().direction()),
                words.name(lead),
                lead.service(),
                words.since(lead),
                page.t(
                        "signals.page.row.change",
                        "before",
                        words.amount(lead, lead.change().before()),
                        "after",
                        words.amount(lead, lead.change().after())),
                found.verdict().map(v -> words.verdict(v.verdict())).orElseGet(() -> page.t("signals.page.unjudged")),
                found.verdict().isPresent(),
                notes);
    }

    private List<ChangesPage.Learnt> learnt(List<FoundChange> all, ChangeWords words, Page page) {
        Map<String, String> names = all.stream()
                .flatMap(found -> found.evidence().shifts().stream())
                .collect(Collectors.toMap(shift -> shift.change().seriesId(), words::name, (first, second) -> first));
        return thresholds.learnt().stream()
                .sorted(Comparator.comparingDouble(Thresholds.Learnt::factor).reversed())
                .map(learnt -> new ChangesPage.Learnt(
                        learnt.seriesId(),
                        names.getOrDefault(learnt.seriesId(), learnt.seriesId()),
                        page.t(
                                "signals.page.learnt.of",
                                "factor",
                                page.words().decimal(BigDecimal.valueOf(learnt.factor())),
                                "n",
                                learnt.noise())))
                .toList();
    }
}
