package dev.yohaku.server.identity;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** The rules and the hashing of passwords: bcrypt with cost 12, about a quarter of a second each. Thread-safe. */
@Component
class Passwords {
    private static final int SHORTEST = 12;
    /** What bcrypt can take, in bytes. */
    private static final int LONGEST = 72;

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(12);
    /** Of nobody: checked where there is no account, so that the answer takes as long. */
    private final String nobodys = hash(Secret.random("").text());

    /** The key of the message that says why a password cannot be taken; empty when it can. */
    Optional<String> problem(String password, String again) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("identity.password.short");
        }
        if (bytes(password) > LONGEST) {
            return Optional.of("identity.password.long");
        }
        return password.equals(again) ? Optional.empty() : Optional.of("identity.password.differs");
    }

    final String hash(String password) {
        return String.valueOf(bcrypt.encode(password));
    }

    /** Whether it is the password of this account; as slow for no account as for one. */
    boolean match(Optional<Account> account, String password) {
        var tried = bytes(password) > LONGEST ? "" : password;
        var same = bcrypt.matches(tried, account.map(Account::password).orElse(nobodys));
        return same && account.isPresent() && !tried.isEmpty();
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
