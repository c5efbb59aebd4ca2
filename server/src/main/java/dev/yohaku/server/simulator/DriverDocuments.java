package dev.yohaku.server.simulator;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where what grows in the demo stops, as a file of drivers: one for each gauge that has a limit, named after it. */
public final class DriverDocuments {
    private static final String DRIVER = """
            apiVersion: yohaku.dev/v1
            kind: Driver
            metadata:
              name: %1$s
              displayName: "%2$s"
              annotations:
                yohaku.dev/display-name.ja: "%3$s"
                yohaku.dev/loads.ja: "%9$s"
            spec:
              watch: %1$s
              limit:
                value: %4$.0f
                kind: %5$s
                source: "%6$s"
                asOf: %7$s
              service: %8$s
              loads: "%10$s"
            """;

    /** How a limit is known, and what suffers when it is met. */
    private record Bound(String kind, String source, String asOf, Words loads) {}

    private static final Bound GUESS =
            new Bound("assumed", "経験による", "2026-03-02", new Words("全体", "the whole product"));

    private static final Map<String, Bound> BOUNDS = Map.of(
            "tenants",
            new Bound("quota", "帳票出力の契約", "2026-04-01", new Words("帳票の出力", "exports")),
            "shops",
            new Bound("assumed", "加盟店マスタの設計書", "2025-12-10", new Words("店舗検索", "shop search")),
            "gift-rows",
            new Bound("measured", "負荷試験", "2026-08-20", new Words("夜間の精算と発行", "the nightly settlement and issuing")),
            "db-connections",
            new Bound("quota", "接続プールの設定", "2026-10-01", new Words("購入", "checkout")),
            "settlement-batch",
            new Bound("quota", "始業までの4時間", "2026-04-01", new Words("朝の残高表示", "balances in the morning")),
            "redemptions",
            new Bound("measured", "負荷試験", "2026-09-04", new Words("店頭での引換", "redeeming in shops")),
            "cloud-cost",
            new Bound("quota", "月の予定額の日割り", "2026-10-01", new Words("費用の計画", "the cost plan")));

    private DriverDocuments() {}

    /** One file. */
    public static String of(Simulation simulation) {
        return simulation.gauges().stream()
                .filter(gauge -> gauge.limit().isPresent())
                .map(DriverDocuments::document)
                .collect(Collectors.joining("---\n"));
    }

    private static String document(SimulatedGauge gauge) {
        var bound = BOUNDS.getOrDefault(gauge.id(), GUESS);
        return String.format(
                Locale.ROOT,
                DRIVER,
                gauge.id(),
                gauge.name().en(),
                gauge.name().ja(),
                gauge.limit().orElseThrow(),
                bound.kind(),
                bound.source(),
                bound.asOf(),
                gauge.service(),
                bound.loads().ja(),
                bound.loads().en());
    }
}
