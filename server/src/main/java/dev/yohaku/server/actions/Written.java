package dev.yohaku.server.actions;

import java.time.LocalDate;
import java.util.Locale;

/**
 * All that people write in an action and may change together.
 *
 * @param what is done, as an order in one line
 * @param changes what will be different afterwards; may be empty
 * @param owner id or name of the one person who sees to it
 * @param due the day by which it is to be done, that day included
 * @param service id of the service it is about; may be empty
 * @param expected what should move once it is done
 */
public record Written(
        String what,
        String changes,
        String owner,
        LocalDate due,
        Kind kind,
        Lasting lasting,
        String service,
        Expected expected) {

    /** What an action does about the trouble it came from. */
    public enum Kind {
        /** It keeps the trouble from coming. */
        PREVENT,
        /** It lets people learn of the trouble earlier. */
        DETECT,
        /** It makes the trouble smaller or shorter. */
        MITIGATE,
        /** It repairs what is broken. */
        FIX;

        /** Its name in messages, forms, the API and the database. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How long an action holds. */
    public enum Lasting {
        /** For now; something permanent has to follow. */
        STOP_GAP,
        /** For good. */
        PERMANENT;

        /** Its name in messages, forms, the API and the database. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An action for good that says no more than this and expects nothing to be measured. */
    public static Written of(String what, String owner, LocalDate due) {
        return new Written(what, "", owner, due, Kind.FIX, Lasting.PERMANENT, "", Expected.NOTHING);
    }

    public Written withWhat(String text) {
        return new Written(text, changes, owner, due, kind, lasting, service, expected);
    }

    public Written withChanges(String text) {
        return new Written(what, text, owner, due, kind, lasting, service, expected);
    }

    public Written withOwner(String who) {
        return new Written(what, changes, who, due, kind, lasting, service, expected);
    }

    public Written withDue(LocalDate day) {
        return new Written(what, changes, owner, day, kind, lasting, service, expected);
    }

    public Written withKind(Kind other) {
        return new Written(what, changes, owner, due, other, lasting, service, expected);
    }

    public Written withLasting(Lasting other) {
        return new Written(what, changes, owner, due, kind, other, service, expected);
    }

    public Written withService(String id) {
        return new Written(what, changes, owner, due, kind, lasting, id, expected);
    }

    public Written withExpected(Expected effect) {
        return new Written(what, changes, owner, due, kind, lasting, service, effect);
    }
}
