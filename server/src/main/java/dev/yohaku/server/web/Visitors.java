package dev.yohaku.server.web;

import dev.yohaku.server.identity.CurrentUser;
import dev.yohaku.server.identity.Role;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Knows who looks at a page. Thread-safe. */
@Component
class Visitors {
    Visitor of(HttpServletRequest request) {
        return CurrentUser.of(request)
                .map(user ->
                        new Visitor(user.name(), user.maySomewhere(Role.MEMBER), user.may(Role.ADMIN), user.demo()))
                .orElse(Visitor.NOBODY);
    }
}
