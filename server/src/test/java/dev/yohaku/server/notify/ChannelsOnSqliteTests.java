package dev.yohaku.server.notify;

import dev.yohaku.server.store.Databases;

class ChannelsOnSqliteTests extends ChannelsContract {
    ChannelsOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
