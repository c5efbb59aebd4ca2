package dev.yohaku.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The demo's automatic sign-in: only where the server listens on the loopback address only, and only for this very machine. */
@Component
class Demo {
    static final CurrentUser VISITOR =
            new CurrentUser("dev-a", "dev-a", List.of(Grant.everywhere(Role.MEMBER)), CurrentUser.Way.DEMO);

    /** The visitor and those of the made-up team, none of whom can sign in: so that turns can be seen to pass on. */
    static final List<String> TEAM = List.of("dev-a", "dev-d", "product-c", "sre-b");

    private final boolean on;

    Demo(@Value("${yohaku.demo:false}") boolean demo, @Value("${server.address:}") String listens) {
        on = demo && Origin.isLoopbackName(listens);
    }

    boolean isOn() {
        return on;
    }

    boolean welcomes(HttpServletRequest request) {
        return on && Origin.isThisMachine(request);
    }
}
