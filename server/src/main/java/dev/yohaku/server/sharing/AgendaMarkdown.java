package dev.yohaku.server.sharing;

import dev.yohaku.server.meetings.AgendaItem;
import dev.yohaku.server.meetings.End;
import dev.yohaku.server.meetings.Minutes;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.reviews.Texts.Voice;
import dev.yohaku.server.wording.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a review came to, as lines of Markdown: each item of the agenda with its end. */
final class AgendaMarkdown {
    private final Voice voice;
    private final Phrases phrases;

    private AgendaMarkdown(Voice voice) {
        this.voice = voice;
        this.phrases = Phrases.of(voice.locale(), "meetings");
    }

    /** None while the review was not started and no item came to an end. */
    static List<String> of(Minutes minutes, Voice voice) {
        var begun = minutes.meeting().isPresent() || !minutes.ends().isEmpty();
        if (!begun || minutes.agenda().isEmpty()) {
            return List.of();
        }
        var markdown = new AgendaMarkdown(voice);
        var lines = new ArrayList<>(List.of("", "## " + markdown.phrases.say("meetings.agenda.title"), ""));
        minutes.agenda().stream().map(markdown::line).forEach(lines::add);
        return lines;
    }

    private String line(AgendaItem about) {
        var moved = about.moved() == 0
                ? Stream.<String>empty()
                : Stream.of(phrases.say("meetings.agenda.moved", "n", about.moved()));
        var details = Stream.concat(about.end().filter(End::closes).stream().flatMap(this::details), moved)
                .filter(text -> !text.isBlank())
                .map(EditionMarkdown::escaped)
                .collect(Collectors.joining(" · "));
        return "- " + EditionMarkdown.escaped(name(about.item())) + " → " + end(about)
                + (details.isEmpty() ? "" : " — " + details);
    }

    private String name(Item item) {
        return (item.name().equals(Text.NONE) ? item.sentence() : item.name()).in(voice.locale());
    }

    private String end(AgendaItem about) {
        return about.end()
                .filter(End::closes)
                .map(end -> phrases.say("meetings.end." + end.kind().key()))
                .orElseGet(() -> phrases.say("meetings.agenda.open"));
    }

    private Stream<String> details(End end) {
        var until = Optional.ofNullable(end.until())
                .map(day -> phrases.say(
                        "meetings.end.until", "date", voice.wording().date(day)))
                .orElse("");
        return Stream.of(end.reference(), end.reason(), until);
    }
}
