package dev.yohaku.server.sharing;

import dev.yohaku.server.meetings.Decision;
import dev.yohaku.server.meetings.End;
import dev.yohaku.server.meetings.Meeting;
import dev.yohaku.server.meetings.MeetingRole;
import dev.yohaku.server.meetings.Minutes;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.reviews.Texts;
import dev.yohaku.server.reviews.Texts.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What came of a review in at most twelve lines for a chat: what was decided, what its items came to, who leads next. Thread-safe. */
@Component
class ClosingDigest {
    private static final int MOST_DECISIONS = 3;
    private static final int MOST_ENDS = 3;

    private final Digest digest;
    private final Texts texts;

    ClosingDigest(Digest digest, Texts texts) {
        this.digest = digest;
        this.texts = texts;
    }

    List<String> of(Edition edition, Scope scope, Minutes minutes, Locale locale) {
        var voice = texts.in(locale);
        var lines = new ArrayList<String>();
        lines.add(voice.say("reviews.closed.head", "title", digest.head(edition, scope, voice)));
        lines.add(held(minutes, voice));
        some(
                minutes.standing(),
                MOST_DECISIONS,
                "reviews.closed.decided",
                "reviews.closed.more.decisions",
                decision -> decided(decision, voice),
                voice,
                lines);
        var ends = minutes.ends().values().stream().filter(End::closes).toList();
        some(
                ends,
                MOST_ENDS,
                "reviews.closed.ended",
                "reviews.closed.more.ends",
                end -> ended(edition, end, voice),
                voice,
                lines);
        if (!minutes.nextLead().isEmpty()) {
            lines.add(voice.say("reviews.next.lead", "lead", minutes.nextLead()));
        }
        lines.add(digest.where(edition, voice));
        return lines.stream().map(Digest::cut).toList();
    }

    private static <T> void some(
            List<T> all,
            int most,
            String head,
            String rest,
            Function<T, String> line,
            Voice voice,
            List<String> lines) {
        if (all.isEmpty()) {
            return;
        }
        var shown = all.stream().limit(all.size() == most + 1 ? most + 1 : most).toList();
        shown.forEach(one -> lines.add(voice.say(head, "what", line.apply(one))));
        if (all.size() > shown.size()) {
            lines.add(voice.say(rest, "n", all.size() - shown.size()));
        }
    }

    private static String held(Minutes minutes, Voice voice) {
        var meeting = minutes.meeting();
        var lead = Objects.requireNonNullElse(minutes.roles().get(MeetingRole.LEAD), "");
        return meeting.isPresent() && meeting.get().form() == Meeting.Form.WRITTEN
                ? voice.say("reviews.closed.written")
                : voice.say(
                        lead.isEmpty() ? "reviews.closed.held" : "reviews.closed.led",
                        "lead",
                        lead,
                        "n",
                        meeting.map(m -> Math.round(m.seconds() / 60.0)).orElse(0L));
    }

    private static String decided(Decision decision, Voice voice) {
        var due = decision.due();
        return decision.owner().isEmpty() || due == null
                ? decision.what()
                : voice.say(
                        "reviews.closed.by",
                        "what",
                        decision.what(),
                        "owner",
                        decision.owner(),
                        "date",
                        voice.wording().date(due));
    }

    private static String ended(Edition edition, End end, Voice voice) {
        var name = edition.item(end.itemId())
                .map(Item::name)
                .map(text -> text.in(voice.locale()))
                .filter(text -> !text.isEmpty())
                .orElse(end.itemId());
        return voice.say("reviews.closed.end." + end.kind().key(), "item", name, "reference", end.reference());
    }
}
