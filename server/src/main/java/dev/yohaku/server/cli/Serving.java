package dev.yohaku.server.cli;

import dev.yohaku.server.Yohaku;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** The options that every command starting a server shares, and the start itself. */
final class Serving {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port to listen on (${DEFAULT-VALUE}).")
    int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (${DEFAULT-VALUE}); another one only behind a proxy that speaks TLS.")
    String address = "127.0.0.1";

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Address under which people reach this server, with a path if there is one.")
    @Nullable
    String baseUrl;

    @Option(names = "--config", paramLabel = "FILE", description = "More settings, as YAML or properties.")
    @Nullable
    Path config;

    @Option(names = "--debug", description = "Logs more, and stack traces of failed starts.")
    boolean debug;

    /** Starts the server with these settings on top of the shared ones; returns when its pages answer. */
    ConfigurableApplicationContext start(Map<String, String> settings, PrintWriter out) {
        var arguments = new LinkedHashMap<String, String>(settings);
        arguments.put("server.port", Integer.toString(port));
        arguments.put("server.address", address);
        if (baseUrl != null) {
            arguments.putAll(BaseUrl.settings(baseUrl));
        }
        if (config != null) {
            arguments.put("spring.config.additional-location", ConfigFile.location(config));
        }
        if (!debug) {
            arguments.put("logging.level.org.springframework.boot.SpringApplication", "OFF");
            arguments.put("logging.level.org.springframework.boot.diagnostics", "OFF");
            arguments.put("logging.level.org.springframework.boot.web.server", "ERROR");
            arguments.put("logging.level.org.springframework.context", "ERROR");
        }
        var context = new SpringApplicationBuilder(Yohaku.class)
                .logStartupInfo(debug)
                .run(arguments.entrySet().stream()
                        .map(e -> "--" + e.getKey() + "=" + e.getValue())
                        .toArray(String[]::new));
        out.println("Yohaku is at " + addressOf(context));
        out.flush();
        return context;
    }

    private String addressOf(ConfigurableApplicationContext context) {
        if (baseUrl != null) {
            return baseUrl;
        }
        var actual = context.getEnvironment().getProperty("local.server.port", Integer.toString(port));
        var host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + actual + "/";
    }
}
