package dev.yohaku.server.meetings;

import dev.yohaku.server.store.Databases;

class ActionsOfReviewsOnPostgresTests extends ActionsOfReviewsContract {
    ActionsOfReviewsOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
