package dev.yohaku.server.discovery;

import java.util.Optional;

/** What a finding is about: an aspect of a service, or of one of its routes. */
record Subject(String service, Kind kind, Aspect aspect, Optional<String> route) {
    /** What people and files call it without more words: the service, and the route if there is one that does not name the service itself. */
    String place() {
        return route.map(r -> r.startsWith(service) ? r : service + " " + r).orElse(service);
    }
}
