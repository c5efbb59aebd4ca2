package dev.yohaku.server.reviews;

import dev.yohaku.server.store.Databases;

class ReviewTeamsOnSqliteTests extends ReviewTeamsContract {
    ReviewTeamsOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
