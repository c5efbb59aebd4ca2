package dev.yohaku.server.web.notices;

import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.catalog.Team;
import dev.yohaku.server.notify.Channel;
import dev.yohaku.server.notify.Channels;
import dev.yohaku.server.notify.Heartbeats;
import dev.yohaku.server.notify.Mailer;
import dev.yohaku.server.notify.Outbox;
import dev.yohaku.server.signals.NoticeSettings;
import dev.yohaku.server.web.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the pages of channels. Thread-safe. */
@Component
class NoticesPages {
    private final Channels channels;
    private final Outbox outbox;
    private final Heartbeats heartbeats;
    private final Mailer mailer;
    private final NoticeSettings settings;
    private final Catalog catalog;

    NoticesPages(
            Channels channels,
            Outbox outbox,
            Heartbeats heartbeats,
            Mailer mailer,
            NoticeSettings settings,
            Catalog catalog) {
        this.channels = channels;
        this.outbox = outbox;
        this.heartbeats = heartbeats;
        this.mailer = mailer;
        this.settings = settings;
        this.catalog = catalog;
    }

    NoticesPage list(String said, String wrong, Page page) {
        var all = channels.all();
        return new NoticesPage(
                all.stream().map(channel -> line(channel, page)).toList(),
                Arrays.stream(Channel.Form.values())
                        .map(form -> new NoticesPage.Kind(form.key(), NoticeWords.kind(form, page)))
                        .toList(),
                daily(all),
                all.stream().anyMatch(c -> c.form() == Channel.Form.MAIL) ? NoticeWords.mail(mailer, page) : "",
                mailer.setting().isPresent(),
                said,
                wrong);
    }

    private NoticesPage.Daily daily(List<Channel> all) {
        var setting = settings.current();
        var nowhere = all.stream().noneMatch(c -> c.purposes().contains(Channel.DAILY));
        return new NoticesPage.Daily(setting.enabled(), setting.hour(), setting.enabled() && nowhere);
    }

    private NoticesPage.Line line(Channel channel, Page page) {
        var waiting = outbox.waiting(channel.id());
        var beats = channel.form() == Channel.Form.HEARTBEAT;
        return new NoticesPage.Line(
                channel.id(),
                NoticeWords.name(channel, page),
                NoticeWords.kind(channel.form(), page),
                channel.host(),
                team(channel, page),
                NoticeWords.purposes(channel, page),
                beats ? "" : channel.language().getDisplayLanguage(channel.language()),
                waiting == 0 ? "" : page.t("notify.remove.waiting", "n", waiting),
                beats,
                beats ? beat(channel, page) : last(channel, page),
                beats
                        ? heartbeats
                                .last(channel.id())
                                .filter(b -> b.problem().isPresent())
                                .isPresent()
                        : outbox.latest(channel.id())
                                .filter(d -> d.problem().isPresent())
                                .isPresent());
    }

    private String beat(Channel channel, Page page) {
        return heartbeats
                .last(channel.id())
                .map(beat -> NoticeWords.beat(beat, page))
                .orElseGet(() -> page.t("notify.beat.none"));
    }

    private String last(Channel channel, Page page) {
        return outbox.latest(channel.id())
                .map(delivery -> NoticeWords.delivery(delivery, page))
                .orElseGet(() -> page.t("notify.last.none"));
    }

    private String team(Channel channel, Page page) {
        return channel.team().isEmpty()
                ? page.t("notify.team.all")
                : catalog.teams().stream()
                        .filter(team -> team.id().equals(channel.team()))
                        .findFirst()
                        .map(team -> page.name(team.name()))
                        .orElse(channel.team());
    }

    Set<String> teams() {
        return catalog.teams().stream().map(Team::id).collect(Collectors.toSet());
    }

    /** @param kept the channel to be changed; empty id for a new one */
    ChannelFormPage form(ChannelForm form, Kept kept, String wrong, Page page) {
        var kind = form.kind().orElseThrow();
        var mail = kind == Channel.Form.MAIL;
        var part = mail ? ".mail" : kind == Channel.Form.HEARTBEAT ? ".heartbeat" : "";
        return new ChannelFormPage(
                page.t(
                        kept.id().isEmpty() ? "notify.new.title" : "notify.edit.title",
                        "form",
                        NoticeWords.kind(kind, page)),
                kept.id().isEmpty() ? "/notices/channels" : "/notices/channels/" + kept.id(),
                kind.key(),
                page.t("notify.hint." + kind.key()),
                page.t("notify.address" + part),
                page.t(mail ? "notify.address.note.mail" : "notify.address.note"),
                kept.host(),
                form.name(),
                form.language(),
                teamChoices(form.team(), page),
                ChannelForm.PURPOSES.stream()
                        .map(p -> new ChannelFormPage.Choice(
                                p, NoticeWords.purpose(p, page), form.purposes().contains(p)))
                        .toList(),
                mail ? NoticeWords.mail(mailer, page) : "",
                wrong.isEmpty() ? "" : page.t("notify.not.saved", "problem", wrong));
    }

    /** What a form is about to replace. */
    record Kept(String id, String host) {
        static final Kept NOTHING = new Kept("", "");

        static Kept of(Channel channel) {
            return new Kept(channel.id(), channel.host());
        }
    }

    private List<ChannelFormPage.Choice> teamChoices(String chosen, Page page) {
        return Stream.concat(
                        Stream.of(new ChannelFormPage.Choice("", page.t("notify.team.all"), chosen.isEmpty())),
                        catalog.teams().stream()
                                .map(team -> new ChannelFormPage.Choice(
                                        team.id(),
                                        page.name(team.name()),
                                        team.id().equals(chosen))))
                .toList();
    }
}
