package dev.yohaku.server.sharing;

import dev.yohaku.server.store.Databases;

class DigestPostOnSqliteTests extends DigestPostContract {
    DigestPostOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
