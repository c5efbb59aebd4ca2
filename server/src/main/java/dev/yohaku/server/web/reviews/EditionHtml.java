package dev.yohaku.server.web.reviews;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.web.Messages;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.meetings.MeetingPages;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** An edition as one HTML file that needs nothing beside it: charts and styles inside, no scripts. Thread-safe. */
@Component
class EditionHtml {
    private static final List<String> STYLES = List.of("look", "parts", "charts", "review", "changes");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final ReviewPages reviews;
    private final Messages messages;
    private final Workspace workspace;

    EditionHtml(ReviewPages reviews, Messages messages, Workspace workspace) {
        this.reviews = reviews;
        this.messages = messages;
        this.workspace = workspace;
    }

    String of(Edition edition, Locale locale) {
        var page = Page.document(locale, messages.in(locale), workspace.zone());
        var review = reviews.of(edition, MeetingPages.Viewer.NOBODY, page);
        var output = new StringOutput();
        engine.render("review-document.jte", Map.of("page", page, "review", review, "styles", styles()), output);
        return output.toString();
    }

    private static String styles() {
        return STYLES.stream().map(EditionHtml::style).collect(Collectors.joining("\n"));
    }

    private static String style(String name) {
        try {
            return new ClassPathResource("static/assets/" + name + ".css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
