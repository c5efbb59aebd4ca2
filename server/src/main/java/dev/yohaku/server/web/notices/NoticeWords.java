package dev.yohaku.server.web.notices;

import dev.yohaku.server.notify.Channel;
import dev.yohaku.server.notify.Delivery;
import dev.yohaku.server.notify.Heartbeats;
import dev.yohaku.server.notify.Mailer;
import dev.yohaku.server.notify.Problem;
import dev.yohaku.server.web.Page;
import java.util.stream.Collectors;

/** Channels and what became of their deliveries, in the words of a page. */
final class NoticeWords {
    private NoticeWords() {}

    static String name(Channel channel, Page page) {
        return channel.name().isEmpty() ? kind(channel.form(), page) : channel.name();
    }

    static String kind(Channel.Form form, Page page) {
        return page.t("notify.form." + form.key());
    }

    static String purposes(Channel channel, Page page) {
        return channel.purposes().isEmpty()
                ? page.t("notify.for.nothing")
                : channel.purposes().stream()
                        .sorted()
                        .map(purpose -> purpose(purpose, page))
                        .collect(Collectors.joining(page.lang().equals("ja") ? "、" : "; "));
    }

    static String purpose(String purpose, Page page) {
        var key = "notify.purpose." + purpose;
        return page.phrases().has(key) ? page.t(key) : page.t("notify.purpose.other", "purpose", purpose);
    }

    static String problem(Problem problem, Page page) {
        return page.t("notify.problem." + problem.kind().key(), "detail", problem.detail());
    }

    static String delivery(Delivery delivery, Page page) {
        if (delivery.sent().isPresent()) {
            return page.t(
                    "notify.last.sent", "at", page.words().stamp(delivery.sent().get()));
        }
        if (delivery.problem().isEmpty()) {
            return page.t("notify.last.queued");
        }
        var problem = problem(delivery.problem().get(), page);
        return delivery.due()
                .map(at -> page.t(
                        "notify.last.waiting",
                        "problem",
                        problem,
                        "n",
                        delivery.attempts(),
                        "at",
                        page.words().moment(at)))
                .orElseGet(() -> page.t("notify.last.failed", "problem", problem));
    }

    static String beat(Heartbeats.Beat beat, Page page) {
        if (beat.problem().isEmpty()) {
            return page.t("notify.beat.taken", "at", page.words().stamp(beat.tried()));
        }
        var failed = page.t(
                "notify.beat.failed",
                "at",
                page.words().stamp(beat.tried()),
                "problem",
                problem(beat.problem().get(), page));
        return beat.taken()
                .map(at -> page.t("notify.beat.since", "at", page.words().stamp(at)))
                .map(since -> failed + (page.lang().equals("ja") ? "" : " ") + since)
                .orElse(failed);
    }

    static String mail(Mailer mailer, Page page) {
        return mailer.setting()
                .map(problem -> page.t("notify.mail.missing", "problem", problem(problem, page)))
                .orElseGet(() -> page.t("notify.mail.ready", "place", mailer.place()));
    }
}
