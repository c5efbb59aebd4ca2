package dev.yohaku.server.discovery;

import dev.yohaku.server.store.Databases;

class DiscovererOnPostgresTests extends DiscovererContract {
    DiscovererOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
