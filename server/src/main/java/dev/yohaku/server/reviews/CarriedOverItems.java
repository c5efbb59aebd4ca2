package dev.yohaku.server.reviews;

import dev.yohaku.server.actions.Action;
import dev.yohaku.server.actions.ActionWords;
import dev.yohaku.server.actions.Actions;
import dev.yohaku.server.actions.Ageing;
import dev.yohaku.server.actions.Effect;
import dev.yohaku.server.actions.EffectChecks;
import dev.yohaku.server.actions.EffectOutcome;
import dev.yohaku.server.actions.Gauges;
import dev.yohaku.server.actions.Issues;
import dev.yohaku.server.actions.PermanentFix;
import dev.yohaku.server.catalog.Name;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The actions that earlier reviews agreed on: those overdue first, what is closed in a tracker without proof, stop-gaps without anything
 * permanent, effects found four weeks later, what was finished in the week. Open ones that are in time are named among what is not raised.
 */
@Component
class CarriedOverItems implements ReviewSection {
    private final Actions actions;
    private final EffectChecks effects;
    private final Gauges gauges;
    private final Issues issues;
    private final ReviewTeams teams;
    private final Texts texts;
    private final Condition overdue;
    private final Condition unfinished;
    private final Condition missed;

    CarriedOverItems(
            Actions actions, EffectChecks effects, Gauges gauges, Issues issues, ReviewTeams teams, Texts texts) {
        this.actions = actions;
        this.effects = effects;
        this.gauges = gauges;
        this.issues = issues;
        this.teams = teams;
        this.texts = texts;
        this.overdue = Condition.plain("action-overdue", texts.condition("action-overdue"));
        this.unfinished = Condition.plain("permanent-missing", texts.condition("permanent-missing"));
        this.missed = Condition.plain("effect-missed", texts.condition("effect-missed"));
    }

    @Override
    public String section() {
        return "carried-over";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Condition> conditions() {
        return List.of(overdue, unfinished, missed);
    }

    @Override
    public Said said(Brief brief) {
        var all = concerned(brief.scope());
        if (all.isEmpty()) {
            return Said.toConnect(texts.of("reviews.carried.connect"));
        }
        var live = all.stream()
                .filter(action -> action.state().live())
                .sorted(Comparator.comparing((Action action) -> action.written().due())
                        .thenComparingLong(Action::number))
                .toList();
        var today = LocalDate.ofInstant(brief.week().to(), brief.week().zone());
        var late = live.stream()
                .filter(action -> action.written().due().isBefore(today))
                .toList();
        var done = done(all, brief.week());
        var items = new ArrayList<Item>();
        late.forEach(action -> items.add(late(action, brief, today)));
        closed(late, brief).forEach(items::add);
        PermanentFix.missing(all).forEach(action -> items.add(missing(action, brief)));
        effects(all, brief).forEach(items::add);
        done.forEach(action -> items.add(item("done:", "done", action, about("reviews.carried.done", action), brief)));
        return Said.of(items)
                .withNotRaised(live.stream()
                        .filter(action -> !late.contains(action))
                        .map(this::inTime)
                        .toList())
                .withLead(lead(live.size(), late.size(), done.size()));
    }

    /** The team's own; of the whole workspace also those of teams that hold no review. */
    private List<Action> concerned(Scope scope) {
        if (!scope.isEverybody()) {
            return actions.all(scope.team());
        }
        var holding = teams.all().stream()
                .filter(known -> !known.isEverybody())
                .map(Scope::team)
                .toList();
        return actions.all().stream()
                .filter(action -> !holding.contains(action.team()))
                .toList();
    }

    private static List<Action> done(List<Action> all, ReviewWeek week) {
        var from = week.monday();
        var to = LocalDate.ofInstant(week.to(), week.zone());
        return all.stream()
                .filter(action -> {
                    var day = action.doneOn();
                    return day != null && !day.isBefore(from) && day.isBefore(to);
                })
                .toList();
    }

    private Item late(Action action, Brief brief, LocalDate today) {
        var said = texts.of(voice -> words(voice, brief).line(action, today));
        var item = item("action:", "overdue", action, said, brief);
        return brief.asks(overdue) ? item.raisedBy(overdue) : item;
    }

    private List<Item> closed(List<Action> late, Brief brief) {
        return issues.closedInTracker(brief.scope().team()).stream()
                .filter(action -> !late.contains(action))
                .map(action -> item("closed:", "closed", action, about("reviews.carried.closed", action), brief))
                .toList();
    }

    private Item missing(Action action, Brief brief) {
        var said = texts.of(voice -> words(voice, brief).missingPermanent(action));
        var item = item("permanent:", "permanent-missing", action, said, brief);
        return brief.asks(unfinished) ? item.raisedBy(unfinished) : item;
    }

    private List<Item> effects(List<Action> all, Brief brief) {
        return all.stream()
                .flatMap(action -> effects
                        .of(action)
                        .filter(effect -> effect.week().equals(brief.week().id()))
                        .map(effect -> effect(action, effect, brief))
                        .stream())
                .toList();
    }

    private Item effect(Action action, Effect effect, Brief brief) {
        var name =
                gauges.name(effect.expected()).orElse(Name.of(effect.expected().subject()));
        var said = texts.of(voice -> {
            var sentences = words(voice, brief).effect(effect, voice.name(name));
            var separator = voice.locale().getLanguage().equals("ja") ? "" : " ";
            return voice.say(
                    "reviews.carried.effect",
                    "id",
                    action.id(),
                    "what",
                    action.written().what(),
                    "effect",
                    String.join(separator, sentences));
        });
        var item = item("effect:", effect.outcome().key(), action, said, brief);
        var bad = effect.outcome() == EffectOutcome.DID_NOT || effect.outcome() == EffectOutcome.WORSE;
        return bad && brief.asks(missed) ? item.raisedBy(missed) : item;
    }

    private Text about(String key, Action action) {
        return texts.of(voice -> voice.say(
                key,
                "id",
                action.id(),
                "what",
                action.written().what(),
                "owner",
                action.written().owner()));
    }

    private static ActionWords words(Texts.Voice voice, Brief brief) {
        return ActionWords.of(voice.locale(), brief.week().zone());
    }

    private NotRaised inTime(Action action) {
        var what = action.written().what();
        return new NotRaised(
                "action:" + action.id(),
                new Text(what, what),
                texts.of(voice -> voice.say(
                        "reviews.carried.not.due",
                        "date",
                        voice.wording().date(action.written().due()),
                        "owner",
                        action.written().owner())));
    }

    private Text lead(int open, int late, int done) {
        return texts.of(voice -> voice.say("reviews.carried.lead", "n", open, "overdue", late, "done", done));
    }

    private static Item item(String prefix, String kind, Action action, Text said, Brief brief) {
        var what = action.written().what();
        return new Item(
                prefix + action.id(),
                kind,
                action.id(),
                new Text(what, what),
                List.of(action.createdAt(), brief.week().to()),
                null,
                null,
                null,
                List.of(),
                null,
                said,
                facts(action, brief),
                null,
                List.of());
    }

    private static Map<String, String> facts(Action action, Brief brief) {
        var written = action.written();
        var facts = new LinkedHashMap<String, String>();
        facts.put("action", action.id());
        facts.put("owner", written.owner());
        facts.put("due", written.due().toString());
        facts.put("class", written.kind().key());
        facts.put("lasting", written.lasting().key());
        facts.put("state", action.state().key());
        var today = LocalDate.ofInstant(brief.week().to(), brief.week().zone());
        var ageing = Ageing.of(action, today, brief.week().zone());
        facts.put("weeks", Long.toString(ageing.weeks()));
        facts.put("overdueDays", Long.toString(ageing.overdue()));
        facts.put("origin", action.origin().kind());
        facts.put("reference", action.origin().reference());
        facts.put("proof", action.proof());
        return facts;
    }
}
