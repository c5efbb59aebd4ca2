package dev.yohaku.server.actions;

import dev.yohaku.server.store.Databases;

class AftermathOnPostgresTests extends AftermathContract {
    AftermathOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
