package dev.yohaku.server.identity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do to others, each with its line in the audit trail. The last administrator stays one. Thread-safe. */
@Component
@Transactional
class Administration {
    private final People people;
    private final OneTimeLinks links;
    private final Audit audit;

    Administration(People people, OneTimeLinks links, Audit audit) {
        this.people = people;
        this.links = links;
        this.audit = audit;
    }

    Secret invite(CurrentUser by, Grant grant) {
        audit.record(by.id(), "person.invited", grant.team(), grant.role().name());
        return links.invitation(grant, by.id());
    }

    Secret newPassword(CurrentUser by, Person person) {
        audit.record(by.id(), "password.link", person.id(), "");
        return links.newPassword(person.id(), by.id());
    }

    /** Gives a role; false when nobody would be left to administer. */
    boolean give(CurrentUser by, Person person, Grant grant) {
        if (grant.isEverywhere() && grant.role() != Role.ADMIN && isLast(person)) {
            return false;
        }
        people.give(person.id(), grant);
        audit.record(by.id(), "person.role", person.id(), (grant.role().name() + " " + grant.team()).strip());
        return true;
    }

    /** Forbids or allows to sign in; false when nobody would be left to administer. */
    boolean setDisabled(CurrentUser by, Person person, boolean disabled) {
        if (disabled && isLast(person)) {
            return false;
        }
        people.setDisabled(person.id(), disabled);
        audit.record(by.id(), disabled ? "person.disabled" : "person.enabled", person.id(), "");
        return true;
    }

    private boolean isLast(Person person) {
        return people.all().stream()
                .filter(p -> !p.disabled() && p.role() == Role.ADMIN)
                .allMatch(p -> p.id().equals(person.id()));
    }
}
