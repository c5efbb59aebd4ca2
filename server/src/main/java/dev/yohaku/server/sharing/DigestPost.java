package dev.yohaku.server.sharing;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.meetings.Meeting;
import dev.yohaku.server.meetings.MeetingClosed;
import dev.yohaku.server.meetings.MeetingRole;
import dev.yohaku.server.meetings.MinuteBook;
import dev.yohaku.server.meetings.Roles;
import dev.yohaku.server.notify.Channel;
import dev.yohaku.server.notify.Channels;
import dev.yohaku.server.notify.Notice;
import dev.yohaku.server.notify.Outbox;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.EditionMade;
import dev.yohaku.server.reviews.Editions;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.ReviewTeams;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts the digest of each edition, and of each review that was closed, into the outbox for the team's channels: within the transaction that
 * keeps the edition or closes the review, so that neither is there without the other. Thread-safe.
 */
@Component
class DigestPost {
    private final Digest digest;
    private final ClosingDigest closing;
    private final Channels channels;
    private final Outbox outbox;
    private final ReviewTeams teams;
    private final Editions editions;
    private final MinuteBook book;
    private final Roles roles;
    private final Workspace workspace;

    DigestPost(
            Digest digest,
            ClosingDigest closing,
            Channels channels,
            Outbox outbox,
            ReviewTeams teams,
            Editions editions,
            MinuteBook book,
            Roles roles,
            Workspace workspace) {
        this.digest = digest;
        this.closing = closing;
        this.channels = channels;
        this.outbox = outbox;
        this.teams = teams;
        this.editions = editions;
        this.book = book;
        this.roles = roles;
        this.workspace = workspace;
    }

    @EventListener
    void made(EditionMade event) {
        var edition = event.edition();
        var scope = scope(edition);
        var key = key("review", edition) + "/" + edition.edition();
        var lead = roles.suggested(edition.team(), edition.week()).getOrDefault(MeetingRole.LEAD, "");
        for (var channel : channels(edition)) {
            outbox.put(
                    channel.id(),
                    new Notice(
                            key,
                            "review",
                            String.join("\n", digest.of(edition, scope, lead, channel.language())),
                            facts(edition, channel.language())));
        }
    }

    @EventListener
    void closed(MeetingClosed event) {
        var meeting = event.meeting();
        editions.find(meeting.team(), meeting.week(), meeting.edition()).ifPresent(edition -> tell(edition, meeting));
    }

    private void tell(Edition edition, Meeting meeting) {
        var minutes = book.of(edition.team(), ReviewWeek.parse(edition.week(), workspace.zone()));
        var at = meeting.closed().orElse(meeting.started()).toEpochMilli();
        for (var channel : channels(edition)) {
            outbox.put(
                    channel.id(),
                    new Notice(
                            key("review-closed", edition) + "/" + at,
                            "review-closed",
                            String.join("\n", closing.of(edition, scope(edition), minutes, channel.language())),
                            facts(edition, channel.language())));
        }
    }

    private List<Channel> channels(Edition edition) {
        return channels.of(edition.team().equals(Scope.EVERYBODY) ? "" : edition.team(), Channel.DIGEST);
    }

    private Scope scope(Edition edition) {
        return teams.find(edition.team()).orElse(Scope.everybody());
    }

    /** A team's id goes into the key as it is where it may, otherwise as a number made of it. */
    private static String key(String kind, Edition edition) {
        var team = edition.team().matches("[\\w.-]+")
                ? edition.team()
                : "t" + HexFormat.of().toHexDigits(edition.team().hashCode());
        return kind + "/" + team + "/" + edition.week();
    }

    private Map<String, Object> facts(Edition edition, Locale locale) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("team", edition.team());
        facts.put("week", edition.week());
        facts.put("edition", edition.edition());
        facts.put("from", edition.from().toString());
        facts.put("to", edition.to().toString());
        facts.put("completeness", edition.completeness());
        facts.put(
                "summary",
                edition.summary().stream().map(text -> text.in(locale)).toList());
        facts.put(
                "raised",
                edition.raised().stream().map(item -> facts(item, locale)).toList());
        facts.put("link", digest.link(edition));
        return facts;
    }

    private static Map<String, Object> facts(Item item, Locale locale) {
        return Map.of(
                "id",
                item.id(),
                "kind",
                item.kind(),
                "subject",
                item.subject(),
                "conditions",
                item.raisedBy(),
                "sentence",
                item.sentence().in(locale));
    }
}
