package dev.yohaku.server.signals;

import dev.yohaku.server.store.Databases;

class FindingsOnPostgresTests extends FindingsContract {
    FindingsOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
