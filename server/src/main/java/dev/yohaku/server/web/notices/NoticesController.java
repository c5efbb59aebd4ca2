package dev.yohaku.server.web.notices;

import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.signals.NoticeSettings;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answers {@code /notices}, for administrators: what is told outside, and whether new changes are once a day. */
@Controller
@RequestMapping("/notices")
class NoticesController {
    private final NoticeSettings settings;
    private final NoticesPages notices;
    private final Pages pages;
    private final Audit audit;

    NoticesController(NoticeSettings settings, NoticesPages notices, Pages pages, Audit audit) {
        this.settings = settings;
        this.notices = notices;
        this.pages = pages;
        this.audit = audit;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        var said = switch (done) {
            case "saved" -> page.t("notify.saved");
            case "removed" -> page.t("notify.removed");
            default -> "";
        };
        model.addAttribute("notices", notices.list(said, "", page));
        return "notices";
    }

    @PostMapping
    String save(
            @RequestParam(defaultValue = "false") boolean enabled,
            @RequestParam(defaultValue = "10") int hour,
            Principal who) {
        if (hour < 0 || hour > 23) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "hour: " + hour + " is not 0 to 23");
        }
        settings.change(enabled, hour, who.getName());
        audit.record(who.getName(), "notice.changed", "daily", enabled ? "on" : "off");
        return "redirect:/notices?done=saved";
    }
}
