package dev.yohaku.server.web.watches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.time.RegularSeries;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.watches.Trouble;
import dev.yohaku.server.web.PageFixture;
import dev.yohaku.server.web.Rendered;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchesPageTests {
    private static final RegularSeries DAY = RegularSeries.of(0, 60, 1, 2, Double.NaN, 4);

    @Test
    void aWatchThatCannotBeReadSaysWhy() {
        var page = PageFixture.page(Locale.ENGLISH);
        var trouble = Troubles.words(new Trouble.Several(3), page);
        var row =
                new WatchesPage.Row("q", "Queue", "shop", "4", "1 h ago", Lines.spark(DAY), "dev-a", "<why>", trouble);
        var auto = new WatchesPage.Auto("Purchase success rate", "/slos/purchase", "99.9%");
        var html = html(new WatchesPage("Watching.", List.of(row), List.of(auto), ""), Locale.ENGLISH);
        assertThat(html)
                .contains("The query gives 3 series", "&lt;why&gt;", "Owner: dev-a", "href=\"/watches/q\"")
                .contains("1 series watched without being asked", "href=\"/slos/purchase\"");
    }

    @Test
    void withoutWatchesTheFirstStepIsShown() {
        var nothing = new WatchesPage("", List.of(), List.of(), "");
        assertThat(html(nothing, Locale.JAPANESE)).contains("まず「指標を加える」から", "href=\"/watches/new\"");
        assertThat(html(nothing, Locale.ENGLISH)).contains("Begin with “Add a metric”");
    }

    @Test
    void anEndCanBeUndone() {
        assertThat(html(new WatchesPage("", List.of(), List.of(), "q"), Locale.ENGLISH))
                .contains("action=\"/watches/q/restore\"");
    }

    @Test
    void aFormSaysAllThatIsWrongWithIt() {
        assertThat(WatchForm.EMPTY.problems())
                .containsExactly("watches.wrong.id", "watches.wrong.name", "watches.wrong.query");
        var form = WatchForm.of(Map.of("id", "q", "ja", "深さ", "query", "depth", "goodness", "lower"));
        assertThat(form.problems()).isEmpty();
        assertThat(form.watch().name()).isEqualTo(Name.of("深さ"));
        assertThat(WatchForm.of(form.watch()))
                .isEqualTo(new WatchForm("q", "深さ", "深さ", "depth", "lower", "", "", "", ""));
    }

    private static String html(WatchesPage watches, Locale locale) {
        return Rendered.html("watches", PageFixture.page(locale), Map.of("watches", watches));
    }
}
