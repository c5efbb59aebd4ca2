package dev.yohaku.server.reviews;

import dev.yohaku.server.store.Databases;

class AlertItemsOnSqliteTests extends AlertItemsContract {
    AlertItemsOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
