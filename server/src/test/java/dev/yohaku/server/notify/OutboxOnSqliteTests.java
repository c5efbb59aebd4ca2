package dev.yohaku.server.notify;

import dev.yohaku.server.store.Databases;

class OutboxOnSqliteTests extends OutboxContract {
    OutboxOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
