package dev.yohaku.server.web.notices;

import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.notify.Channel;
import dev.yohaku.server.notify.Channels;
import dev.yohaku.server.notify.Delivery;
import dev.yohaku.server.notify.Notice;
import dev.yohaku.server.notify.Outbox;
import dev.yohaku.server.notify.Problem;
import dev.yohaku.server.signals.NoticeSettings;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answers {@code /notices}, for administrators: whether and where new changes are told. */
@Controller
@RequestMapping("/notices")
class NoticesController {
    private static final String CHANNEL = "changes";
    private static final String BACK = "redirect:/notices";

    private final NoticeSettings settings;
    private final Channels channels;
    private final Outbox outbox;
    private final Pages pages;
    private final Audit audit;

    NoticesController(NoticeSettings settings, Channels channels, Outbox outbox, Pages pages, Audit audit) {
        this.settings = settings;
        this.channels = channels;
        this.outbox = outbox;
        this.pages = pages;
        this.audit = audit;
    }

    @GetMapping
    String notices(@RequestParam(defaultValue = "") String done, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        var said = done.equals("saved") || done.equals("sent") || done.equals("none") ? done : "";
        return show(said.isEmpty() ? "" : page.t(key(said)), "", page, model);
    }

    private static String key(String done) {
        return switch (done) {
            case "saved" -> "signals.notices.saved";
            case "sent" -> "signals.notices.test.sent";
            default -> "signals.notices.test.none";
        };
    }

    @PostMapping
    String save(
            @RequestParam(defaultValue = "false") boolean enabled,
            @RequestParam(defaultValue = "10") int hour,
            @RequestParam(defaultValue = "ja") String language,
            @RequestParam(defaultValue = "slack") String form,
            @RequestParam(defaultValue = "") String address,
            Principal who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (hour < 0 || hour > 23) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "hour: " + hour + " is not 0 to 23");
        }
        var kept = channels.find(CHANNEL);
        var wanted = address.isBlank() ? kept.map(c -> c.address().toString()).orElse("") : address.strip();
        if (enabled || !wanted.isEmpty()) {
            var setting = channels.put(
                    new Channels.Wanted(CHANNEL, "", "", Set.of(Channel.DAILY), locale(language), form(form), wanted),
                    who.getName());
            if (setting instanceof Channels.Setting.Refused(var problem)) {
                var page = pages.of(request);
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                return show("", page.t("signals.notices.refused", "problem", words(problem, page)), page, model);
            }
        }
        settings.change(enabled, hour, who.getName());
        audit.record(who.getName(), "notice.changed", CHANNEL, enabled ? "on" : "off");
        return BACK + "?done=saved";
    }

    @PostMapping("/test")
    String test(Principal who, HttpServletRequest request) {
        if (channels.find(CHANNEL).isEmpty()) {
            return BACK + "?done=none";
        }
        var words = pages.of(request);
        outbox.put(CHANNEL, new Notice("test/" + Instant.now(), "test", words.t("signals.notice.test"), Map.of()));
        audit.record(who.getName(), "notice.tested", CHANNEL, "");
        return BACK + "?done=sent";
    }

    private static Locale locale(String language) {
        return language.equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
    }

    private static Channel.Form form(String form) {
        return form.equals("json") ? Channel.Form.JSON : Channel.Form.SLACK;
    }

    private String show(String said, String wrong, Page page, Model model) {
        var setting = settings.current();
        var channel = channels.find(CHANNEL);
        var notices = new NoticesPage(
                setting.enabled(),
                setting.hour(),
                channel.map(c -> c.language().getLanguage()).orElse(page.lang()),
                channel.map(c -> c.form().key()).orElse(Channel.Form.SLACK.key()),
                channel.map(Channel::host).orElse(""),
                outbox.latest(CHANNEL)
                        .map(delivery -> words(delivery, page))
                        .orElseGet(() -> page.t("signals.notices.last.none")),
                said,
                wrong);
        model.addAttribute("notices", notices);
        return "notices";
    }

    private static String words(Delivery delivery, Page page) {
        if (delivery.sent().isPresent()) {
            return page.t(
                    "signals.notices.last.sent",
                    "at",
                    page.words().stamp(delivery.sent().get()));
        }
        if (delivery.problem().isEmpty()) {
            return page.t("signals.notices.last.queued");
        }
        var problem = words(delivery.problem().get(), page);
        return delivery.due()
                .map(at -> page.t(
                        "signals.notices.last.waiting",
                        "problem",
                        problem,
                        "n",
                        delivery.attempts(),
                        "at",
                        page.words().moment(at)))
                .orElseGet(() -> page.t("signals.notices.last.failed", "problem", problem));
    }

    private static String words(Problem problem, Page page) {
        return page.t("signals.notices.problem." + problem.kind().key(), "detail", problem.detail());
    }
}
