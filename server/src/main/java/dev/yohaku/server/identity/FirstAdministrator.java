package dev.yohaku.server.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** While nobody administers the workspace, prints at each start a link that makes its user the administrator, once, within a day. */
@Component
class FirstAdministrator {
    private final People people;
    private final OneTimeLinks links;
    private final Demo demo;
    private final String baseUrl;
    private final String contextPath;

    FirstAdministrator(
            People people,
            OneTimeLinks links,
            Demo demo,
            @Value("${yohaku.base-url:}") String baseUrl,
            @Value("${server.servlet.context-path:}") String contextPath) {
        this.people = people;
        this.links = links;
        this.demo = demo;
        this.baseUrl = baseUrl;
        this.contextPath = contextPath;
    }

    /** To the terminal, not to the log: it is a secret. */
    @EventListener
    void started(WebServerInitializedEvent event) {
        if (demo.isOn() || people.hasAdministrator()) {
            return;
        }
        var link = base(event.getWebServer().getPort()) + "/join/"
                + links.forFirstAdministrator().text();
        System.out.println(
                "There is no administrator yet. Open this link to become one; it works once, for 24 hours:\n" + link);
    }

    private String base(int port) {
        return baseUrl.isEmpty() ? "http://127.0.0.1:" + port + contextPath : baseUrl.replaceAll("/+$", "");
    }
}
