package dev.yohaku.server.actions;

import dev.yohaku.server.notify.Outside;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Issues of GitLab, by its REST API v4; the base is that of its pages, https://gitlab.com. A project is its path or number, a reference
 * project#number. Thread-safe.
 */
@Component
class GitlabIssues implements Tracker {
    private final Json json;

    GitlabIssues(Outside outside) {
        this.json = new Json(outside);
    }

    @Override
    public String kind() {
        return "gitlab";
    }

    @Override
    public boolean takes(String project) {
        return project.matches("\\d{1,18}|[\\w.-]+(/[\\w.-]+)+");
    }

    @Override
    public boolean tellsState() {
        return true;
    }

    @Override
    public Outcome create(TrackerAccess access, IssueText issue) {
        var issues = issues(access.project());
        var searched = json.get(
                access.at(issues + "?in=description&state=all&per_page=5&search=" + issue.mark()), headers(access));
        return switch (searched) {
            case Json.Answer.Failed(var problem) -> new Outcome.Failed(problem);
            case Json.Answer.Said(var list) ->
                list.valueStream()
                        .filter(each -> each.path("description").asString("").contains(issue.mark()))
                        .map(each -> known(each, access.project()))
                        .findFirst()
                        .orElseGet(() -> one(
                                json.post(
                                        access.at(issues),
                                        headers(access),
                                        Map.of("title", issue.title(), "description", issue.body())),
                                access.project()));
        };
    }

    @Override
    public Outcome state(TrackerAccess access, String reference) {
        var hash = reference.lastIndexOf('#');
        var project = reference.substring(0, Math.max(0, hash));
        if (!takes(project)) {
            throw new IllegalArgumentException("\"" + reference + "\" is no issue of GitLab");
        }
        var number = reference.substring(hash + 1);
        return one(json.get(access.at(issues(project) + "/" + number), headers(access)), project);
    }

    private static String issues(String project) {
        return "/api/v4/projects/" + URLEncoder.encode(project, StandardCharsets.UTF_8) + "/issues";
    }

    private static Outcome one(Json.Answer answer, String project) {
        return switch (answer) {
            case Json.Answer.Failed(var problem) -> new Outcome.Failed(problem);
            case Json.Answer.Said(var body) -> known(body, project);
        };
    }

    private static Outcome known(JsonNode issue, String project) {
        var number = issue.path("iid").asLong(0);
        return number <= 0
                ? new Outcome.Failed(Json.STRANGE)
                : new Outcome.Known(
                        project + "#" + number,
                        Json.link(issue.path("web_url")),
                        issue.path("state").asString("").equals("closed"));
    }

    private static Map<String, String> headers(TrackerAccess access) {
        return access.token().isEmpty() ? Map.of() : Map.of("PRIVATE-TOKEN", access.token());
    }
}
