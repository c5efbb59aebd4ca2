package dev.yohaku.server.web.watches;

import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.identity.CurrentUser;
import dev.yohaku.server.identity.Role;
import dev.yohaku.server.watches.Trial;
import dev.yohaku.server.watches.Watch;
import dev.yohaku.server.watches.WatchFollower;
import dev.yohaku.server.watches.Watches;
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

/** Answers {@code /watches}. Posts are for members; what lives in a file is changed there only. */
@Controller
@RequestMapping("/watches")
class WatchesController {
    private final Watches watches;
    private final WatchesPages watchesPages;
    private final Trial trial;
    private final WatchFollower follower;
    private final Pages pages;
    private final Audit audit;
    private final InstantSource clock;

    WatchesController(
            Watches watches,
            WatchesPages watchesPages,
            Trial trial,
            WatchFollower follower,
            Pages pages,
            Audit audit,
            InstantSource clock) {
        this.watches = watches;
        this.watchesPages = watchesPages;
        this.trial = trial;
        this.follower = follower;
        this.pages = pages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String ended, HttpServletRequest request, Model model) {
        model.addAttribute("watches", watchesPages.list(pages.of(request), clock.instant(), ended));
        return "watches";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, HttpServletRequest request, Model model) {
        model.addAttribute("watch", watchesPages.one(known(id), pages.of(request), clock.instant()));
        return "watch";
    }

    @GetMapping("/new")
    String fresh(HttpServletRequest request, Model model) {
        memberOnly(request);
        return form(WatchForm.EMPTY, true, List.of(), request, model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable String id, HttpServletRequest request, Model model) {
        memberOnly(request);
        return form(WatchForm.of(editable(id)), false, List.of(), request, model);
    }

    /** Adds or changes a watch, or tries its query first. */
    @PostMapping
    String put(@RequestParam Map<String, String> fields, Principal who, HttpServletRequest request, Model model) {
        var form = WatchForm.of(fields);
        var fresh = fields.containsKey("fresh");
        if (fields.containsKey("try") && !form.query().isEmpty()) {
            var outcome = trial.of(form.query());
            model.addAttribute("form", watchesPages.tried(form, fresh, outcome, pages.of(request)));
            return "watch-form";
        }
        if (!form.problems().isEmpty()) {
            return form(form, fresh, form.problems(), request, model);
        }
        var before = watches.find(form.id());
        if (fresh && before.isPresent()) {
            return form(form, true, List.of("watches.wrong.taken"), request, model);
        }
        before.ifPresent(WatchesController::refuseFile);
        watches.put(form.watch());
        audit.record(who.getName(), before.isEmpty() ? "watch.added" : "watch.changed", form.id(), form.query());
        follower.wake();
        return "redirect:/watches/" + form.id();
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable String id, Principal who) {
        watches.retire(editable(id).id());
        audit.record(who.getName(), "watch.ended", id, "");
        return "redirect:/watches?ended=" + id;
    }

    @PostMapping("/{id}/restore")
    String restore(@PathVariable String id, Principal who) {
        if (watches.restore(id)) {
            audit.record(who.getName(), "watch.restored", id, "");
        }
        return "redirect:/watches";
    }

    private String form(WatchForm form, boolean fresh, List<String> problems, HttpServletRequest request, Model model) {
        model.addAttribute("form", watchesPages.form(form, fresh, problems, pages.of(request)));
        return "watch-form";
    }

    private Watch known(String id) {
        return watches.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Watch editable(String id) {
        var watch = known(id);
        refuseFile(watch);
        return watch;
    }

    private static void refuseFile(Watch watch) {
        if (watch.fromFile()) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "the watch " + watch.id() + " lives in " + watch.origin());
        }
    }

    private static void memberOnly(HttpServletRequest request) {
        if (CurrentUser.of(request)
                .filter(user -> user.maySomewhere(Role.MEMBER))
                .isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
