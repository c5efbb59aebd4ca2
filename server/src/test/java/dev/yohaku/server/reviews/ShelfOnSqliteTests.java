package dev.yohaku.server.reviews;

import dev.yohaku.server.store.Databases;

class ShelfOnSqliteTests extends ShelfContract {
    ShelfOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
