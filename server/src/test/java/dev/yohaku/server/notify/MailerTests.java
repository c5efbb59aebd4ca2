package dev.yohaku.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailerTests {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T00:00:00Z"));
    private static final String TEXT = "新しい変化が2件：\n・購入の成功率\n.\n詳しくは https://yohaku.example.com/changes";

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Path directory;

    private static MailServer server(int port) {
        return new MailServer("localhost", port, "", "", "yohaku@example.com", MailServer.Tls.NONE);
    }

    private static Mailer mailer(MailServer server) {
        return new Mailer(server, CLOCK);
    }

    private static MimeMessage read(String mail) throws MessagingException {
        return new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aNoticeArrivesAsOnePlainMail() throws IOException, MessagingException {
        try (var taker = MailTaker.start()) {
            var mailer = mailer(server(taker.port()));
            assertThat(mailer.setting()).isEmpty();
            assertThat(mailer.send(List.of("dev-a@example.com", "sre-b@example.com"), "m/changes/1", TEXT))
                    .isEmpty();

            assertThat(taker.commands())
                    .contains("RCPT TO:<dev-a@example.com>", "RCPT TO:<sre-b@example.com>")
                    .anyMatch(c -> c.startsWith("MAIL FROM:<yohaku@example.com>"));
            var mail = read(taker.mails().getFirst());
            assertThat(taker.mails()).hasSize(1);
            assertThat(mail.getSubject()).isEqualTo("新しい変化が2件");
            assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=utf-8");
            assertThat(mail.getContent().toString().replace("\r\n", "\n").strip())
                    .isEqualTo(TEXT);
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail.getSentDate()).isEqualTo(CLOCK.instant());
        }
    }

    @Test
    void theSameDeliveryHasTheSameMessageIdAndAnotherHasAnother() throws IOException, MessagingException {
        try (var taker = MailTaker.start()) {
            var mailer = mailer(server(taker.port()));
            mailer.send(List.of("dev-a@example.com"), "m/changes/1", "one");
            mailer.send(List.of("dev-a@example.com"), "m/changes/1", "one");
            mailer.send(List.of("dev-a@example.com"), "m/changes/2", "one");
            var ids = taker.mails().stream().map(MailerTests::messageId).toList();
            assertThat(ids.get(0)).isEqualTo(ids.get(1)).matches("<[0-9a-f]{40}@example\\.com>");
            assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
        }
    }

    private static String messageId(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .findFirst()
                .orElseThrow()
                .substring(12);
    }

    @Test
    void noTextBecomesAHeader() throws IOException, MessagingException {
        try (var taker = MailTaker.start()) {
            var text = "plain\u000bBcc: x@example.com\rBcc: y@example.com\nBcc: z@example.com\n\nbody";
            mailer(server(taker.port())).send(List.of("dev-a@example.com"), "m/1", text);
            var mail = read(taker.mails().getFirst());
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getSubject()).isEqualTo("plain Bcc: x@example.com");
            assertThat(taker.commands()).filteredOn(c -> c.startsWith("RCPT")).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, REFUSED, 550",
        "RCPT, 450 come back later, BUSY, 450",
        "MAIL, 451 busy, BUSY, 451",
        "DATA, 554 no, REFUSED, 554",
        "., 452 full, BUSY, 452"
    })
    void whatTheServerSaysDecides(String command, String answer, Problem.Kind kind, String detail) throws IOException {
        try (var taker = MailTaker.start().answers(command, answer)) {
            assertThat(mailer(server(taker.port())).send(List.of("dev-a@example.com"), "m/1", "text"))
                    .contains(new Problem(kind, detail));
        }
    }

    @Test
    void oneMailboxThatIsGoneDoesNotHoldUpTheOthers() throws IOException {
        try (var taker = MailTaker.start().answers("RCPT TO:<gone@", "550 no such user")) {
            var problem =
                    mailer(server(taker.port())).send(List.of("gone@example.com", "dev-a@example.com"), "m/1", "text");
            assertThat(problem).contains(new Problem(Problem.Kind.MAIL_PARTLY, "1/2"));
            assertThat(taker.mails()).hasSize(1);
            assertThat(Problem.Kind.MAIL_PARTLY.lasting()).isTrue();
        }
    }

    @Test
    void thePasswordIsReadFromItsFileAndARefusalIsNamed() throws IOException {
        var file = Files.writeString(directory.resolve("password"), "secret\n");
        try (var taker = MailTaker.start()) {
            var server = new MailServer(
                    "localhost", taker.port(), "yohaku", "file:" + file, "yohaku@example.com", MailServer.Tls.NONE);
            assertThat(mailer(server).send(List.of("dev-a@example.com"), "m/1", "text"))
                    .isEmpty();
            assertThat(taker.commands()).anyMatch(c -> c.startsWith("AUTH PLAIN"));
            taker.answers("AUTH", "535 no");
            assertThat(mailer(server).send(List.of("dev-a@example.com"), "m/2", "text"))
                    .contains(new Problem(Problem.Kind.MAIL_LOGIN, "localhost"));
            Files.delete(file);
            assertThat(mailer(server).setting()).contains(setting("yohaku.mail.password"));
            assertThat(server.toString()).doesNotContain("secret");
        }
    }

    @Test
    void withoutTlsNothingIsSaidWhereTlsIsAskedFor() throws IOException {
        try (var taker = MailTaker.start()) {
            var server =
                    new MailServer("localhost", taker.port(), "", "", "yohaku@example.com", MailServer.Tls.STARTTLS);
            assertThat(mailer(server).send(List.of("dev-a@example.com"), "m/1", "text"))
                    .isPresent();
            assertThat(taker.commands()).noneMatch(c -> c.startsWith("MAIL"));
        }
    }

    @Test
    void whatIsNotSetIsNamed() {
        assertThat(mailer(new MailServer("", 0, "", "", "", MailServer.Tls.STARTTLS))
                        .setting())
                .contains(setting("yohaku.mail.host"));
        assertThat(mailer(new MailServer("mx", 0, "", "", "a@example.com\r\nBcc: b@example.com", MailServer.Tls.TLS))
                        .setting())
                .contains(setting("yohaku.mail.from"));
        assertThat(mailer(new MailServer("mx", 0, "u", "env:PATH", "a@example.com", MailServer.Tls.NONE))
                        .setting())
                .contains(setting("yohaku.mail.tls"));
        assertThat(mailer(new MailServer("", 0, "", "", "", MailServer.Tls.TLS)).send(List.of("a@b"), "m", "t"))
                .isEqualTo(Optional.of(setting("yohaku.mail.host")));
    }

    private static Problem setting(String name) {
        return new Problem(Problem.Kind.MAIL_SETTING, name);
    }
}
