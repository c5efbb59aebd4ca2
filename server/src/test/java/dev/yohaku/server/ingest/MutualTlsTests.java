package dev.yohaku.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutualTlsTests {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path directory;

    private static HttpsServer server;

    @BeforeAll
    static void startAServerThatAsksForACertificate() throws Exception {
        var ours = pair("server", "san=ip:127.0.0.1");
        var theirs = pair("client", "ku=digitalSignature");
        server = HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new Demanding(context(ours, theirs)));
        server.createContext("/api/v1/status/buildinfo", exchange -> {
            var body = "{\"status\":\"success\",\"data\":{\"version\":\"3.5.0\"}}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void weShowOurCertificateAndTrustTheGivenAuthority() throws Exception {
        var tls = new Tls(file("server.pem"), file("client.pem"), file("client.key"));
        try (var api = PrometheusApi.connect(source().with(tls))) {
            assertThat(api.buildInfo()).isNotNull();
        }
    }

    @Test
    void withoutOurCertificateTheServerHangsUp() throws Exception {
        // TLS 1.3 tells of it after the handshake, so it depends on timing whether its alert or the closed connection
        // is seen first.
        refused(new Tls(file("server.pem"), null, null), SourceProblem.Kind.TLS, SourceProblem.Kind.UNREACHABLE);
    }

    @Test
    void withoutTheAuthorityItIsATlsProblem() throws Exception {
        refused(new Tls(null, file("client.pem"), file("client.key")), SourceProblem.Kind.TLS);
    }

    @Test
    void aKeyInAnotherFormIsNamedWithItsRemedy() throws Exception {
        var odd = directory.resolve("odd.key");
        Files.writeString(odd, "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        var tls = new Tls(file("server.pem"), file("client.pem"), odd.toString());
        assertThatExceptionOfType(SourceFailure.class)
                .isThrownBy(() -> PrometheusApi.connect(source().with(tls)))
                .satisfies(failure ->
                        assertThat(failure.problem().toString()).contains("odd.key", "openssl pkcs8 -topk8"));
    }

    private static void refused(Tls tls, SourceProblem.Kind... kinds) throws Exception {
        try (var api = PrometheusApi.connect(source().with(tls))) {
            assertThatExceptionOfType(SourceFailure.class)
                    .isThrownBy(api::buildInfo)
                    .satisfies(failure -> assertThat(failure.problem().kind()).isIn((Object[]) kinds));
        }
    }

    private static Source source() {
        return Source.open(
                "tls", URI.create("https://127.0.0.1:" + server.getAddress().getPort()));
    }

    private static String file(String name) {
        return directory.resolve(name).toString();
    }

    /** Makes a self-signed pair with the JDK's own tool, and its PEM files beside it. */
    private static KeyStore pair(String name, String extension) throws Exception {
        var file = directory.resolve(name + ".p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        extension,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start();
        assertThat(made.waitFor(1, TimeUnit.MINUTES) && made.exitValue() == 0).isTrue();
        var store = KeyStore.getInstance(file.toFile(), PASSWORD);
        pem(name + ".pem", "CERTIFICATE", store.getCertificate(name).getEncoded());
        pem(name + ".key", "PRIVATE KEY", store.getKey(name, PASSWORD).getEncoded());
        return store;
    }

    private static void pem(String file, String what, byte[] bytes) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(
                directory.resolve(file), "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
    }

    private static SSLContext context(KeyStore ours, KeyStore theirs) throws GeneralSecurityException, IOException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(ours, PASSWORD);
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("client", theirs.getCertificate("client"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** Lets nobody in without a certificate that it trusts. */
    private static final class Demanding extends HttpsConfigurator {
        Demanding(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            var ssl = getSSLContext().getDefaultSSLParameters();
            ssl.setNeedClientAuth(true);
            parameters.setSSLParameters(ssl);
        }
    }
}
