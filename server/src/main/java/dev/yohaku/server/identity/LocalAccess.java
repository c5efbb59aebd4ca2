package dev.yohaku.server.identity;

import dev.yohaku.server.store.DataDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the commands on this machine in that can read the data directory: while the server runs, DIR/server.json, which only its owner
 * can read, holds where it listens and a token that is good until it stops.
 */
@Component
class LocalAccess implements DisposableBean {
    private static final String FILE = "server.json";
    private static final CurrentUser OPERATOR =
            new CurrentUser("local", "local", List.of(Grant.everywhere(Role.ADMIN)), CurrentUser.Way.LOCAL);

    private final DataDirectory directory;
    private final String listens;
    private final String contextPath;
    private final Secret token = Secret.random("local_");

    LocalAccess(
            DataDirectory directory,
            @Value("${server.address:127.0.0.1}") String listens,
            @Value("${server.servlet.context-path:}") String contextPath) {
        this.directory = directory;
        this.listens = listens;
        this.contextPath = contextPath;
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        var address = "http://" + host() + ":" + event.getWebServer().getPort() + contextPath + "/";
        directory.writeForOwner(FILE, "{\"address\":\"" + address + "\",\"token\":\"" + token.text() + "\"}\n");
    }

    @Override
    public void destroy() throws IOException {
        Files.deleteIfExists(directory.resolve(FILE));
    }

    /** The operator, where the secret is this server's own. */
    Optional<CurrentUser> of(Secret secret) {
        var same = MessageDigest.isEqual(
                secret.hash().getBytes(StandardCharsets.US_ASCII), token.hash().getBytes(StandardCharsets.US_ASCII));
        return same ? Optional.of(OPERATOR) : Optional.empty();
    }

    private String host() {
        var anywhere = listens.equals("0.0.0.0") || listens.equals("::") || listens.isEmpty();
        var host = anywhere ? "127.0.0.1" : listens;
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
