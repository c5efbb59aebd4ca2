package dev.yohaku.server.web.api;

import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.web.reviews.ReviewDocuments;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/reviews/{week}}: a weekly review as a document; {@code latest} is the newest, {@code ?team=} that of one team. */
@RestController
class ReviewsApi {
    private final ReviewDocuments documents;

    ReviewsApi(ReviewDocuments documents) {
        this.documents = documents;
    }

    @GetMapping("/api/v1/reviews/{week}")
    ResponseEntity<String> review(
            @PathVariable String week,
            @RequestParam(defaultValue = Scope.EVERYBODY) String team,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(defaultValue = "") String lang) {
        return switch (documents.of(team, week, format, Locale.forLanguageTag(lang))) {
            case ReviewDocuments.Outcome.Document(var type, var text) ->
                ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).body(text);
            case ReviewDocuments.Outcome.Absent(var sentence) ->
                ResponseEntity.status(404).contentType(MediaType.TEXT_PLAIN).body(sentence);
            case ReviewDocuments.Outcome.Refused(var sentence) ->
                ResponseEntity.badRequest().contentType(MediaType.TEXT_PLAIN).body(sentence);
        };
    }
}
