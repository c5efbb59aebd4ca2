package dev.yohaku.server.web.risks;

import dev.yohaku.server.risks.Acceptance;
import dev.yohaku.server.risks.Risk;
import dev.yohaku.server.risks.RiskFields;
import dev.yohaku.server.risks.RiskProblem;
import dev.yohaku.server.risks.RiskSaving;
import dev.yohaku.server.risks.Risks;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answers {@code /risks}: the records and what is written in them. Posts are for members. */
@Controller
@RequestMapping("/risks")
class RisksController {
    private static final int LONGEST_REASON = 2_000;

    private final Risks risks;
    private final RisksPages list;
    private final RiskPages one;
    private final RiskForms forms;
    private final Pages pages;

    RisksController(Risks risks, RisksPages list, RiskPages one, RiskForms forms, Pages pages) {
        this.risks = risks;
        this.list = list;
        this.one = one;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    String risks(HttpServletRequest request, Model model) {
        model.addAttribute("risks", list.of(pages.of(request)));
        return "risks";
    }

    @GetMapping("/new")
    String begin(@RequestParam Map<String, String> given, HttpServletRequest request, Model model) {
        return form(forms.begin(given, pages.of(request)), model);
    }

    @PostMapping
    String raise(@RequestParam Map<String, String> given, Principal who, HttpServletRequest request, Model model) {
        var outcome = RiskFields.read(given);
        if (outcome.written() == null) {
            return form(forms.begin(given, outcome.problems(), pages.of(request)), model);
        }
        return "redirect:/risks/"
                + risks.raise(outcome.written(), who.getName()).id();
    }

    @GetMapping("/{id}")
    String risk(@PathVariable String id, HttpServletRequest request, Model model) {
        return show(the(id), RiskPages.Trouble.NONE, request, model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable String id, HttpServletRequest request, Model model) {
        var risk = the(id);
        return form(forms.edit(risk, RiskFields.of(risk.written()), List.of(), pages.of(request)), model);
    }

    @PostMapping("/{id}")
    String write(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam Map<String, String> given,
            Principal who,
            HttpServletRequest request,
            Model model) {
        var outcome = RiskFields.read(given);
        if (outcome.written() == null) {
            return form(forms.edit(at(the(id), version), given, outcome.problems(), pages.of(request)), model);
        }
        return switch (risks.write(the(id).id(), version, outcome.written(), who.getName())) {
            case RiskSaving.Saved(var risk) -> "redirect:/risks/" + risk.id();
            case RiskSaving.Stale(var theirs, var yours) ->
                form(forms.conflict(theirs, yours, pages.of(request)), model);
            case RiskSaving.PermanentPlanUndated(var risk, var kept) ->
                form(forms.edit(at(risk, version), given, undated(), pages.of(request)), model);
            case RiskSaving.StaleStep(var theirs, var kept) -> "redirect:/risks/" + theirs.id();
        };
    }

    @PostMapping("/{id}/accept")
    String accept(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String reason,
            @RequestParam String until,
            Principal who,
            HttpServletRequest request,
            Model model) {
        var day = day(until);
        if (day == null || day.isBefore(LocalDate.now(pages.of(request).zone())) || reason.isBlank()) {
            return refused(id, "risks.accept.needs", reason, request, model);
        }
        return after(
                risks.accept(the(id).id(), version, new Acceptance(limited(reason), day), who.getName()),
                request,
                model);
    }

    @PostMapping("/{id}/close")
    String close(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String reason,
            Principal who,
            HttpServletRequest request,
            Model model) {
        if (reason.isBlank()) {
            return refused(id, "risks.close.needs", reason, request, model);
        }
        return after(risks.close(the(id).id(), version, limited(reason), who.getName()), request, model);
    }

    @PostMapping("/{id}/reopen")
    String reopen(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            HttpServletRequest request,
            Model model) {
        return after(risks.reopen(the(id).id(), version, limited(reason), who.getName()), request, model);
    }

    private String after(RiskSaving saving, HttpServletRequest request, Model model) {
        return switch (saving) {
            case RiskSaving.Saved(var risk) -> "redirect:/risks/" + risk.id();
            case RiskSaving.StaleStep(var theirs, var reason) ->
                refused(theirs.id(), "risks.step.stale", reason, request, model);
            case RiskSaving.Stale(var theirs, var kept) -> refused(theirs.id(), "risks.step.stale", "", request, model);
            case RiskSaving.PermanentPlanUndated(var risk, var kept) ->
                refused(risk.id(), "risks.expected.permanent.day", "", request, model);
        };
    }

    private String refused(String id, String key, String reason, HttpServletRequest request, Model model) {
        var trouble = new RiskPages.Trouble(pages.of(request).t(key), reason);
        return show(the(id), trouble, request, model);
    }

    private static List<RiskProblem> undated() {
        return List.of(new RiskProblem("permanent_due", "", RiskProblem.Expected.PERMANENT_DAY));
    }

    /** The record as the form began from it, so that a stale text stays stale when it is sent again. */
    private static Risk at(Risk risk, int version) {
        return new Risk(
                risk.id(),
                version,
                risk.written(),
                risk.acceptance(),
                risk.closedReason(),
                risk.measured(),
                risk.raisedAt(),
                risk.raisedBy(),
                risk.changedAt(),
                risk.changedBy());
    }

    private String show(Risk risk, RiskPages.Trouble trouble, HttpServletRequest request, Model model) {
        model.addAttribute("risk", one.of(risk, trouble, pages.of(request)));
        return "risk";
    }

    private static String form(RiskForm form, Model model) {
        model.addAttribute("form", form);
        return "risk-form";
    }

    private Risk the(String id) {
        return risks.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String limited(String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "reason: " + reason.length() + " characters; at most " + LONGEST_REASON + " are kept");
        }
        return reason.strip();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
