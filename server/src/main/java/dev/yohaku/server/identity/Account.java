package dev.yohaku.server.identity;

/**
 * What signing in needs of a person.
 *
 * @param password its bcrypt hash
 * @param passwordSetAt epoch milliseconds; sessions from before are over
 */
record Account(Person person, String password, long passwordSetAt) {
    CurrentUser user(CurrentUser.Way way) {
        return new CurrentUser(person.id(), person.name(), person.grants(), way);
    }

    @Override
    public String toString() {
        return "Account[" + person.id() + "]";
    }
}
