package dev.yohaku.server.discovery;

import dev.yohaku.server.store.Databases;

class DiscovererOnSqliteTests extends DiscovererContract {
    DiscovererOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
