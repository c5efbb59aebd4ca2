package dev.yohaku.server.actions;

import dev.yohaku.server.notify.Outside;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Issues of GitHub, by its REST API of 2022-11-28; the base is https://api.github.com, or https://HOST/api/v3 of a server of one's own. A project is
 * owner/repository, a reference owner/repository#number. Thread-safe.
 *
 * <p>The search lags behind by up to some minutes, so the newest issues are looked through as well before one is made.
 */
@Component
class GithubIssues implements Tracker {
    private static final String PROJECT = "[\\w.-]{1,100}/[\\w.-]{1,100}";
    private static final int NEWEST = 10;

    private final Json json;

    GithubIssues(Outside outside) {
        this.json = new Json(outside);
    }

    @Override
    public String kind() {
        return "github";
    }

    @Override
    public boolean takes(String project) {
        return project.matches(PROJECT) && !project.matches("(.*/)?\\.{1,2}(/.*)?");
    }

    @Override
    public boolean tellsState() {
        return true;
    }

    @Override
    public Outcome create(TrackerAccess access, IssueText issue) {
        var query = "\"" + issue.mark() + "\" in:body is:issue repo:" + access.project();
        var searched = json.get(
                access.at("/search/issues?per_page=5&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)),
                headers(access));
        var newest = json.get(
                access.at(issues(access) + "?state=all&sort=created&direction=desc&per_page=" + NEWEST),
                headers(access));
        if (newest instanceof Json.Answer.Failed(var problem)) {
            return new Outcome.Failed(problem);
        }
        // A search that fails (its own limit of requests, or an index that is being built) is made up for by the
        // newest.
        var known = found(searched, "items", issue, access).or(() -> found(newest, "", issue, access));
        return known.orElseGet(() -> one(
                json.post(
                        access.at(issues(access)),
                        headers(access),
                        Map.of("title", issue.title(), "body", issue.body())),
                access.project()));
    }

    private Optional<Outcome> found(Json.Answer answer, String field, IssueText issue, TrackerAccess access) {
        if (!(answer instanceof Json.Answer.Said(var body))) {
            return Optional.empty();
        }
        var list = field.isEmpty() ? body : body.path(field);
        return list.valueStream()
                .filter(each -> each.path("body").asString("").contains(issue.mark()))
                .map(each -> known(each, access.project()))
                .findFirst();
    }

    @Override
    public Outcome state(TrackerAccess access, String reference) {
        var hash = reference.lastIndexOf('#');
        var project = reference.substring(0, Math.max(0, hash));
        if (!takes(project)) {
            throw new IllegalArgumentException("\"" + reference + "\" is no issue of GitHub");
        }
        var number = reference.substring(hash + 1);
        return one(json.get(access.at("/repos/" + project + "/issues/" + number), headers(access)), project);
    }

    private static String issues(TrackerAccess access) {
        return "/repos/" + access.project() + "/issues";
    }

    private static Outcome one(Json.Answer answer, String project) {
        return switch (answer) {
            case Json.Answer.Failed(var problem) -> new Outcome.Failed(problem);
            case Json.Answer.Said(var body) -> known(body, project);
        };
    }

    private static Outcome known(JsonNode issue, String project) {
        var number = issue.path("number").asLong(0);
        return number <= 0
                ? new Outcome.Failed(Json.STRANGE)
                : new Outcome.Known(
                        project + "#" + number,
                        Json.link(issue.path("html_url")),
                        issue.path("state").asString("").equals("closed"));
    }

    private static Map<String, String> headers(TrackerAccess access) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-GitHub-Api-Version", "2022-11-28");
        if (!access.token().isEmpty()) {
            headers.put("Authorization", "Bearer " + access.token());
        }
        return headers;
    }
}
