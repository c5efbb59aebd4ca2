package dev.yohaku.server.web.calendar;

import dev.yohaku.server.calendar.CloudEvent;
import dev.yohaku.server.calendar.Hooks;
import dev.yohaku.server.calendar.Messages;
import dev.yohaku.server.calendar.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes deployments and other changes from tools. GitHub signs its messages, GitLab sends a token, PagerDuty's senders a routing key; whoever sends
 * CloudEvents or our own form has an API token.
 */
@RestController
class HooksController {
    private static final String TOO_LARGE = "a message of at most " + Body.LARGEST / 1024 + " KB";

    private final Hooks hooks;
    private final Intake intake;
    private final InstantSource clock;

    HooksController(Hooks hooks, Intake intake, InstantSource clock) {
        this.hooks = hooks;
        this.intake = intake;
        this.clock = clock;
    }

    @PostMapping("/hooks/github/deployments")
    ResponseEntity<Map<String, Object>> github(
            @RequestHeader(name = "X-GitHub-Event", defaultValue = "") String event,
            @RequestHeader(name = "X-Hub-Signature-256", defaultValue = "") String signature,
            HttpServletRequest request)
            throws IOException {
        var body = Body.of(request);
        if (body.isEmpty()) {
            return intake.refuse("github", HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE);
        }
        if (!hooks.signed("github", body.get(), signature)) {
            return intake.refuse(
                    "github", HttpStatus.UNAUTHORIZED, "the header X-Hub-Signature-256, made with this hook’s secret");
        }
        return intake.answer("github", Messages.github(event, body.get(), clock.instant()), HttpStatus.OK);
    }

    @PostMapping("/hooks/gitlab/deployments")
    ResponseEntity<Map<String, Object>> gitlab(
            @RequestHeader(name = "X-Gitlab-Token", defaultValue = "") String token, HttpServletRequest request)
            throws IOException {
        if (!hooks.opens("gitlab", token)) {
            return intake.refuse(
                    "gitlab", HttpStatus.UNAUTHORIZED, "the header X-Gitlab-Token with this hook’s secret");
        }
        var body = Body.of(request);
        return body.isEmpty()
                ? intake.refuse("gitlab", HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE)
                : intake.answer("gitlab", Messages.gitlab(body.get(), clock.instant()), HttpStatus.OK);
    }

    @PostMapping("/hooks/pagerduty/v2/change/enqueue")
    ResponseEntity<Map<String, Object>> pagerduty(HttpServletRequest request) throws IOException {
        var body = Body.of(request);
        if (body.isEmpty()) {
            return intake.refuse("pagerduty", HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE);
        }
        var told = Messages.pagerduty(body.get(), clock.instant());
        if (Messages.routingKey(body.get())
                .filter(key -> hooks.opens("pagerduty", key))
                .isEmpty()) {
            return told instanceof Told.Wrong wrong && wrong.place().startsWith("line ")
                    ? intake.answer("pagerduty", told, HttpStatus.ACCEPTED)
                    : intake.refuse("pagerduty", HttpStatus.UNAUTHORIZED, "routing_key: this hook’s secret");
        }
        return intake.answer("pagerduty", told, HttpStatus.ACCEPTED);
    }

    @PostMapping("/hooks/cloudevents")
    ResponseEntity<Map<String, Object>> cloudEvents(HttpServletRequest request) throws IOException {
        var body = Body.of(request);
        if (body.isEmpty()) {
            return Intake.refuse(HttpStatus.CONTENT_TOO_LARGE, "", TOO_LARGE);
        }
        var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        var told = type.startsWith("application/cloudevents")
                ? Messages.cloudEvents(body.get(), clock.instant())
                : Messages.cloudEvent(attributes(request), body.get(), clock.instant());
        return intake.answer(told, HttpStatus.OK);
    }

    /** Our own form: one change or a list of them. */
    @PostMapping("/api/v1/changes")
    ResponseEntity<Map<String, Object>> changes(HttpServletRequest request) throws IOException {
        var body = Body.of(request);
        return body.isEmpty()
                ? Intake.refuse(HttpStatus.CONTENT_TOO_LARGE, "", TOO_LARGE)
                : intake.answer(Messages.plain(body.get(), clock.instant()), HttpStatus.OK);
    }

    private static CloudEvent.Attributes attributes(HttpServletRequest request) {
        return CloudEvent.Attributes.of(Collections.list(request.getHeaderNames()).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("ce-"))
                .collect(Collectors.toMap(
                        name -> name.substring(3).toLowerCase(Locale.ROOT),
                        name -> String.valueOf(request.getHeader(name)),
                        (first, second) -> first)));
    }
}
