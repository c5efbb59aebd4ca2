package dev.yohaku.server.cli;

import dev.yohaku.server.capacity.Driver;
import dev.yohaku.server.capacity.LimitKind;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.simulator.SimulatedGauge;
import dev.yohaku.server.simulator.Simulation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of the simulated product grows towards a limit, as its team would have entered it: one driver for each gauge with a limit. */
final class DemoDrivers {
    private static final int SINCE_THE_TEST = 60;

    /** What the team knows of a limit. */
    private record Known(LimitKind kind, String source, Name loads) {}

    private static final Map<String, Known> KNOWN = Map.of(
            "tenants",
            new Known(LimitKind.QUOTA, "検索基盤の契約", new Name("法人の管理画面と検索", "The corporate console and its search")),
            "shops",
            new Known(LimitKind.QUOTA, "店舗マスタの契約", new Name("店舗検索", "Shop search")),
            "gift-rows",
            new Known(LimitKind.ASSUMED, "精算が始業に間に合う行数の見積もり", new Name("夜間精算", "The nightly settlement")),
            "db-connections",
            new Known(LimitKind.MEASURED, "負荷試験", new Name("購入が接続待ちになる", "Purchases wait for a connection")),
            "settlement-batch",
            new Known(LimitKind.ASSUMED, "3時に始まり、始業の7時に要る", new Name("朝の残高照会", "Balances in the morning")),
            "redemptions",
            new Known(LimitKind.MEASURED, "負荷試験", new Name("店頭での引換が遅れる", "Redemption in shops slows down")),
            "cloud-cost",
            new Known(LimitKind.QUOTA, "今期の予算", new Name("予算の見直し", "The budget is exceeded")));

    private DemoDrivers() {}

    static List<Driver> of(Simulation simulation) {
        var tested =
                simulation.history().end().atZone(ZoneOffset.UTC).toLocalDate().minusDays(SINCE_THE_TEST);
        return simulation.gauges().stream()
                .flatMap(g -> Optional.ofNullable(KNOWN.get(g.id())).map(k -> driver(g, k, tested)).stream())
                .toList();
    }

    private static Driver driver(SimulatedGauge gauge, Known known, LocalDate tested) {
        return new Driver(
                gauge.id(),
                new Name(gauge.name().ja(), gauge.name().en()),
                gauge.id(),
                gauge.limit().orElseThrow(),
                known.kind(),
                known.source(),
                known.kind() == LimitKind.MEASURED ? tested : null,
                gauge.service(),
                known.loads(),
                Driver.PAGE);
    }
}
