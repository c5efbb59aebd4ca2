package dev.yohaku.server.web.changes;

import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.signals.Findings;
import dev.yohaku.server.signals.FoundChange;
import dev.yohaku.server.signals.Judgement;
import dev.yohaku.server.signals.Thresholds;
import dev.yohaku.server.signals.Verdict;
import dev.yohaku.server.signals.Verdicts;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answers {@code /changes}: the list, one change, and what people decide. Posts are for members. */
@Controller
@RequestMapping("/changes")
class ChangesController {
    private static final int LONGEST_NOTE = 4_000;

    private final Findings findings;
    private final Verdicts verdicts;
    private final Thresholds thresholds;
    private final ChangesPages changes;
    private final ChangePages change;
    private final Pages pages;
    private final Audit audit;
    private final InstantSource clock;

    ChangesController(
            Findings findings,
            Verdicts verdicts,
            Thresholds thresholds,
            ChangesPages changes,
            ChangePages change,
            Pages pages,
            Audit audit,
            InstantSource clock) {
        this.findings = findings;
        this.verdicts = verdicts;
        this.thresholds = thresholds;
        this.changes = changes;
        this.change = change;
        this.pages = pages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String changes(
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String week,
            HttpServletRequest request,
            Model model) {
        var asked = new ChangesPages.Asked(verdict, service, week);
        model.addAttribute("changes", changes.of(asked, pages.of(request), clock.instant()));
        return "changes";
    }

    @GetMapping("/{id}")
    String change(@PathVariable String id, HttpServletRequest request, Model model) {
        var found =
                change.of(id, pages.of(request)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("change", found);
        return "change";
    }

    @PostMapping("/{id}/verdict")
    String judge(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String note,
            Principal who) {
        var chosen = Verdict.parse(verdict)
                .orElseThrow(() -> bad("verdict: \"" + verdict + "\" is not one of act, watch, risk, intended, noise"));
        if (note.length() > LONGEST_NOTE) {
            throw bad("note: " + note.length() + " characters; at most " + LONGEST_NOTE + " are kept");
        }
        if (verdicts.give(id, chosen, note.strip(), who.getName()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        audit.record(who.getName(), "finding.judged", id, chosen.key());
        return back(id);
    }

    @PostMapping("/{id}/verdict/withdraw")
    String withdraw(@PathVariable String id, Principal who) {
        findings.find(id)
                .flatMap(FoundChange::verdict)
                .map(Judgement::id)
                .filter(verdict -> verdicts.withdraw(verdict, who.getName()))
                .ifPresent(verdict -> audit.record(who.getName(), "finding.reopened", id, ""));
        return back(id);
    }

    @PostMapping("/thresholds/reset")
    String reset(@RequestParam String series, Principal who) {
        if (thresholds.learnt().stream().anyMatch(learnt -> learnt.seriesId().equals(series))) {
            thresholds.reset(series, who.getName());
            audit.record(who.getName(), "threshold.reset", series, "");
        }
        return "redirect:/changes#thresholds";
    }

    private static String back(String id) {
        return "redirect:/changes/" + id + "#verdict";
    }

    private static ResponseStatusException bad(String reason) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
    }
}
