package dev.yohaku.server.retrospect;

import dev.yohaku.engine.compare.Claim;
import dev.yohaku.server.actions.EffectOutcome;
import dev.yohaku.server.retrospect.Problem.Way;
import dev.yohaku.server.retrospect.Report.Figure;
import dev.yohaku.server.retrospect.Report.Sheet;
import dev.yohaku.server.reviews.Text;
import java.util.ArrayList;
import java.util.List;

/** What the reports of months and of quarters say alike. */
abstract class CommonReport {
    /** Said below this, a share of data that rounds to all is not. */
    private static final double WHOLE = 0.995;

    final RetrospectWords words;
    final Retrospect retrospect;
    final Figures figures;

    CommonReport(RetrospectWords words, Retrospect retrospect) {
        this.words = words;
        this.retrospect = retrospect;
        this.figures = retrospect.figures();
    }

    abstract Report report();

    final String title() {
        var period = words.period(retrospect.period());
        var scope = retrospect.scope();
        return scope.isEverybody()
                ? words.say("title", "period", period)
                : words.say(
                        "title.of",
                        "period",
                        period,
                        "team",
                        words.text(new Text(scope.name().ja(), scope.name().en())));
    }

    final String sub() {
        var over = retrospect.over();
        if (over.isEmpty()) {
            return words.say("sub.none");
        }
        var running = over.size() < retrospect.period().weeks().size();
        return words.say(
                running ? "sub.running" : "sub",
                "days",
                words.wording()
                        .days(over.getFirst().monday(), over.getLast().monday().plusDays(6)),
                "from",
                Integer.toString(over.getFirst().number()),
                "to",
                Integer.toString(over.getLast().number()));
    }

    /** The changes that the data carry, as sentences. */
    final List<String> changes() {
        return retrospect.compared().stream()
                .filter(compared -> compared.claim() != Claim.CANNOT_TELL)
                .map(words::changed)
                .toList();
    }

    final String reviewsNote() {
        var reviews = figures.reviews();
        return words.say(
                "figure.reviews.note",
                "late",
                reviews.late(),
                "missing",
                reviews.notHeld(),
                "together",
                reviews.together(),
                "written",
                reviews.written());
    }

    final Figure median() {
        var reviews = figures.reviews();
        return new Figure(
                words.say("figure.minutes"),
                reviews.median().isEmpty()
                        ? words.say("figure.minutes.none")
                        : words.say(
                                "minutes.of",
                                "n",
                                Math.round(reviews.median().orElse(0)),
                                "of",
                                reviews.minutes().size()),
                "");
    }

    final Figure leads() {
        var leads = figures.leads();
        return leads.reviews() == 0
                ? new Figure(words.say("figure.leads"), words.say("figure.leads.none"), "")
                : new Figure(
                        words.say("figure.leads"),
                        words.say("figure.leads.value", "people", leads.people(), "reviews", leads.reviews()),
                        words.say("figure.leads.note", "most", leads.most()));
    }

    final Figure figure(String key, Share share, String note) {
        return new Figure(words.say(key), words.share(share), note.isEmpty() ? few(share) : note);
    }

    final String few(Share share) {
        return share.of() > 0 && share.few() ? words.say("few") : "";
    }

    final Sheet figures(String id, String title, List<Figure> lines) {
        return new Sheet(
                id,
                title,
                "",
                List.of(words.say("sheet.figure"), words.say("sheet.value"), words.say("sheet.note")),
                lines.stream()
                        .map(line -> List.of(line.label(), line.value(), line.note()))
                        .toList());
    }

    final Sheet cameBack(int most) {
        var all = figures.items().cameBack();
        var more = all.size() - most;
        return new Sheet(
                "back",
                words.say("sheet.back"),
                all.isEmpty() ? words.say("sheet.back.none") : more > 0 ? words.say("sheet.back.more", "n", more) : "",
                List.of(
                        words.say("sheet.back.item"),
                        words.say("sheet.back.week"),
                        words.say("sheet.back.settled"),
                        words.say("sheet.back.as")),
                all.stream()
                        .limit(most)
                        .map(back -> List.of(
                                words.text(back.name()).isBlank() ? back.itemId() : words.text(back.name()),
                                words.week(back.week()),
                                words.week(back.settled()),
                                words.say("end." + back.as().key())))
                        .toList());
    }

    /** Of which figures it cannot be told whether they changed, as sentences. */
    final List<String> unclear() {
        return retrospect.compared().isEmpty()
                ? List.of(words.say(
                        "unknown.before",
                        "period",
                        words.period(retrospect.period().previous())))
                : retrospect.compared().stream()
                        .filter(compared -> compared.claim() == Claim.CANNOT_TELL)
                        .map(this::unclear)
                        .toList();
    }

    /** What else cannot be told, as sentences. */
    final List<String> unknown() {
        var said = new ArrayList<String>();
        var unclear = figures.effects(EffectOutcome.CANNOT_TELL) + figures.effects(EffectOutcome.NO_DATA);
        if (unclear > 0) {
            said.add(words.say("unknown.effects", "n", unclear));
        }
        if (retrospect.untold() > 0) {
            said.add(words.say("unknown.weeks", "n", retrospect.untold()));
        }
        retrospect.completeness().ifPresent(share -> {
            if (share < WHOLE) {
                said.add(words.say("unknown.data", "p", words.wording().coverage(share)));
            }
        });
        if (!retrospect.ways().contains(Way.CUSTOMER) || !retrospect.ways().contains(Way.ALERT)) {
            said.add(words.say("unknown.ways"));
        }
        return said;
    }

    private String unclear(Compared compared) {
        return words.say(
                "unknown.compared",
                "what",
                words.measure(compared),
                "before",
                words.amount(compared, compared.before()),
                "after",
                words.amount(compared, compared.after()));
    }
}
