package dev.yohaku.server.reviews;

import dev.yohaku.server.store.Databases;

class CarriedOverOnPostgresTests extends CarriedOverContract {
    CarriedOverOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
