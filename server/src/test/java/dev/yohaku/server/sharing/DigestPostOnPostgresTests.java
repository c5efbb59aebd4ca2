package dev.yohaku.server.sharing;

import dev.yohaku.server.store.Databases;

class DigestPostOnPostgresTests extends DigestPostContract {
    DigestPostOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
