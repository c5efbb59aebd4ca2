package dev.yohaku.server.notify;

import dev.yohaku.server.store.Databases;

class ChannelsOnPostgresTests extends ChannelsContract {
    ChannelsOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
