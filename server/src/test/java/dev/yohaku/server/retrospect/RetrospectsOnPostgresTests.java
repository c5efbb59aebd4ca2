package dev.yohaku.server.retrospect;

import dev.yohaku.server.store.Databases;

class RetrospectsOnPostgresTests extends RetrospectsContract {
    RetrospectsOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
