package dev.yohaku.server.web.notices;

import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.notify.Channel;
import dev.yohaku.server.notify.Channels;
import dev.yohaku.server.notify.Heartbeats;
import dev.yohaku.server.notify.Notice;
import dev.yohaku.server.notify.Problem;
import dev.yohaku.server.notify.Trials;
import dev.yohaku.server.web.Messages;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answers {@code /notices/channels}, for administrators: adding, changing, trying and removing a channel. */
@Controller
@RequestMapping("/notices/channels")
class ChannelsController {
    private static final String FORM = "channel-form";

    private final Channels channels;
    private final Trials trials;
    private final Heartbeats heartbeats;
    private final NoticesPages notices;
    private final Pages pages;
    private final Messages messages;
    private final Audit audit;

    ChannelsController(
            Channels channels,
            Trials trials,
            Heartbeats heartbeats,
            NoticesPages notices,
            Pages pages,
            Messages messages,
            Audit audit) {
        this.channels = channels;
        this.trials = trials;
        this.heartbeats = heartbeats;
        this.notices = notices;
        this.pages = pages;
        this.messages = messages;
        this.audit = audit;
    }

    @GetMapping("/new")
    String begin(@RequestParam(defaultValue = "") String form, HttpServletRequest request, Model model) {
        if (form.isEmpty()) {
            return "redirect:/notices";
        }
        var page = pages.of(request);
        var empty = ChannelForm.empty(form, page.lang());
        model.addAttribute("form", notices.form(known(empty), NoticesPages.Kept.NOTHING, "", page));
        return FORM;
    }

    @PostMapping
    String add(
            @RequestParam MultiValueMap<String, String> fields,
            Principal who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = known(ChannelForm.of(fields));
        var id = "c-" + UUID.randomUUID().toString().substring(0, 8);
        var wrong = put(form, id, form.address(), who, pages.of(request));
        return wrong.isEmpty()
                ? "redirect:/notices?done=saved"
                : again(form, NoticesPages.Kept.NOTHING, wrong.get(), request, response, model);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable String id, HttpServletRequest request, Model model) {
        var channel = the(id);
        model.addAttribute(
                "form", notices.form(ChannelForm.of(channel), NoticesPages.Kept.of(channel), "", pages.of(request)));
        return FORM;
    }

    /** The kind stays; an address left empty stays too. */
    @PostMapping("/{id}")
    String change(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Principal who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var channel = the(id);
        fields.set("form", channel.form().key());
        var form = ChannelForm.of(fields);
        var address = form.address().isEmpty() ? channel.address().toString() : form.address();
        var wrong = put(form, id, address, who, pages.of(request));
        return wrong.isEmpty()
                ? "redirect:/notices?done=saved"
                : again(form, NoticesPages.Kept.of(channel), wrong.get(), request, response, model);
    }

    /** Sends a test, or a heartbeat, and shows what became of it. */
    @PostMapping("/{id}/test")
    String test(@PathVariable String id, Principal who, HttpServletRequest request, Model model) {
        var channel = the(id);
        var page = pages.of(request);
        var problem = tried(channel);
        audit.record(who.getName(), "notice.tested", id, channel.host());
        var name = NoticeWords.name(channel, page);
        model.addAttribute(
                "notices",
                problem.map(p -> notices.list(
                                "",
                                page.t("notify.test.failed", "name", name, "problem", NoticeWords.problem(p, page)),
                                page))
                        .orElseGet(() -> notices.list(page.t("notify.test.sent", "name", name), "", page)));
        return "notices";
    }

    private Optional<Problem> tried(Channel channel) {
        if (channel.form() == Channel.Form.HEARTBEAT) {
            return heartbeats.beat(channel).problem();
        }
        var text = messages.in(channel.language()).say("notify.test.text");
        return trials.send(channel.id(), new Notice("test/" + UUID.randomUUID(), "test", text, Map.of()))
                .problem();
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable String id, Principal who) {
        var channel = the(id);
        channels.remove(id, who.getName());
        audit.record(who.getName(), "channel.removed", id, channel.host());
        return "redirect:/notices?done=removed";
    }

    private Channel the(String id) {
        return channels.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ChannelForm known(ChannelForm form) {
        if (form.kind().isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "form: no kind of channel is called \"" + form.form() + "\"");
        }
        return form;
    }

    /** What is wrong, in words; empty when it was kept. */
    private Optional<String> put(ChannelForm form, String id, String address, Principal who, Page page) {
        var problem = form.problem(notices.teams());
        if (problem.isPresent()) {
            return problem.map(page::t);
        }
        return switch (channels.put(form.wanted(id, address), who.getName())) {
            case Channels.Setting.Refused(var refused) -> Optional.of(NoticeWords.problem(refused, page));
            case Channels.Setting.Kept(var channel) -> {
                audit.record(who.getName(), "channel.changed", id, form.form() + " " + channel.host());
                yield Optional.empty();
            }
        };
    }

    private String again(
            ChannelForm form,
            NoticesPages.Kept kept,
            String wrong,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("form", notices.form(form, kept, wrong, pages.of(request)));
        return FORM;
    }
}
