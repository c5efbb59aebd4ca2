package dev.yohaku.server.calendar;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** GitHub's webhooks <i>deployment</i> and <i>deployment_status</i>; both tell of one deployment, by its number. */
final class GithubDeployment {
    private static final Set<String> ENDED = Set.of("success", "failure", "error");
    private static final int SHORT_COMMIT = 7;

    private GithubDeployment() {}

    static ChangeEvent read(JsonNode root, Instant now) {
        var deployment = root.path("deployment");
        var number = Message.text(deployment, "id");
        if (number.isEmpty()) {
            throw new Message.Unreadable("deployment.id", "the number of the deployment");
        }
        var repository = Message.name(root.path("repository"), "full_name");
        if (repository.isEmpty()) {
            throw new Message.Unreadable("repository.full_name", "the name of the repository");
        }
        return new ChangeEvent(
                Message.text(root.path("repository"), "full_name").strip() + "/" + number,
                Message.kind(Message.name(deployment, "task").isEmpty() ? "deploy" : Message.name(deployment, "task")),
                repository,
                Message.cut(Message.name(deployment, "environment"), 100),
                title(deployment, repository),
                version(deployment),
                link(root),
                Message.time(deployment, "created_at", "deployment", now).orElse(now),
                until(root.path("deployment_status"), now),
                "github");
    }

    private static String title(JsonNode deployment, String repository) {
        var description = Message.text(deployment, "description");
        return Message.shortTitle(
                description.isBlank() ? repository + " " + Message.name(deployment, "ref") : description);
    }

    private static String version(JsonNode deployment) {
        var ref = Message.name(deployment, "ref");
        var commit = Message.name(deployment, "sha");
        var isCommit = commit.startsWith(ref) || ref.equals(commit);
        return isCommit && commit.length() > SHORT_COMMIT ? commit.substring(0, SHORT_COMMIT) : ref;
    }

    private static @Nullable String link(JsonNode root) {
        var target = Message.link(root.path("deployment_status"), "target_url");
        return target == null ? Message.link(root.path("repository"), "html_url") : target;
    }

    private static @Nullable Instant until(JsonNode status, Instant now) {
        return ENDED.contains(Message.text(status, "state"))
                ? Message.time(status, "created_at", "deployment_status", now).orElse(now)
                : null;
    }
}
