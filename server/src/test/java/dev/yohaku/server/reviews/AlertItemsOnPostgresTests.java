package dev.yohaku.server.reviews;

import dev.yohaku.server.store.Databases;

class AlertItemsOnPostgresTests extends AlertItemsContract {
    AlertItemsOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
