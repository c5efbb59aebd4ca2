package dev.yohaku.server.simulator;

import java.util.Map;
import java.util.stream.Collectors;

/** What the demo's experts keep an eye on besides the objectives, as a file of watches: one for each gauge, named after it. */
public final class WatchDocuments {
    private static final String WATCH = """
            apiVersion: yohaku.dev/v1
            kind: Watch
            metadata:
              name: %1$s
              displayName: "%2$s"
              annotations:
                yohaku.dev/display-name.ja: "%3$s"
            spec:
              query: 'sum(%4$s)'
              goodness: %5$s
              unit: "%6$s"
              service: %7$s
              owner: %8$s
              reason: "%9$s"
            """;

    /** Why one looks at a gauge. */
    private record Eye(String goodness, String unit, String owner, String reason) {}

    private static final Eye TICKETS = new Eye("lower", "", "cs-a", "種類ごとの増え方。急に増えた種類は、朝のうちに開発へ伝える");

    private static final Map<String, Eye> EYES = Map.of(
            "tenants", new Eye("higher", "", "product-c", "契約が増えると発行も引換も増える。四半期の計画と見比べる"),
            "shops", new Eye("higher", "", "product-c", "加盟店マスタの上限に近づいていないか"),
            "gift-rows", new Eye("neither", "", "dev-a", "表が大きくなると夜間の精算が延びる"),
            "db-connections", new Eye("lower", "", "sre-b", "昼のピークで接続プールの上限にどれだけ余裕があるか"),
            "issue-queue", new Eye("lower", "", "dev-a", "夜のうちに空になるか。朝に残っていたら発行が遅れている"),
            "settlement-batch", new Eye("lower", "s", "dev-a", "始業までに終わるか。4時間を超えると間に合わない"),
            "redemptions", new Eye("neither", "/min", "sre-b", "昼と夕方のピークの高さ"),
            "cloud-cost", new Eye("lower", "JPY", "product-c", "月の予定額を超えないか"));

    private WatchDocuments() {}

    /** One file. */
    public static String of(Simulation simulation) {
        return simulation.gauges().stream().map(WatchDocuments::document).collect(Collectors.joining("---\n"));
    }

    private static String document(SimulatedGauge gauge) {
        var eye = EYES.getOrDefault(gauge.id(), TICKETS);
        return WATCH.formatted(
                gauge.id(),
                gauge.name().en(),
                gauge.name().ja(),
                selector(gauge),
                eye.goodness(),
                eye.unit(),
                gauge.service(),
                eye.owner(),
                eye.reason());
    }

    private static String selector(SimulatedGauge gauge) {
        var kind = gauge.labels().valueOrEmpty("kind");
        return gauge.labels().metric() + (kind.isEmpty() ? "" : "{kind=\"" + kind + "\"}");
    }
}
