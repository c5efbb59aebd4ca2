package dev.yohaku.server.web.calendar;

import dev.yohaku.server.calendar.Changelog;
import dev.yohaku.server.calendar.Hooks;
import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answers {@code /calendar/hooks}: the doors for tools and their secrets. For administrators. */
@Controller
@RequestMapping("/calendar/hooks")
class HookPageController {
    private final Hooks hooks;
    private final Changelog changelog;
    private final Pages pages;
    private final Audit audit;

    HookPageController(Hooks hooks, Changelog changelog, Pages pages, Audit audit) {
        this.hooks = hooks;
        this.changelog = changelog;
        this.pages = pages;
        this.audit = audit;
    }

    @GetMapping
    String hooks(HttpServletRequest request, Model model) {
        return show("", "", pages.of(request), model);
    }

    @PostMapping("/{id}/renew")
    String renew(@PathVariable String id, Principal who, HttpServletRequest request, Model model) {
        if (!Hooks.IDS.contains(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var secret = hooks.renew(id, who.getName());
        audit.record(who.getName(), "hook.renewed", id, "");
        return show(id, secret, pages.of(request), model);
    }

    /** What a tool calls one of our services. */
    @PostMapping("/alias")
    String alias(@RequestParam String outside, @RequestParam String service, Principal who) {
        if (!outside.isBlank() && !service.isBlank()) {
            keep(outside.strip(), service.strip());
            audit.record(who.getName(), "service.alias", service.strip(), outside.strip());
        }
        return "redirect:/calendar/hooks";
    }

    private void keep(String outside, String service) {
        try {
            changelog.alias(outside, service);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }

    private String show(String renewed, String secret, Page page, Model model) {
        model.addAttribute("lines", Hooks.IDS.stream().map(id -> line(id, page)).toList());
        model.addAttribute("renewed", renewed);
        model.addAttribute("secret", secret);
        model.addAttribute("aliases", List.copyOf(changelog.aliases().entrySet()));
        return "hooks";
    }

    private HookLine line(String id, Page page) {
        var path = id.equals("pagerduty") ? "/hooks/pagerduty/v2/change/enqueue" : "/hooks/" + id + "/deployments";
        var hook = hooks.all().stream().filter(h -> h.id().equals(id)).findFirst();
        return new HookLine(
                id,
                page.t("calendar.hooks." + id),
                path,
                hook.isPresent(),
                hook.map(h -> page.t("calendar.hooks.says", "received", h.received(), "refused", h.refused()))
                        .orElse(page.t("calendar.hooks.closed")),
                hook.flatMap(h -> Optional.ofNullable(h.lastProblem())).orElse(""));
    }
}
