package dev.yohaku.server.notify;

import dev.yohaku.server.store.Databases;

class OutboxOnPostgresTests extends OutboxContract {
    OutboxOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
