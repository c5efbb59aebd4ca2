package dev.yohaku.server.identity;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers {@code /audit}: the trail, newest first, a page at a time. For administrators. */
@Controller
class AuditController {
    private static final int PAGE = 100;

    private final Audit audit;
    private final InstantSource clock;

    AuditController(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/audit")
    String trail(@RequestParam(defaultValue = "0") long before, Model model) {
        var until = before > 0 ? Instant.ofEpochMilli(before) : clock.instant().plusMillis(1);
        var lines = audit.before(until, PAGE);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "older", lines.size() < PAGE ? 0L : lines.getLast().at().toEpochMilli());
        return "identity/audit";
    }
}
