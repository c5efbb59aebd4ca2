package dev.yohaku.server.reviews;

import dev.yohaku.server.store.Databases;

class ShelfOnPostgresTests extends ShelfContract {
    ShelfOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
