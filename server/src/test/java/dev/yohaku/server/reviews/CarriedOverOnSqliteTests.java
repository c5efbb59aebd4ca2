package dev.yohaku.server.reviews;

import dev.yohaku.server.store.Databases;

class CarriedOverOnSqliteTests extends CarriedOverContract {
    CarriedOverOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
