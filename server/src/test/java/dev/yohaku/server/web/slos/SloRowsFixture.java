package dev.yohaku.server.web.slos;

import dev.yohaku.server.web.Gifts;

/** Rows over made-up histories. */
public final class SloRowsFixture {
    private SloRowsFixture() {}

    public static SloRows rows(Gifts gifts) {
        return new SloRows(new Trends(gifts::history));
    }
}
