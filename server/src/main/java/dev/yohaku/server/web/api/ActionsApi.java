package dev.yohaku.server.web.api;

import dev.yohaku.server.actions.Actions;
import dev.yohaku.server.actions.ActionsJson;
import dev.yohaku.server.actions.EffectChecks;
import dev.yohaku.server.actions.Issues;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/actions}: all actions or those of a team, and one with its history, its effect and its issue. */
@RestController
class ActionsApi {
    private final Actions actions;
    private final EffectChecks effects;
    private final Issues issues;

    ActionsApi(Actions actions, EffectChecks effects, Issues issues) {
        this.actions = actions;
        this.effects = effects;
        this.issues = issues;
    }

    @GetMapping("/api/v1/actions")
    ResponseEntity<String> all(@RequestParam(defaultValue = "") String team) {
        return json(ActionsJson.of(team.isEmpty() ? actions.all() : actions.all(team)));
    }

    @GetMapping("/api/v1/actions/{id}")
    ResponseEntity<String> one(@PathVariable String id) {
        return actions.find(id)
                .map(action -> json(ActionsJson.of(action, actions.history(id), effects.of(action), issues.of(id))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<String> json(String text) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text);
    }
}
