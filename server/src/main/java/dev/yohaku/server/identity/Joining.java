package dev.yohaku.server.identity;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens when somebody opens a one-time link and fills in the form: an account is made, or a password renewed. Thread-safe. */
@Component
class Joining {
    private final OneTimeLinks links;
    private final People people;
    private final Audit audit;

    Joining(OneTimeLinks links, People people, Audit audit) {
        this.links = links;
        this.people = people;
        this.audit = audit;
    }

    /** The form as filled in; {@code id} and {@code name} do not count for a new password. */
    record Form(String id, String name, String password, String again) {
        String login() {
            return id.strip().toLowerCase(Locale.ROOT);
        }

        /** The key of the message that says what is wrong with the id or name. */
        Optional<String> problem() {
            if (!login().matches("[a-z0-9][a-z0-9._@-]{1,63}")) {
                return Optional.of("identity.join.id.wrong");
            }
            return name.isBlank() || name.length() > 80 ? Optional.of("identity.join.name.wrong") : Optional.empty();
        }

        @Override
        public String toString() {
            return "Form[" + id + "]";
        }
    }

    /** Uses the link, if it is still good; the key of the message that says why not, else empty. */
    @Transactional
    public Optional<String> join(Secret secret, OneTimeLinks.Link link, Form form, String passwordHash) {
        return switch (link.kind()) {
            case NEW_PASSWORD -> renew(secret, Objects.requireNonNull(link.person()), passwordHash);
            case FIRST_ADMIN ->
                people.hasAdministrator()
                        ? Optional.of("identity.join.gone")
                        : create(secret, link, form, passwordHash);
            case INVITATION -> create(secret, link, form, passwordHash);
        };
    }

    private Optional<String> create(Secret secret, OneTimeLinks.Link link, Form form, String passwordHash) {
        var person = new Person(form.login(), form.name().strip(), List.of(link.grant()), false);
        if (people.find(person.id()).isPresent()) {
            return Optional.of("identity.join.id.taken");
        }
        if (!links.use(secret)) {
            return Optional.of("identity.join.gone");
        }
        if (!people.add(person, passwordHash)) {
            throw new IllegalStateException("two people took the id " + person.id() + " at the same moment");
        }
        audit.record(
                person.id(), "person.joined", person.id(), link.grant().role().name());
        return Optional.empty();
    }

    private Optional<String> renew(Secret secret, String person, String passwordHash) {
        if (!links.use(secret)) {
            return Optional.of("identity.join.gone");
        }
        people.setPassword(person, passwordHash);
        audit.record(person, "password.renewed", person, "");
        return Optional.empty();
    }
}
