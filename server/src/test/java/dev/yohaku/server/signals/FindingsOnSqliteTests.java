package dev.yohaku.server.signals;

import dev.yohaku.server.store.Databases;

class FindingsOnSqliteTests extends FindingsContract {
    FindingsOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
