package dev.yohaku.server.web.capacity;

import dev.yohaku.server.capacity.Driver;
import dev.yohaku.server.capacity.DriverStatuses;
import dev.yohaku.server.capacity.Drivers;
import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answers {@code /capacity}: the drivers, one of them, and its form. Posts are for members. */
@Controller
@RequestMapping("/capacity")
class CapacityController {
    private static final String FORM = "driver-form";

    private final Drivers drivers;
    private final DriverStatuses statuses;
    private final CapacityPages all;
    private final DriverPages one;
    private final FormPages forms;
    private final Pages pages;
    private final Audit audit;
    private final InstantSource clock;

    CapacityController(
            Drivers drivers,
            DriverStatuses statuses,
            CapacityPages all,
            DriverPages one,
            FormPages forms,
            Pages pages,
            Audit audit,
            InstantSource clock) {
        this.drivers = drivers;
        this.statuses = statuses;
        this.all = all;
        this.one = one;
        this.forms = forms;
        this.pages = pages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String removed, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        model.addAttribute("capacity", all.of(statuses.at(clock.instant()), removed(removed, page), page));
        return "capacity";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, HttpServletRequest request, Model model) {
        var at = clock.instant();
        var status = statuses.find(id, at).orElseThrow(CapacityController::unknown);
        model.addAttribute("driver", one.of(status, at, pages.of(request)));
        return "driver";
    }

    @GetMapping("/new")
    String blank(HttpServletRequest request, Model model) {
        return form(DriverForm.EMPTY, Map.of(), false, request, model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable String id, HttpServletRequest request, Model model) {
        return form(DriverForm.of(changeable(id)), Map.of(), true, request, model);
    }

    @PostMapping("/new")
    String add(@RequestParam Map<String, String> sent, Principal who, HttpServletRequest request, Model model) {
        var form = DriverForm.of("", sent);
        var wrong = form.wrong();
        var taken = wrong.isEmpty() && drivers.find(form.newId()).isPresent() && !drivers.isRetired(form.newId());
        if (taken) {
            return form(form, Map.of("nameEn", "capacity.form.wrong.taken"), false, request, model);
        }
        return wrong.isEmpty() ? keep(form, "driver.added", who) : form(form, wrong, false, request, model);
    }

    @PostMapping("/{id}/edit")
    String save(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Principal who,
            HttpServletRequest request,
            Model model) {
        changeable(id);
        var form = DriverForm.of(id, sent);
        var wrong = form.wrong();
        return wrong.isEmpty() ? keep(form, "driver.changed", who) : form(form, wrong, true, request, model);
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable String id, Principal who) {
        drivers.retire(changeable(id).id(), who.getName());
        audit.record(who.getName(), "driver.removed", id, "");
        return "redirect:/capacity?removed=" + id;
    }

    @PostMapping("/{id}/restore")
    String restore(@PathVariable String id, Principal who) {
        drivers.put(changeable(id), who.getName());
        audit.record(who.getName(), "driver.restored", id, "");
        return "redirect:/capacity/" + id;
    }

    private String keep(DriverForm form, String what, Principal who) {
        var driver = form.driver();
        drivers.put(driver, who.getName());
        audit.record(who.getName(), what, driver.id(), "");
        return "redirect:/capacity/" + driver.id();
    }

    private String form(
            DriverForm form, Map<String, String> wrong, boolean known, HttpServletRequest request, Model model) {
        model.addAttribute("form", forms.of(form, wrong, known, pages.of(request)));
        return FORM;
    }

    /** A driver that is kept here, retired or not; those of files are changed in their files. */
    private Driver changeable(String id) {
        return drivers.find(id).filter(Driver::isOfPage).orElseThrow(CapacityController::unknown);
    }

    private List<String> removed(String id, Page page) {
        return drivers.find(id)
                .filter(driver -> drivers.isRetired(driver.id()))
                .map(driver -> List.of(driver.id(), page.name(driver.name())))
                .orElse(List.of());
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
