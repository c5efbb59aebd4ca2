package dev.yohaku.server.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands plain texts to the mail server. The first line is the subject. Of one delivery every mail has the same Message-ID, so that mail
 * servers and readers can drop the second of two. Thread-safe.
 */
@Component
public class Mailer {
    private static final int LONGEST_SUBJECT = 150;
    private static final String PATIENCE = "15000";
    private static final List<String> HERE = List.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final MailServer server;
    private final InstantSource clock;

    Mailer(MailServer server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
    }

    /** What keeps mail from being sent at all; empty when it is set up. */
    public Optional<Problem> setting() {
        if (server.host().isBlank()) {
            return setting("yohaku.mail.host");
        }
        var from = Mailboxes.parse(server.from());
        if (!(from instanceof OutsideAddresses.Parsed.Fine(var uri))
                || Mailboxes.of(uri).size() != 1) {
            return setting("yohaku.mail.from");
        }
        if (!server.user().isEmpty() && password().isEmpty()) {
            return setting("yohaku.mail.password");
        }
        var open = server.tls() == MailServer.Tls.NONE && !HERE.contains(server.host());
        return open && !server.user().isEmpty() ? setting("yohaku.mail.tls") : Optional.empty();
    }

    private static Optional<Problem> setting(String name) {
        return Optional.of(Problem.of(Problem.Kind.MAIL_SETTING, name));
    }

    /** The server's name and port; empty where there is none. */
    public String place() {
        return server.host().isBlank() ? "" : server.host() + ":" + server.portOrUsual();
    }

    /** @param id of the delivery; the same for each attempt */
    Optional<Problem> send(List<String> to, String id, String text) {
        var missing = setting();
        if (missing.isPresent()) {
            return missing;
        }
        var session = Session.getInstance(properties());
        try (var transport =
                (SMTPTransport) session.getTransport(server.tls() == MailServer.Tls.TLS ? "smtps" : "smtp")) {
            var message = message(session, to, id, text);
            var user = server.user().isEmpty() ? null : server.user();
            transport.connect(server.host(), server.portOrUsual(), user, user == null ? null : password());
            transport.sendMessage(message, message.getAllRecipients());
            return Optional.empty();
        } catch (MessagingException e) {
            return Optional.of(problem(e, to.size()));
        }
    }

    private Properties properties() {
        var protocol = server.tls() == MailServer.Tls.TLS ? "mail.smtps." : "mail.smtp.";
        var properties = new Properties();
        properties.setProperty(protocol + "from", server.from());
        properties.setProperty(
                protocol + "auth", Boolean.toString(!server.user().isEmpty()));
        properties.setProperty(protocol + "starttls.enable", Boolean.toString(server.tls() == MailServer.Tls.STARTTLS));
        properties.setProperty(
                protocol + "starttls.required", Boolean.toString(server.tls() == MailServer.Tls.STARTTLS));
        properties.setProperty(protocol + "ssl.checkserveridentity", "true");
        properties.setProperty(protocol + "connectiontimeout", PATIENCE);
        properties.setProperty(protocol + "timeout", PATIENCE);
        properties.setProperty(protocol + "writetimeout", PATIENCE);
        properties.setProperty(protocol + "sendpartial", "true");
        properties.setProperty(protocol + "quitwait", "false");
        return properties;
    }

    private MimeMessage message(Session session, List<String> to, String id, String text) throws MessagingException {
        var message = new Letter(session, messageId(id));
        message.setFrom(new InternetAddress(server.from(), true));
        for (var mailbox : to) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(mailbox, true));
        }
        message.setSubject(subject(text), StandardCharsets.UTF_8.name());
        message.setText(text, StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** The first line, without signs that could begin another header. */
    static String subject(String text) {
        var line = text.strip().lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ");
        var head = line.strip().replaceAll("[:：]$", "");
        return head.length() > LONGEST_SUBJECT ? head.substring(0, LONGEST_SUBJECT) + "…" : head;
    }

    /** Says nothing of the delivery but that it is the same one. */
    String messageId(String id) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            var host = server.from().substring(server.from().lastIndexOf('@') + 1);
            return "<" + HexFormat.of().formatHex(hash, 0, 20) + "@" + host + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The password as it is now; empty when it cannot be found. */
    private String password() {
        var reference = server.password();
        try {
            return reference.startsWith("env:")
                    ? Optional.ofNullable(System.getenv(reference.substring(4)))
                            .orElse("")
                            .strip()
                    : reference.startsWith("file:")
                            ? Files.readString(Path.of(reference.substring(5))).strip()
                            : "";
        } catch (IOException | InvalidPathException e) {
            return "";
        }
    }

    private Problem problem(MessagingException failure, int recipients) {
        if (failure instanceof AuthenticationFailedException) {
            return Problem.of(Problem.Kind.MAIL_LOGIN, server.host());
        }
        if (failure instanceof SendFailedException partly && sent(partly) > 0) {
            return Problem.of(Problem.Kind.MAIL_PARTLY, sent(partly) + "/" + recipients);
        }
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            var problem = problem(cause);
            if (problem.isPresent()) {
                return problem.get();
            }
        }
        return Problem.of(Problem.Kind.CONNECTION, server.host());
    }

    private static int sent(SendFailedException failure) {
        return failure.getValidSentAddresses() == null ? 0 : failure.getValidSentAddresses().length;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }

    private Optional<Problem> problem(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException refused -> status(refused.getReturnCode());
            case SMTPSendFailedException refused when refused.getReturnCode() > 0 -> status(refused.getReturnCode());
            case UnknownHostException _ -> Optional.of(Problem.of(Problem.Kind.UNKNOWN_HOST, server.host()));
            case SocketTimeoutException _ -> Optional.of(Problem.of(Problem.Kind.TIMEOUT, server.host()));
            case SSLException _ -> Optional.of(Problem.of(Problem.Kind.CERTIFICATE, server.host()));
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> status(int code) {
        return Optional.of(Problem.of(code >= 500 ? Problem.Kind.REFUSED : Problem.Kind.BUSY, Integer.toString(code)));
    }

    /** A message whose id is given, not made up. */
    private static final class Letter extends MimeMessage {
        private final String id;

        Letter(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
