package dev.yohaku.server.signals;

import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.risks.Found;
import dev.yohaku.server.risks.Origin;
import dev.yohaku.server.risks.Risk;
import dev.yohaku.server.risks.Risks;
import dev.yohaku.server.risks.Written;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Turns findings into risk records, linked both ways. Thread-safe. */
@Component
class RaisedRisks {
    private final Risks risks;
    private final Workspace workspace;

    RaisedRisks(Risks risks, Workspace workspace) {
        this.risks = risks;
        this.workspace = workspace;
    }

    /** The id of the record that names the finding as its origin: a new one, or the one that an earlier verdict raised. */
    String raise(FoundChange found, String note, String author) {
        return risks.raisedFrom(Found.CHANGE, found.id()).stream()
                .findFirst()
                .map(Risk::id)
                .orElseGet(
                        () -> risks.raise(written(found, note, author), author).id());
    }

    private Written written(FoundChange found, String note, String author) {
        var origin = new Origin(Found.CHANGE, found.id(), "/changes/" + found.id());
        var sentence = words(workspace.language()).sentence(found);
        return Written.of(title(found), origin)
                .withDescription(note.isBlank() ? sentence : sentence + "\n\n" + note)
                .withService(found.evidence().lead().service())
                .withOwner(author);
    }

    private Name title(FoundChange found) {
        return new Name(title(found, Locale.JAPANESE), title(found, Locale.ENGLISH));
    }

    private String title(FoundChange found, Locale locale) {
        var words = words(locale);
        return words.say(
                "signals.risk.title", "metric", words.name(found.evidence().lead()));
    }

    private ChangeWords words(Locale locale) {
        return ChangeWords.of(locale, workspace.zone());
    }
}
