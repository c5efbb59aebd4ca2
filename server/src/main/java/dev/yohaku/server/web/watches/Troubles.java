package dev.yohaku.server.web.watches;

import dev.yohaku.server.watches.Trouble;
import dev.yohaku.server.web.Page;
import java.util.Locale;

/** Says why a watch is not read, and the next step. */
final class Troubles {
    private Troubles() {}

    static String words(Trouble trouble, Page page) {
        return switch (trouble) {
            case Trouble.NoSource() -> page.t("watches.trouble.source");
            case Trouble.Several(var series) -> page.t("watches.trouble.several", "n", series);
            case Trouble.Source(var problem) ->
                page.t(
                        "source.problem." + problem.kind().name().toLowerCase(Locale.ROOT),
                        "place",
                        problem.place(),
                        "status",
                        String.valueOf(problem.status()),
                        "detail",
                        problem.detail());
        };
    }
}
