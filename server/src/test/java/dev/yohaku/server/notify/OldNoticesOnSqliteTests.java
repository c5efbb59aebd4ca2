package dev.yohaku.server.notify;

import dev.yohaku.server.store.Databases;

class OldNoticesOnSqliteTests extends OldNoticesContract {
    OldNoticesOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
