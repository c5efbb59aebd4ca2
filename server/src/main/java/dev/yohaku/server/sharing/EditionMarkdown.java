package dev.yohaku.server.sharing;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.meetings.Decision;
import dev.yohaku.server.meetings.Minutes;
import dev.yohaku.server.reviews.Asks;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Section;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.reviews.Texts;
import dev.yohaku.server.reviews.Texts.Voice;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An edition with its minutes as Markdown, in one language. Text from outside is escaped. Thread-safe. */
@Component
public class EditionMarkdown {
    /** What Markdown or HTML could read as markup, and what would make a bare address a link. */
    private static final Pattern MARKUP =
            Pattern.compile("[\\\\`*_\\[\\]<>|#~&]|(?<=https?):|^[-+](?=\\s)|(?<=^\\d{1,9})[.)](?=\\s)|(?<=www)\\.");

    private final Texts texts;
    private final Workspace workspace;

    EditionMarkdown(Texts texts, Workspace workspace) {
        this.texts = texts;
        this.workspace = workspace;
    }

    /** One outside a running server. */
    public static EditionMarkdown of(Workspace workspace) {
        return new EditionMarkdown(Texts.of(workspace), workspace);
    }

    public String of(Edition edition, Minutes minutes, Locale locale) {
        var voice = texts.in(locale);
        var out = new StringBuilder();
        head(edition, voice, out);
        edition.sections().forEach(section -> section(section, minutes, voice, out));
        AgendaMarkdown.of(minutes, voice).forEach(line -> line(out, line));
        decisions(minutes, voice, out);
        return out.toString();
    }

    private void head(Edition edition, Voice voice, StringBuilder out) {
        var last = edition.to().minusSeconds(1).atZone(workspace.zone()).toLocalDate();
        var week = ReviewWeek.parse(edition.week(), workspace.zone());
        line(out, "# " + voice.say("reviews.title", "week", week.number()));
        line(out, "");
        line(
                out,
                voice.say(
                        "reviews.cover",
                        "days",
                        voice.wording().days(week.monday(), last),
                        "made",
                        voice.wording().stamp(edition.generatedAt()),
                        "completeness",
                        voice.wording().percent(edition.completeness(), 1),
                        "edition",
                        edition.edition()));
        line(out, "");
        edition.summary().forEach(sentence -> line(out, "- " + escaped(sentence.in(voice.locale()))));
        line(out, "- " + escaped(Asks.of(edition).in(voice.locale())));
    }

    private static void section(Section section, Minutes minutes, Voice voice, StringBuilder out) {
        line(out, "");
        line(out, "## " + section.title().in(voice.locale()));
        line(out, "");
        if (!section.conditions().isEmpty()) {
            var conditions = section.conditions().stream()
                    .map(condition -> escaped(condition.in(voice.locale())))
                    .collect(Collectors.joining(" / "));
            line(out, voice.say("reviews.raised.when") + " " + conditions);
            line(out, "");
        }
        for (var said : List.of(section.lead(), section.connect())) {
            if (!said.equals(Text.NONE)) {
                line(out, said.in(voice.locale()));
                line(out, "");
            }
        }
        switch (section.id()) {
            case "objectives" -> budgets(section.items(), voice, out);
            case "appendix" -> queries(section.items(), voice, out);
            default -> section.items().forEach(item -> item(item, voice, out));
        }
        rest(section, voice, out);
        var note = minutes.note(section.id()).content();
        if (!note.isBlank()) {
            line(out, "");
            line(out, quoted(note));
        }
    }

    /** What was not raised, and why; the table of objectives says it already. */
    private static void rest(Section section, Voice voice, StringBuilder out) {
        if (section.notRaised().isEmpty() || section.id().equals("objectives")) {
            return;
        }
        line(out, "");
        line(out, voice.say("reviews.rest.head", "n", section.notRaised().size()));
        line(out, "");
        section.notRaised()
                .forEach(rest -> line(
                        out,
                        "- " + escaped(rest.name().in(voice.locale())) + ": "
                                + escaped(rest.why().in(voice.locale()))));
    }

    private static void budgets(List<Item> items, Voice voice, StringBuilder out) {
        line(
                out,
                "| " + voice.say("reviews.column.slo") + " | " + voice.say("reviews.column.then") + " | "
                        + voice.say("reviews.column.now") + " | " + voice.say("reviews.column.failures") + " | "
                        + voice.say("reviews.column.meaning") + " |");
        line(out, "|---|---:|---:|---:|---|");
        for (var item : items) {
            line(
                    out,
                    "| " + escaped(item.name().in(voice.locale())) + " | " + left(item.before(), voice) + " | "
                            + left(item.after(), voice) + " | "
                            + (item.affected() == null ? "" : voice.wording().number(item.affected())) + " | "
                            + escaped(item.sentence().in(voice.locale())) + " |");
        }
    }

    private static String left(@Nullable Double share, Voice voice) {
        return share == null ? "—" : voice.wording().left(share);
    }

    private static void item(Item item, Voice voice, StringBuilder out) {
        line(out, "- " + escaped(item.sentence().in(voice.locale())));
        item.coincided().forEach(text -> line(out, "  - " + escaped(text.in(voice.locale()))));
    }

    private static void queries(List<Item> items, Voice voice, StringBuilder out) {
        for (var item : items) {
            line(
                    out,
                    "- " + escaped(item.name().in(voice.locale())) + ": "
                            + escaped(item.sentence().in(voice.locale())));
            List.of("good", "bad", "total").forEach(key -> {
                if (item.facts().containsKey(key)) {
                    line(
                            out,
                            "  - " + voice.say("reviews.query." + key) + ": `"
                                    + oneLine(item.facts().getOrDefault(key, ""))
                                            .replace("`", "'") + "`");
                }
            });
        }
    }

    private static void decisions(Minutes minutes, Voice voice, StringBuilder out) {
        line(out, "");
        line(out, "## " + voice.say("reviews.section.decisions"));
        line(out, "");
        if (minutes.standing().isEmpty()) {
            line(out, voice.say("reviews.decisions.none"));
        }
        minutes.standing().forEach(decision -> line(out, "- " + escaped(decision.what()) + details(decision, voice)));
        if (!minutes.nextLead().isEmpty()) {
            line(out, "");
            line(out, voice.say("reviews.next.lead", "lead", escaped(minutes.nextLead())));
        }
    }

    private static String details(Decision decision, Voice voice) {
        var parts = List.of(decision.reason(), decision.owner(), due(decision.due(), voice)).stream()
                .filter(part -> !part.isBlank())
                .map(EditionMarkdown::escaped)
                .collect(Collectors.joining(" · "));
        return parts.isEmpty() ? "" : " — " + parts;
    }

    private static String due(@Nullable LocalDate due, Voice voice) {
        return due == null
                ? ""
                : voice.say("reviews.due", "date", voice.wording().date(due));
    }

    /** Text on one line that cannot become markup: not a heading, a link, a tag, a list or a table cell. */
    static String escaped(String text) {
        return MARKUP.matcher(oneLine(text)).replaceAll("\\\\$0");
    }

    /** Several lines of quotation, each escaped. */
    private static String quoted(String text) {
        return text.lines().map(line -> ("> " + escaped(line)).stripTrailing()).collect(Collectors.joining("\n"));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ").strip();
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }
}
