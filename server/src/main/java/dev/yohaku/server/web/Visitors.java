package dev.yohaku.server.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Knows who looks at a page. Thread-safe. */
@Component
class Visitors {
    Visitor of(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        return principal == null
                ? Visitor.NOBODY
                : new Visitor(principal.getName(), request.isUserInRole("ADMIN"), false);
    }
}
