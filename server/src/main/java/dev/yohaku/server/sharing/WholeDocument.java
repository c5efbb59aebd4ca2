package dev.yohaku.server.sharing;

import dev.yohaku.server.meetings.Decision;
import dev.yohaku.server.meetings.End;
import dev.yohaku.server.meetings.Minutes;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.Section;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.wording.Phrases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All sections of a review in the order of the document: the frozen ones, before them the summary and near the end the decisions. */
final class WholeDocument {
    private static final String APPENDIX = "appendix";

    private WholeDocument() {}

    static List<Section> sections(Edition edition, Minutes minutes) {
        var sections = new ArrayList<Section>();
        sections.add(section("summary", summary(edition)));
        edition.sections().stream()
                .filter(s -> !s.id().equals(APPENDIX))
                .map(s -> ended(s, minutes))
                .forEach(sections::add);
        sections.add(section("decisions", decisions(minutes)));
        edition.section(APPENDIX).ifPresent(sections::add);
        return sections;
    }

    /** The section with the end that each of its items came to, among the item's facts. */
    private static Section ended(Section section, Minutes minutes) {
        var items = section.items().stream()
                .map(item -> minutes.end(item.id())
                        .map(end -> item.withFacts(facts(end)))
                        .orElse(item))
                .toList();
        return new Section(
                section.id(),
                section.title(),
                section.lead(),
                items,
                section.conditions(),
                section.notRaised(),
                section.connect());
    }

    private static Map<String, String> facts(End end) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("end", end.kind().key());
        facts.put("endReference", end.reference());
        facts.put("endReason", end.reason());
        facts.put("endUntil", end.until() == null ? "" : end.until().toString());
        facts.put("endBy", end.by());
        return facts;
    }

    private static Section section(String id, List<Item> items) {
        var key = "reviews.section." + id;
        var title = new Text(
                Phrases.of(Locale.JAPANESE, "reviews").say(key),
                Phrases.of(Locale.ENGLISH, "reviews").say(key));
        return Section.plain(id, title, Text.NONE, items);
    }

    private static List<Item> summary(Edition edition) {
        var items = new ArrayList<Item>();
        for (var sentence : edition.summary()) {
            items.add(item("summary:" + (items.size() + 1), "sentence", sentence, Map.of()));
        }
        return items;
    }

    private static List<Item> decisions(Minutes minutes) {
        return minutes.standing().stream().map(WholeDocument::decision).toList();
    }

    private static Item decision(Decision decision) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("reason", decision.reason());
        facts.put("owner", decision.owner());
        facts.put("due", decision.due() == null ? "" : decision.due().toString());
        facts.put("author", decision.author());
        var what = new Text(decision.what(), decision.what());
        return item("decision:" + decision.id(), "decision", what, facts);
    }

    private static Item item(String id, String kind, Text sentence, Map<String, String> facts) {
        return new Item(
                id, kind, "", Text.NONE, List.of(), null, null, null, List.of(), null, sentence, facts, null, null);
    }
}
