package dev.yohaku.server.risks;

import dev.yohaku.server.store.Databases;

class RisksOnPostgresTests extends RisksContract {
    RisksOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
