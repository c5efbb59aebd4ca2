package dev.yohaku.server.simulator;

import static dev.yohaku.server.simulator.Outcome.band;
import static dev.yohaku.server.simulator.Outcome.failure;
import static dev.yohaku.server.simulator.Rhythm.COMPANIES;
import static dev.yohaku.server.simulator.Rhythm.DESKS;
import static dev.yohaku.server.simulator.Rhythm.PEOPLE;

import dev.yohaku.server.simulator.Exposed.Family;
import dev.yohaku.server.simulator.SimulatedObjective.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The e-gift product: its services, their traffic and instrumentation, and what the teams promise. Confined to one thread while it is made. */
final class Cast {
    private static final Family MICROMETER =
            Family.histogram("http_server_requests_seconds", "Time taken to answer HTTP requests");
    private static final Family HTTP_TOTAL = Family.counter("http_requests_total", "HTTP requests by route and code");
    private static final Family HTTP_TIME =
            Family.histogram("http_request_duration_seconds", "Duration of HTTP requests");
    private static final Family GRPC = Family.counter("grpc_server_handled_total", "RPCs completed on the server");
    private static final Family ISSUE =
            Family.histogram("gift_issue_duration_seconds", "Time from payment to gift link");
    private static final Family QUEUE =
            Family.counter("queue_messages_processed_total", "Messages taken from a queue, by result");
    private static final Family JOB = Family.counter("job_executions_total", "Runs of a background job, by status");

    private final SeriesBook book = new SeriesBook();
    private final List<SimulatedService> services = new ArrayList<>();
    private final List<SimulatedObjective> objectives = new ArrayList<>();

    Cast() {
        redemption();
        issue();
        partner();
        delivery();
        purchase();
        payment();
        view();
        campaign();
        ledger();
        search();
        backOffice();
        refund();
    }

    List<Flow> flows() {
        return book.flows();
    }

    List<SimulatedSeries> series() {
        return book.series();
    }

    List<SimulatedService> services() {
        return List.copyOf(services);
    }

    List<SimulatedObjective> objectives() {
        return List.copyOf(objectives);
    }

    private void redemption() {
        var service = service("redemption", "店頭引換", "Redemption", "team-shop");
        var bounds = List.of("0.25", "0.5", "1.0", "2.0");
        var counted = new ArrayList<Counted>();
        for (var i = 0; i < 2; i++) {
            var flow = book.flow(
                    service.id(),
                    i,
                    route("/shops/{shop}/redemptions", "POST"),
                    155_000,
                    PEOPLE,
                    band("0.25", 0),
                    band("0.5", 0.22),
                    band("1.0", 0.05),
                    band("2.0", 0.006),
                    band("slow", 0.00014),
                    failure("500", 0.00006));
            micrometer(flow, bounds, flow.upTo("slow"));
            counted.add(new Counted(flow, flow.upTo("2.0"), Flow.ALL));
        }
        objective(
                "redeem",
                service,
                new Words("店頭引換", "Redeem in shop"),
                new Words("2秒以内に引換が完了する", "redemption completes within 2 s"),
                "0.9995",
                "http_server_requests_seconds_bucket{job=\"redemption\",status!~\"5..\",le=\"2.0\"}",
                "http_server_requests_seconds_count{job=\"redemption\"}",
                counted);
    }

    private void issue() {
        var service = service("gift-issuer", "ギフト発行", "Gift issuer", "team-gift");
        var flow = book.flow(
                service.id(), 0, Map.of(), 172_000, PEOPLE, band("5", 0), band("30", 0.06), band("slow", 0.0015));
        book.histogram(flow, ISSUE, Map.of(), List.of("5", "30"), flow.upTo("slow"), 0);
        objective(
                "issue",
                service,
                new Words("ギフト発行", "Issue gift link"),
                new Words("30秒以内にリンクを発行する", "link issued within 30 s"),
                "0.995",
                "gift_issue_duration_seconds_bucket{job=\"gift-issuer\",le=\"30\"}",
                "gift_issue_duration_seconds_count{job=\"gift-issuer\"}",
                List.of(new Counted(flow, flow.upTo("30"), Flow.ALL)));
    }

    private void partner() {
        var service = service("partner-api", "法人API", "Partner API", "team-partner");
        var quick = new ArrayList<Counted>();
        var sound = new ArrayList<Counted>();
        for (var i = 0; i < 2; i++) {
            for (var route : List.of("/v1/gifts", "/v1/orders")) {
                var flow = partnerFlow(service.id(), i, route);
                var errors = flow.mask("500", "503");
                quick.add(new Counted(flow, ~flow.mask("2", "slow"), Flow.ALL));
                sound.add(new Counted(flow, ~errors, Flow.ALL));
            }
        }
        objective(
                "plat",
                service,
                new Words("法人API 応答", "Partner API latency"),
                new Words("800ミリ秒以内に応答する", "responds within 800 ms"),
                "0.99",
                "http_request_duration_seconds_bucket{job=\"partner-api\",le=\"0.8\"}",
                "http_request_duration_seconds_count{job=\"partner-api\"}",
                quick);
        objective(
                "pav",
                service,
                new Words("法人API 成功", "Partner API success"),
                new Words("5xxを返さない", "no 5xx returned"),
                "0.999",
                "http_requests_total{job=\"partner-api\",code!~\"5..\"}",
                "http_requests_total{job=\"partner-api\"}",
                sound);
    }

    private Flow partnerFlow(String service, int number, String route) {
        var flow = book.flow(
                service,
                number,
                Map.of("route", route),
                160_000,
                COMPANIES,
                band("0.1", 0),
                band("0.4", 0.25),
                band("0.8", 0.04),
                band("2", 0.004),
                band("slow", 0.0005),
                failure("400", 0.012),
                failure("500", 0.00022),
                failure("503", 0));
        var ok = flow.upTo("slow");
        book.counter(flow, HTTP_TOTAL, Map.of("code", "200"), ok);
        for (var code : List.of("400", "500", "503")) {
            book.lateCounter(flow, HTTP_TOTAL, Map.of("code", code), flow.mask(code));
        }
        book.histogram(
                flow, HTTP_TIME, Map.of(), List.of("0.1", "0.4", "0.8", "2"), ok | flow.mask("400", "500", "503"), 0);
        return flow;
    }

    private void delivery() {
        var service = service("delivery", "受取通知", "Delivery", "team-gift");
        var counted = new ArrayList<Counted>();
        for (var channel : List.of("mail", "sms")) {
            var flow = book.flow(
                    service.id(),
                    0,
                    Map.of("queue", "delivery-" + channel),
                    75_000,
                    PEOPLE,
                    band("ok", 0),
                    failure("late", 0.0028),
                    failure("failed", 0.0012));
            for (var result : List.of("ok", "late", "failed")) {
                book.counter(flow, QUEUE, Map.of("result", result), flow.mask(result));
            }
            counted.add(new Counted(flow, flow.mask("ok"), Flow.ALL));
        }
        objective(
                "notify",
                service,
                new Words("受取通知", "Delivery notice"),
                new Words("2分以内に届く", "arrives within 2 min"),
                "0.99",
                "queue_messages_processed_total{job=\"delivery\",result=\"ok\"}",
                "queue_messages_processed_total{job=\"delivery\"}",
                counted);
    }

    private void purchase() {
        var service = service("purchase-api", "購入", "Purchase API", "team-purchase");
        var counted = new ArrayList<Counted>();
        for (var i = 0; i < 2; i++) {
            var flow = book.flow(
                    service.id(),
                    i,
                    route("/orders", "POST"),
                    82_500,
                    PEOPLE,
                    band("200", 0),
                    failure("400", 0.02),
                    failure("500", 0.0003),
                    failure("503", 0));
            book.counter(flow, MICROMETER, status("200"), flow.mask("200"));
            for (var code : List.of("400", "500", "503")) {
                book.lateCounter(flow, MICROMETER, status(code), flow.mask(code));
            }
            counted.add(new Counted(flow, flow.mask("200", "400"), Flow.ALL));
        }
        objective(
                "purchase",
                service,
                new Words("購入", "Purchase"),
                new Words("決済まで成功する", "completes including payment"),
                "0.999",
                "http_server_requests_seconds_count{job=\"purchase-api\",status!~\"5..\"}",
                "http_server_requests_seconds_count{job=\"purchase-api\"}",
                counted);
    }

    private void payment() {
        var service = service("payment-gw", "決済ゲートウェイ", "Payment gateway", "team-purchase");
        var counted = new ArrayList<Counted>();
        var method = Map.of("grpc_service", "payment.Gateway", "grpc_method", "Authorise", "grpc_type", "unary");
        for (var i = 0; i < 2; i++) {
            var flow = book.flow(
                    service.id(),
                    i,
                    method,
                    82_500,
                    PEOPLE,
                    band("OK", 0),
                    failure("InvalidArgument", 0.015),
                    failure("Unavailable", 0.000105),
                    failure("DeadlineExceeded", 0.00005));
            book.counter(flow, GRPC, Map.of("grpc_code", "OK"), flow.mask("OK"));
            for (var code : List.of("InvalidArgument", "Unavailable", "DeadlineExceeded")) {
                book.lateCounter(flow, GRPC, Map.of("grpc_code", code), flow.mask(code));
            }
            counted.add(new Counted(flow, flow.mask("OK", "InvalidArgument"), Flow.ALL));
        }
        objective(
                "pay",
                service,
                new Words("カード決済", "Card payment"),
                new Words("承認が返る", "authorisation is returned"),
                "0.9995",
                "grpc_server_handled_total{job=\"payment-gw\",grpc_code!~\"Unavailable|DeadlineExceeded\"}",
                "grpc_server_handled_total{job=\"payment-gw\"}",
                counted);
    }

    private void view() {
        var service = service("gift-view", "受取ページ", "Gift page", "team-gift");
        var counted = new ArrayList<Counted>();
        for (var i = 0; i < 2; i++) {
            var flow = book.flow(
                    service.id(),
                    i,
                    Map.of("handler", "/g/:code"),
                    1_050_000,
                    PEOPLE,
                    band("0.3", 0),
                    band("0.8", 0.16),
                    band("1.5", 0.02),
                    band("slow", 0.0027));
            book.histogram(flow, HTTP_TIME, Map.of(), List.of("0.3", "0.8", "1.5"), flow.upTo("slow"), 0);
            counted.add(new Counted(flow, flow.upTo("1.5"), Flow.ALL));
        }
        objective(
                "view",
                service,
                new Words("受取ページ", "Gift page"),
                new Words("1.5秒以内に表示する", "shows within 1.5 s"),
                "0.99",
                "http_request_duration_seconds_bucket{job=\"gift-view\",le=\"1.5\"}",
                "http_request_duration_seconds_count{job=\"gift-view\"}",
                counted);
    }

    private void campaign() {
        var service = service("campaign", "キャンペーン", "Campaign", "team-campaign");
        var flow = book.flow(
                service.id(),
                0,
                Map.of("route", "/draw"),
                90_000,
                PEOPLE,
                band("200", 0),
                failure("500", 0.0006),
                failure("503", 0.00025));
        book.counter(flow, HTTP_TOTAL, Map.of("code", "200"), flow.mask("200"));
        book.lateCounter(flow, HTTP_TOTAL, Map.of("code", "500"), flow.mask("500"));
        book.lateCounter(flow, HTTP_TOTAL, Map.of("code", "503"), flow.mask("503"));
        objective(
                "campaign",
                service,
                new Words("キャンペーン抽選", "Campaign draw"),
                new Words("抽選結果を返す", "draw result is returned"),
                "0.995",
                "http_requests_total{job=\"campaign\",code!~\"5..\"}",
                "http_requests_total{job=\"campaign\"}",
                List.of(new Counted(flow, flow.mask("200"), Flow.ALL)));
    }

    private void ledger() {
        var service = service("stock-ledger", "残高台帳", "Stock ledger", "team-shop");
        var flow = book.flow(
                service.id(),
                0,
                Map.of("job_name", "apply-entry"),
                480_000,
                PEOPLE,
                band("success", 0),
                failure("failure", 0.00012));
        book.counter(flow, JOB, Map.of("status", "success"), flow.mask("success"));
        book.counter(flow, JOB, Map.of("status", "failure"), flow.mask("failure"));
        objective(
                "ledger",
                service,
                new Words("残高台帳", "Balance ledger"),
                new Words("5分以内に反映する", "reflected within 5 min"),
                "0.999",
                "job_executions_total{job=\"stock-ledger\",status=\"success\"}",
                "job_executions_total{job=\"stock-ledger\"}",
                List.of(new Counted(flow, flow.mask("success"), Flow.ALL)));
    }

    private void search() {
        var service = service("shop-search", "店舗検索", "Shop search", "team-shop");
        var flow = book.flow(
                service.id(),
                0,
                Map.of("handler", "/shops"),
                720_000,
                PEOPLE,
                band("0.25", 0),
                band("0.5", 0.1),
                band("1", 0.02),
                band("slow", 0.00105));
        book.histogram(flow, HTTP_TIME, Map.of(), List.of("0.25", "0.5", "1"), flow.upTo("slow"), 0);
        objective(
                "search",
                service,
                new Words("店舗検索", "Shop search"),
                new Words("1秒以内に応答する", "responds within 1 s"),
                "0.985",
                "http_request_duration_seconds_bucket{job=\"shop-search\",le=\"1\"}",
                "http_request_duration_seconds_count{job=\"shop-search\"}",
                List.of(new Counted(flow, flow.upTo("1"), Flow.ALL)));
    }

    private void backOffice() {
        var service = service("backoffice", "管理画面", "Back office", "team-partner");
        var flow = book.flow(
                service.id(),
                0,
                route("/admin/**", "GET"),
                12_000,
                DESKS,
                band("1.0", 0),
                band("3.0", 0.06),
                band("slow", 0.0004),
                failure("500", 0.0001));
        micrometer(flow, List.of("1.0", "3.0"), flow.upTo("slow"));
        objective(
                "admin",
                service,
                new Words("管理画面", "Back office"),
                new Words("3秒以内に表示する", "shows within 3 s"),
                "0.99",
                "http_server_requests_seconds_bucket{job=\"backoffice\",status!~\"5..\",le=\"3.0\"}",
                "http_server_requests_seconds_count{job=\"backoffice\"}",
                List.of(new Counted(flow, flow.upTo("3.0"), Flow.ALL)));
    }

    private void refund() {
        var service = service("refund", "返金", "Refund", "team-purchase");
        var flow = book.flow(
                service.id(), 0, Map.of("route", "/refunds"), 1_440, PEOPLE, band("200", 0), failure("500", 0.0003));
        book.counter(flow, HTTP_TOTAL, Map.of("code", "200"), flow.mask("200"));
        book.lateCounter(flow, HTTP_TOTAL, Map.of("code", "500"), flow.mask("500"));
        objective(
                "refund",
                service,
                new Words("返金", "Refund"),
                new Words("返金の受付が成功する", "refund request is accepted"),
                "0.999",
                "http_requests_total{job=\"refund\",code!~\"5..\"}",
                "http_requests_total{job=\"refund\"}",
                List.of(new Counted(flow, flow.mask("200"), Flow.ALL)));
    }

    private SimulatedService service(String id, String ja, String en, String team) {
        var service = new SimulatedService(id, new Words(ja, en), team);
        services.add(service);
        return service;
    }

    private void objective(
            String id,
            SimulatedService service,
            Words name,
            Words promise,
            String target,
            String good,
            String total,
            List<Counted> counted) {
        objectives.add(new SimulatedObjective(id, service, name, promise, target, good, total, counted));
    }

    /** A histogram by status: answers of any duration with status 200, and quick ones with status 500 from the first failure on. */
    private void micrometer(Flow flow, List<String> bounds, int ok) {
        book.histogram(flow, MICROMETER, status("200"), bounds, ok, 0);
        book.histogram(flow, MICROMETER, status("500"), bounds, flow.mask("500"), flow.mask("500"));
    }

    private static Map<String, String> route(String uri, String method) {
        return Map.of("uri", uri, "method", method);
    }

    private static Map<String, String> status(String code) {
        var outcome = switch (code.charAt(0)) {
            case '2' -> "SUCCESS";
            case '4' -> "CLIENT_ERROR";
            default -> "SERVER_ERROR";
        };
        return Map.of("status", code, "outcome", outcome);
    }
}
