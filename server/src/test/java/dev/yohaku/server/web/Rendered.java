package dev.yohaku.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Renders a template as the server does. With the system property {@code pages.dir} the page is also written there, to be looked at. */
public final class Rendered {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Rendered() {}

    public static String html(String template, Page page, Map<String, ?> model) {
        var values = new HashMap<String, Object>(model);
        values.put("page", page);
        var output = new StringOutput();
        ENGINE.render(template + ".jte", values, output);
        keep(
                page.path().substring(1).replace('/', '-') + template.replace('/', '-') + "-" + page.lang()
                        + (page.theme().isEmpty() ? "" : "-" + page.theme()) + ".html",
                output.toString());
        return output.toString();
    }

    private static void keep(String name, String html) {
        var directory = System.getProperty("pages.dir", "");
        if (directory.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(Path.of(directory));
            Files.writeString(Path.of(directory, name), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
