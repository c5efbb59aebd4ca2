package dev.yohaku.server.reviews;

import dev.yohaku.server.store.Databases;

class ReviewTeamsOnPostgresTests extends ReviewTeamsContract {
    ReviewTeamsOnPostgresTests() {
        super(Databases.POSTGRES);
    }
}
