package dev.yohaku.server.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What axe-core finds wrong with a page by the rules of WCAG 2.2, levels A and AA. */
final class Wcag {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int DESK = 1440;
    private static final int PHONE = 390;

    /** To this width a page reflows without scrolling in two directions (success criterion 1.4.10). */
    private static final int NARROWEST = 320;

    private static final int HEIGHT = 900;

    private static final String AXE = script();

    private Wcag() {}

    private static String script() {
        try (var in = Objects.requireNonNull(Wcag.class.getResourceAsStream("/axe.min.js"), "axe-core")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as it stands now, in both themes at a desk and on a phone; as lines for whoever mends it. */
    static List<String> violations(Page page) {
        var all = new ArrayList<String>();
        for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE));
            for (var width : List.of(DESK, PHONE)) {
                page.setViewportSize(width, HEIGHT);
                found(page).stream()
                        .map(line -> theme + " " + width + ": " + line)
                        .forEach(all::add);
            }
        }
        page.setViewportSize(NARROWEST, HEIGHT);
        var wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!wide.equals(0)) {
            all.add(wide + " pixels too wide for " + NARROWEST);
        }
        page.setViewportSize(DESK, HEIGHT);
        return all;
    }

    /** From the top of the page: what happens to lie half under the menu, which stays in sight, is no small target. */
    private static List<String> found(Page page) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AXE);
        }
        var lines = (List<?>) page.evaluate("""
                async rules => {
                    scrollTo({top: 0, behavior: 'instant'});
                    const found = await axe.run(document, {runOnly: rules, resultTypes: ['violations']});
                    return found.violations.flatMap(rule => rule.nodes.map(node =>
                        rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary.replaceAll(/\\s+/g, ' ')));
                }""", RULES);
        return lines.stream().map(String::valueOf).toList();
    }
}
