package dev.yohaku.server.web.calendar;

import dev.yohaku.server.calendar.Planned;
import dev.yohaku.server.calendar.PlannedEvent;
import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answers {@code /calendar} and the form of planned events. Posts are for members. */
@Controller
@RequestMapping("/calendar")
class CalendarController {
    private final CalendarPages calendar;
    private final Planned planned;
    private final Pages pages;
    private final Audit audit;
    private final InstantSource clock;

    CalendarController(CalendarPages calendar, Planned planned, Pages pages, Audit audit, InstantSource clock) {
        this.calendar = calendar;
        this.planned = planned;
        this.pages = pages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String calendar(
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String removed,
            HttpServletRequest request,
            Model model) {
        var page = pages.of(request);
        var gone = planned.find(removed)
                .map(event -> List.of(event.id(), page.name(event.name())))
                .orElse(List.of());
        model.addAttribute("calendar", calendar.of(service, gone, clock.instant(), page));
        return "calendar";
    }

    @GetMapping("/planned/new")
    String blank(HttpServletRequest request, Model model) {
        return form(PlannedForm.EMPTY, Map.of(), false, pages.of(request), model);
    }

    @GetMapping("/planned/edit")
    String edit(@RequestParam String id, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        return form(PlannedForm.of(the(id), page.zone()), Map.of(), true, page, model);
    }

    @PostMapping("/planned")
    String save(@RequestParam Map<String, String> sent, Principal who, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        var form = PlannedForm.of(sent);
        var known = !form.id().isEmpty();
        var source = known ? the(form.id()).source() : "page";
        var wrong = form.wrong(page.zone());
        if (!wrong.isEmpty()) {
            return form(form, wrong, known, page, model);
        }
        var event = form.event(page.zone(), source);
        planned.put(event, who.getName());
        audit.record(
                who.getName(),
                known ? "planned.changed" : "planned.added",
                event.id(),
                event.name().en());
        return "redirect:/calendar";
    }

    @PostMapping("/planned/remove")
    String remove(@RequestParam String id, Principal who) {
        var event = the(id);
        planned.remove(event.id(), who.getName());
        audit.record(who.getName(), "planned.removed", event.id(), event.name().en());
        return "redirect:/calendar?removed=" + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8);
    }

    @PostMapping("/planned/restore")
    String restore(@RequestParam String id, Principal who) {
        var event = the(id);
        planned.put(event, who.getName());
        audit.record(who.getName(), "planned.restored", event.id(), event.name().en());
        return "redirect:/calendar";
    }

    private static String form(PlannedForm form, Map<String, String> wrong, boolean known, Page page, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("known", known);
        model.addAttribute(
                "wrong",
                wrong.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> page.t(e.getValue()))));
        return "planned";
    }

    private PlannedEvent the(String id) {
        return planned.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
