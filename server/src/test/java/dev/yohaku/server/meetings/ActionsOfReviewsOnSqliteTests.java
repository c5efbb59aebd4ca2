package dev.yohaku.server.meetings;

import dev.yohaku.server.store.Databases;

class ActionsOfReviewsOnSqliteTests extends ActionsOfReviewsContract {
    ActionsOfReviewsOnSqliteTests() {
        super(Databases.SQLITE);
    }
}
