package dev.yohaku.server.meetings;

import dev.yohaku.server.actions.Action;
import dev.yohaku.server.actions.Actions;
import dev.yohaku.server.meetings.EndShelf.Kept;
import dev.yohaku.server.reviews.Settled;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.reviews.Texts;
import dev.yohaku.server.risks.Risk;
import dev.yohaku.server.risks.Risks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What reviews settled and is in hand: accepted until a day that has not passed, an action that is not overdue, a risk that is written down
 * and open. What is only watched on is raised again. Thread-safe.
 */
@Component
class SettledItems implements Settled {
    private final EndShelf ends;
    private final Actions actions;
    private final Risks risks;
    private final Texts texts;

    SettledItems(EndShelf ends, Actions actions, Risks risks, Texts texts) {
        this.ends = ends;
        this.actions = actions;
        this.risks = risks;
        this.texts = texts;
    }

    @Override
    public List<Matter> inHand(String team, String week, LocalDate day) {
        return ends.newest(team, week).stream()
                .flatMap(kept -> why(kept, day)
                        .map(text -> new Matter(
                                kept.item().id(),
                                kept.item().subject(),
                                kept.item().raisedBy(),
                                text))
                        .stream())
                .toList();
    }

    private Optional<Text> why(Kept kept, LocalDate day) {
        var end = kept.end();
        return switch (end.kind()) {
            case ACCEPTED -> accepted(end, day);
            case ACTION ->
                actions.find(end.reference())
                        .filter(action -> action.state().live())
                        .filter(action -> !action.written().due().isBefore(day))
                        .map(this::acted);
            case RISK ->
                risks.find(end.reference())
                        .filter(risk -> risk.state(day) == Risk.State.OPEN)
                        .map(this::risk);
            case WATCH, MOVED, REOPENED -> Optional.empty();
        };
    }

    private Optional<Text> accepted(End end, LocalDate day) {
        return Optional.ofNullable(end.until())
                .filter(until -> !until.isBefore(day))
                .map(until -> texts.of(voice -> voice.say(
                        "reviews.in.hand.accepted", "date", voice.wording().date(until), "reason", end.reason())));
    }

    private Text acted(Action action) {
        return texts.of(voice -> voice.say(
                "reviews.in.hand.action",
                "id",
                action.id(),
                "owner",
                action.written().owner(),
                "date",
                voice.wording().date(action.written().due())));
    }

    private Text risk(Risk risk) {
        return texts.of(voice -> voice.say(
                "reviews.in.hand.risk", "title", voice.name(risk.written().title())));
    }
}
