package dev.yohaku.server.web.calendar;

import dev.yohaku.server.calendar.ChangeEvent;
import dev.yohaku.server.calendar.Changelog;
import dev.yohaku.server.calendar.Hooks;
import dev.yohaku.server.calendar.Recorded;
import dev.yohaku.server.calendar.Told;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Keeps what a message tells, all of it or nothing, and answers its sender. What was answered with success is durable. Thread-safe. */
@Component
class Intake {
    private final Changelog changelog;
    private final Hooks hooks;

    Intake(Changelog changelog, Hooks hooks) {
        this.changelog = changelog;
        this.hooks = hooks;
    }

    /** Answers a message that came through a hook, and counts it there. */
    ResponseEntity<Map<String, Object>> answer(String hook, Told told, HttpStatus success) {
        if (told instanceof Told.Wrong wrong) {
            hooks.refused(hook, wrong.sentence());
        } else {
            hooks.received(hook);
        }
        return answer(told, success);
    }

    ResponseEntity<Map<String, Object>> answer(Told told, HttpStatus success) {
        return switch (told) {
            case Told.Changes(var events) -> ResponseEntity.status(success).body(keep(events));
            case Told.Nothing(var why) -> ResponseEntity.status(success).body(Map.of("recorded", 0, "note", why));
            case Told.Wrong wrong -> refuse(HttpStatus.BAD_REQUEST, wrong.place(), wrong.expected());
        };
    }

    /** Refuses a message of a hook before it is read. */
    ResponseEntity<Map<String, Object>> refuse(String hook, HttpStatus status, String expected) {
        hooks.refused(hook, expected);
        return refuse(status, "", expected);
    }

    static ResponseEntity<Map<String, Object>> refuse(HttpStatus status, String place, String expected) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("error", place.isEmpty() ? expected : place + ": " + expected);
        if (!place.isEmpty()) {
            answer.put("place", place);
        }
        return ResponseEntity.status(status).body(answer);
    }

    private Map<String, Object> keep(java.util.List<ChangeEvent> events) {
        var added = changelog.recordAll(events).stream()
                .filter(Recorded.NEW::equals)
                .count();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("recorded", added);
        answer.put("known", events.size() - added);
        return answer;
    }
}
