package dev.yohaku.server.notify;

import dev.yohaku.server.store.Databases;

class OldNoticesOnPostgresTests extends OldNoticesContract {
    OldNoticesOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
