package dev.yohaku.server.actions;

import dev.yohaku.server.notify.Outside;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;

/**
 * Any receiver of JSON: gets title, body, mark and the published form of the action. The mark is its idempotency key too, so that a
 * receiver can tell a resend. Its whole address is a secret. It tells no state. Thread-safe.
 */
@Component
class Webhook implements Tracker {
    static final String KIND = "webhook";

    private final Json json;

    Webhook(Outside outside) {
        this.json = new Json(outside);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean takes(String project) {
        return project.isEmpty();
    }

    @Override
    public boolean tellsState() {
        return false;
    }

    @Override
    public Outcome create(TrackerAccess access, IssueText issue) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Idempotency-Key", issue.mark());
        if (!access.token().isEmpty()) {
            headers.put("Authorization", "Bearer " + access.token());
        }
        var content = new LinkedHashMap<String, Object>();
        content.put("mark", issue.mark());
        content.put("title", issue.title());
        content.put("body", issue.body());
        content.putAll(issue.facts());
        return json.send(access.base(), headers, content)
                .<Outcome>map(Outcome.Failed::new)
                .orElseGet(() -> new Outcome.Known(issue.mark(), "", false));
    }

    @Override
    public Outcome state(TrackerAccess access, String reference) {
        throw new IllegalStateException("a webhook tells no state");
    }
}
