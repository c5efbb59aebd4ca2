package dev.yohaku.server.store;

class StoreOnSqliteTests extends StoreContract {
    StoreOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
