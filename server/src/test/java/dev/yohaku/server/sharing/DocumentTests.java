package dev.yohaku.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.catalog.WorkspaceFixture;
import dev.yohaku.server.meetings.AgendaItem;
import dev.yohaku.server.meetings.End;
import dev.yohaku.server.meetings.MeetingRole;
import dev.yohaku.server.meetings.Minutes;
import dev.yohaku.server.meetings.Note;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.NotRaised;
import dev.yohaku.server.reviews.Section;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.reviews.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DocumentTests {
    private static final String WEEK = "2026-W47";
    private static final Instant FROM = Instant.parse("2026-11-15T15:00:00Z");
    private static final Minutes MINUTES = Minutes.of(
            List.of(new Note("objectives", 1, "# Head\n<b>x</b> [a](http://e)\n- list", "dev-a", FROM)), List.of());

    static Edition edition(String team, String week, int number, String sentence) {
        var item = new Item(
                "budget:checkout",
                "budget",
                "checkout",
                new Text("購入", "Checkout"),
                List.of(FROM, FROM.plusSeconds(60)),
                null,
                0.5,
                12.0,
                List.of(new Text("同時", "At once")),
                null,
                new Text("文。", "A sentence."),
                Map.of("state", "ok"),
                null,
                List.of("budget-spent"));
        var section = new Section(
                "objectives",
                new Text("SLO", "SLOs"),
                Text.NONE,
                List.of(item),
                List.of(new Text("条件", "A condition")),
                List.of(new NotRaised("quiet", new Text("静", "Quiet"), new Text("理由。", "Why."))),
                new Text("つなぐ", "Connect"));
        return new Edition(
                week,
                FROM,
                FROM.plusSeconds(604_800),
                team,
                number,
                FROM.plusSeconds(700_000),
                List.of(new Text("一。", sentence), new Text("二。", "Two."), new Text("三。", "Three.")),
                0.97,
                List.of(section),
                3,
                List.of(new Text("訂正", "Corrected")));
    }

    @Test
    void hostileTextStaysTextInMarkdown() {
        var workspace = WorkspaceFixture.in("Asia/Tokyo");
        var markdown = new EditionMarkdown(Texts.of(workspace), workspace)
                .of(edition("h", WEEK, 1, "A|b `c`\n# d"), MINUTES, Locale.ENGLISH);
        assertThat(markdown).contains("Raised when: A condition\n", "\nConnect\n");
        assertThat(markdown).contains("- 1 item needs a decision.\n");
        assertThat(markdown)
                .contains("- A\\|b \\`c\\` \\# d\n")
                .contains("> \\# Head\n> \\<b\\>x\\</b\\> \\[a\\](http\\://e)\n> \\- list\n");
    }

    @Test
    void theDocumentSaysWhatEachItemCameTo() {
        var edition = edition("a", WEEK, 1, "One.");
        var item = edition.item("budget:checkout").orElseThrow();
        var end = new End(
                item.id(), 1, End.Kind.ACCEPTED, "", "known *bug*", LocalDate.of(2026, 12, 31), true, "dev-a", FROM);
        var minutes = new Minutes(
                List.of(),
                List.of(),
                List.of(new AgendaItem("objectives", item, "2026-W45", 2, Optional.of(end))),
                Map.of(item.id(), end),
                Map.of(MeetingRole.SCRIBE, "sre-b"),
                Optional.empty());
        var workspace = WorkspaceFixture.in("Asia/Tokyo");
        var markdown = new EditionMarkdown(Texts.of(workspace), workspace);
        assertThat(markdown.of(edition, minutes, Locale.JAPANESE))
                .contains("## 議題と結論\n\n- 購入 → 許容する — known \\*bug\\* · 12/31（木）まで · 2回持ち越し\n");
        assertThat(markdown.of(edition, minutes, Locale.ENGLISH)).contains("- Checkout → Accepted — known ");
        var form = new JsonMapper().readTree(EditionDocument.json(edition, minutes));
        assertThat(form.path("agenda").path(0).path("moved").asInt()).isEqualTo(2);
        assertThat(form.path("roles").path("scribe").asString()).isEqualTo("sre-b");
        var facts = form.path("sections").path(1).path("items").path(0).path("facts");
        assertThat(facts.path("end").asString()).isEqualTo("accepted");
        assertThat(facts.path("endUntil").asString()).isEqualTo("2026-12-31");
        assertThat(facts.path("state").asString()).isEqualTo("ok");
    }

    @Test
    void thePublishedFormHasTheAgreedFields() {
        var form = new JsonMapper().readTree(EditionDocument.json(edition("j", WEEK, 1, "One."), MINUTES));
        assertThat(form.propertyNames())
                .containsExactly(
                        "week",
                        "from",
                        "to",
                        "team",
                        "edition",
                        "generatedAt",
                        "summary",
                        "asks",
                        "completeness",
                        "conditions",
                        "differs",
                        "sections",
                        "notes",
                        "decisions",
                        "nextLead",
                        "agenda",
                        "ends",
                        "roles",
                        "meeting");
        assertThat(form.path("summary").path("en").asString()).isEqualTo("One. Two. Three.");
        assertThat(form.path("summary").path("ja").asString()).isEqualTo("一。二。三。");
        assertThat(form.path("from").asString()).isEqualTo("2026-11-15T15:00:00Z");
    }
}
