package dev.yohaku.server.web.meetings;

import dev.yohaku.server.actions.ActionFields;
import dev.yohaku.server.actions.Problem;
import dev.yohaku.server.meetings.Acting;
import dev.yohaku.server.meetings.Conclusions;
import dev.yohaku.server.meetings.End;
import dev.yohaku.server.meetings.EndRequest;
import dev.yohaku.server.meetings.Ending;
import dev.yohaku.server.web.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings an item to the end that a form asks for, together with what it leads to: all of it or nothing. Thread-safe. */
@Component
class Outcomes {
    /** What became of a form. */
    sealed interface Outcome {
        record Done() implements Outcome {}

        /** @param why in words */
        record Refused(String why) implements Outcome {}

        record Late(End theirs) implements Outcome {}
    }

    private final Conclusions conclusions;

    Outcomes(Conclusions conclusions) {
        this.conclusions = conclusions;
    }

    Outcome end(EndRequest request, Fields form, Page page) {
        return switch (form.line("end")) {
            case "action" -> act(request, form, page);
            case "risk" -> outcome(conclusions.raise(request), page);
            case "watch" -> outcome(conclusions.watch(request), page);
            case "accepted" -> outcome(conclusions.accept(request), page);
            case "intended" -> outcome(conclusions.accept(request.withNuance(EndRequest.INTENDED)), page);
            case "noise" -> outcome(conclusions.accept(request.withNuance(EndRequest.NOISE)), page);
            case "moved" -> outcome(conclusions.move(request), page);
            case "offline" ->
                outcome(conclusions.move(request.withReason(page.t("meetings.offline.reason"), null)), page);
            default -> new Outcome.Refused(page.t("meetings.end.choose"));
        };
    }

    Ending reopen(EndRequest request) {
        return conclusions.reopen(request);
    }

    private Outcome act(EndRequest request, Fields form, Page page) {
        var read = ActionFields.read(fields(form));
        if (read.written() == null) {
            return refused(read.problems(), page);
        }
        return switch (conclusions.act(request.withReason(request.reason(), null), read.written())) {
            case Acting.Questioned(var problems) -> refused(problems, page);
            case Acting.Answered(var ending) -> outcome(ending, page);
        };
    }

    /** What is to be looked at in four weeks comes as one choice, such as objective:redeem. */
    private static Map<String, String> fields(Fields form) {
        var fields = new HashMap<>(form.given());
        var check = form.line("check");
        var colon = check.indexOf(':');
        fields.put("gauge", colon < 0 ? "" : check.substring(0, colon));
        fields.put("subject", check.substring(colon + 1));
        fields.put("direction", "objective".equals(fields.get("gauge")) ? "up" : "down");
        return fields;
    }

    private static Outcome refused(List<Problem> problems, Page page) {
        var said = problems.stream()
                .map(problem -> switch (problem.wanted()) {
                    case SOMETHING -> page.t("meetings.action.missing");
                    case QUESTIONED -> page.t("meetings.action.questioned", "text", problem.value());
                    default -> page.t("meetings.action.wrong", "field", problem.field(), "value", problem.value());
                })
                .distinct()
                .collect(Collectors.joining(" "));
        return new Outcome.Refused(said);
    }

    private static Outcome outcome(Ending ending, Page page) {
        return switch (ending) {
            case Ending.Ended _ -> new Outcome.Done();
            case Ending.Refused(var problem) -> new Outcome.Refused(page.t(problem));
            case Ending.Conflict(var theirs) -> new Outcome.Late(theirs);
        };
    }
}
