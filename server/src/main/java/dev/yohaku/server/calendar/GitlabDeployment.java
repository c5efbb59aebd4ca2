package dev.yohaku.server.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** GitLab's deployment events. Those that ended are changes; those that run, or were blocked or cancelled before, are not yet. */
final class GitlabDeployment {
    private static final Set<String> ENDED = Set.of("success", "failed");

    private GitlabDeployment() {}

    static Optional<ChangeEvent> read(JsonNode root, Instant now) {
        if (!Message.text(root, "object_kind").equals("deployment") || !ENDED.contains(Message.text(root, "status"))) {
            return Optional.empty();
        }
        var number = Message.text(root, "deployment_id");
        if (number.isEmpty()) {
            throw new Message.Unreadable("deployment_id", "the number of the deployment");
        }
        var project = Message.name(root.path("project"), "path_with_namespace");
        if (project.isEmpty()) {
            throw new Message.Unreadable("project.path_with_namespace", "the path of the project");
        }
        var at = Message.time(root, "status_changed_at", "", now).orElse(now);
        return Optional.of(new ChangeEvent(
                Message.text(root.path("project"), "path_with_namespace").strip() + "/" + number,
                "deployment",
                project,
                Message.cut(Message.name(root, "environment"), 100),
                title(root, project),
                Message.name(root, "short_sha").isEmpty() ? Message.name(root, "ref") : Message.name(root, "short_sha"),
                Message.link(root, "deployable_url"),
                at,
                null,
                "gitlab"));
    }

    private static String title(JsonNode root, String project) {
        var commit = Message.text(root, "commit_title");
        return Message.shortTitle(commit.isBlank() ? project + " " + Message.name(root, "ref") : commit);
    }
}
