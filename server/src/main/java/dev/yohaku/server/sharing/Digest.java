package dev.yohaku.server.sharing;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.reviews.Texts;
import dev.yohaku.server.reviews.Texts.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** An edition in at most twelve lines for a chat: whose and which week, the summary, what needs a decision, who leads, where to read on. Thread-safe. */
@Component
public class Digest {
    public static final int MOST_LINES = 12;
    private static final int MOST_ITEMS = 5;
    private static final int LONGEST_LINE = 240;

    private final Texts texts;
    private final Workspace workspace;
    private final String address;

    Digest(Texts texts, Workspace workspace, @Value("${yohaku.base-url:}") String address) {
        this.texts = texts;
        this.workspace = workspace;
        this.address = address.replaceAll("/+$", "");
    }

    /** The lines, each without a line break and of at most 240 characters; the lead is empty when nobody can take the turn. */
    public List<String> of(Edition edition, Scope scope, String lead, Locale locale) {
        var voice = texts.in(locale);
        var lines = new ArrayList<String>();
        lines.add(head(edition, scope, voice));
        edition.summary().forEach(sentence -> lines.add(cut(sentence.in(locale))));
        lines.addAll(raised(edition.raised(), voice));
        var where = where(edition, voice);
        lines.add(lead.isEmpty() ? where : voice.say("reviews.digest.lead", "lead", lead, "where", where));
        return List.copyOf(lines);
    }

    String where(Edition edition, Voice voice) {
        return address.isEmpty()
                ? voice.say("reviews.digest.where")
                : voice.say("reviews.digest.link", "link", link(edition));
    }

    /** Where the edition is read; empty when nobody said under which address people reach this server. */
    public String link(Edition edition) {
        return address.isEmpty() ? "" : address + "/reviews/" + edition.team() + "/" + edition.week();
    }

    String head(Edition edition, Scope scope, Voice voice) {
        var week = ReviewWeek.parse(edition.week(), workspace.zone());
        var last = edition.to().minusSeconds(1).atZone(workspace.zone()).toLocalDate();
        var title = voice.say(
                "reviews.digest.title",
                "week",
                week.number(),
                "days",
                voice.wording().days(week.monday(), last));
        var whose = scope.isEverybody() ? title : voice.name(scope.name()) + voice.say("reviews.digest.colon") + title;
        return cut(
                edition.edition() == 1
                        ? whose
                        : whose + voice.say("reviews.digest.revised", "edition", edition.edition()));
    }

    private static List<String> raised(List<Item> raised, Voice voice) {
        var lines = new ArrayList<String>();
        if (raised.isEmpty()) {
            lines.add(voice.say("reviews.digest.nothing"));
            return lines;
        }
        lines.add(voice.say("reviews.digest.raised", "n", raised.size()));
        raised.stream()
                .limit(MOST_ITEMS)
                .map(Item::sentence)
                .map(sentence -> line(sentence, voice))
                .forEach(lines::add);
        if (raised.size() > MOST_ITEMS) {
            lines.add(voice.say("reviews.digest.more", "n", raised.size() - MOST_ITEMS));
        }
        return lines;
    }

    private static String line(Text sentence, Voice voice) {
        return cut(voice.say("reviews.digest.item", "sentence", sentence.in(voice.locale())));
    }

    /** On one line, of at most 240 characters. */
    static String cut(String line) {
        var flat = line.replaceAll("\\R", " ").strip();
        return flat.codePointCount(0, flat.length()) <= LONGEST_LINE
                ? flat
                : flat.substring(0, flat.offsetByCodePoints(0, LONGEST_LINE - 1)) + "…";
    }
}
