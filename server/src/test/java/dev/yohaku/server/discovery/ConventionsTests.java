package dev.yohaku.server.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.sli.SliDefinition;
import dev.yohaku.engine.spec.QueryText;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each convention with the queries that come of it. */
class ConventionsTests {
    private static final String MACHINES =
            "(/api(/v[0-9]+)?)?/(actuator|health(z|check)?|live(z|ness)?|readyz?|readiness|startupz?|metrics|ping)(/.*)?|/-/(healthy|ready)";

    @Test
    void openTelemetryHttp() {
        var telemetry = MadeUpTelemetry.ofFourWeeks();
        histogram(
                telemetry,
                "http_server_request_duration_seconds",
                "service_name=shop,job=otel,http_route=/orders,http_response_status_code=200");
        telemetry.counter(
                "http_server_request_duration_seconds_count",
                "service_name=shop,job=otel,http_route=/orders,http_response_status_code=500",
                100);
        var requests =
                "http_server_request_duration_seconds_count{service_name=\"shop\",http_route!~\"" + MACHINES + "\"";
        asks(telemetry, "shop-availability", requests + ",http_response_status_code=~\"5..\"}", requests + "}");
        asks(
                telemetry,
                "shop-latency",
                "http_server_request_duration_seconds_bucket{service_name=\"shop\",http_route!~\"" + MACHINES
                        + "\",http_response_status_code!~\"5..\",le=\"0.25\"}",
                requests + ",http_response_status_code!~\"5..\"}");
    }

    @Test
    void openTelemetryHttpInMilliseconds() {
        var telemetry = MadeUpTelemetry.ofFourWeeks();
        buckets(telemetry, "http_server_duration_milliseconds", "job=shop,http_status_code=200", "100", "250");
        asks(
                telemetry,
                "shop-availability",
                "http_server_duration_milliseconds_count{job=\"shop\",http_status_code=~\"5..\"}",
                "http_server_duration_milliseconds_count{job=\"shop\"}");
        assertThat(found(telemetry, "shop-latency").slo().metadata().annotation("yohaku.dev/promise"))
                .hasValue("requests take at most 250 ms");
    }

    @Test
    void micrometerByStatusOrOutcome() {
        asks(
                MadeUpTelemetry.ofFourWeeks()
                        .counter(
                                "http_server_requests_seconds_count",
                                "job=shop,uri=/orders,status=200,outcome=SUCCESS",
                                100_000),
                "shop-availability",
                "http_server_requests_seconds_count{job=\"shop\",uri!~\"" + MACHINES + "\",status=~\"5..\"}",
                "http_server_requests_seconds_count{job=\"shop\",uri!~\"" + MACHINES + "\"}");
        asks(
                MadeUpTelemetry.ofFourWeeks()
                        .counter("http_server_requests_seconds_count", "job=shop,outcome=SUCCESS", 100_000),
                "shop-availability",
                "http_server_requests_seconds_count{job=\"shop\",outcome=\"SERVER_ERROR\"}",
                "http_server_requests_seconds_count{job=\"shop\"}");
    }

    @Test
    void plainHttpInItsSpellings() {
        for (var label : new String[] {"code", "status", "status_code", "http_status"}) {
            asks(
                    MadeUpTelemetry.ofFourWeeks().counter("http_requests_total", "job=shop," + label + "=200", 100_000),
                    "shop-availability",
                    "http_requests_total{job=\"shop\"," + label + "=~\"5..\"}",
                    "http_requests_total{job=\"shop\"}");
        }
    }

    @Test
    void plainHttpLatencyBesideItsCounter() {
        var telemetry = MadeUpTelemetry.ofFourWeeks().counter("http_requests_total", "job=shop,code=200", 100_000);
        histogram(telemetry, "http_request_duration_seconds", "job=shop");
        asks(
                telemetry,
                "shop-latency",
                "http_request_duration_seconds_bucket{job=\"shop\",le=\"0.25\"}",
                "http_request_duration_seconds_count{job=\"shop\"}");
    }

    @Test
    void grpc() {
        var telemetry = MadeUpTelemetry.ofFourWeeks()
                .counter(
                        "grpc_server_handled_total",
                        "job=pay,grpc_service=pay.Gateway,grpc_type=unary,grpc_code=OK",
                        100_000);
        histogram(telemetry, "grpc_server_handling_seconds", "job=pay,grpc_service=pay.Gateway,grpc_type=unary");
        var users = "{job=\"pay\",grpc_service!~\"grpc[.](health|reflection)[.].*\"";
        asks(
                telemetry,
                "pay-availability",
                "grpc_server_handled_total" + users
                        + ",grpc_code=~\"Unknown|DeadlineExceeded|Unimplemented|Internal|Unavailable|DataLoss\"}",
                "grpc_server_handled_total" + users + "}");
        asks(
                telemetry,
                "pay-latency",
                "grpc_server_handling_seconds_bucket" + users + ",grpc_type=\"unary\",le=\"0.25\"}",
                "grpc_server_handling_seconds_count" + users + ",grpc_type=\"unary\"}");
    }

    @Test
    void istioAtTheDestination() {
        var telemetry = MadeUpTelemetry.ofFourWeeks()
                .counter(
                        "istio_requests_total",
                        "reporter=source,destination_service_name=cart,response_code=200",
                        100_000)
                .counter(
                        "istio_requests_total",
                        "reporter=destination,destination_service_name=cart,response_code=200",
                        100_000);
        asks(
                telemetry,
                "cart-availability",
                "istio_requests_total{destination_service_name=\"cart\",reporter=\"destination\",response_code=~\"5..\"}",
                "istio_requests_total{destination_service_name=\"cart\",reporter=\"destination\"}");
    }

    @Test
    void envoy() {
        asks(
                MadeUpTelemetry.ofFourWeeks()
                        .counter(
                                "envoy_cluster_upstream_rq_xx",
                                "envoy_cluster_name=cart,envoy_response_code_class=2",
                                100_000)
                        .counter(
                                "envoy_cluster_upstream_rq_xx",
                                "envoy_cluster_name=xds-grpc,envoy_response_code_class=2",
                                100_000),
                "cart-availability",
                "envoy_cluster_upstream_rq_xx{envoy_cluster_name=\"cart\",envoy_response_code_class=\"5\"}",
                "envoy_cluster_upstream_rq_xx{envoy_cluster_name=\"cart\"}");
    }

    @Test
    void nginxIngress() {
        asks(
                MadeUpTelemetry.ofFourWeeks()
                        .counter(
                                "nginx_ingress_controller_requests",
                                "exported_service=web,service=nginx,status=200",
                                100_000),
                "web-availability",
                "nginx_ingress_controller_requests{exported_service=\"web\",status=~\"5..\"}",
                "nginx_ingress_controller_requests{exported_service=\"web\"}");
    }

    @Test
    void traefik() {
        asks(
                MadeUpTelemetry.ofFourWeeks()
                        .counter("traefik_service_requests_total", "service=web@docker,code=200", 100_000)
                        .counter("traefik_service_requests_total", "service=api@internal,code=200", 100_000),
                "web-docker-availability",
                "traefik_service_requests_total{service=\"web@docker\",code=~\"5..\"}",
                "traefik_service_requests_total{service=\"web@docker\"}");
    }

    @Test
    void haproxy() {
        asks(
                MadeUpTelemetry.ofFourWeeks()
                        .counter("haproxy_backend_http_responses_total", "proxy=web,code=2xx", 100_000),
                "web-availability",
                "haproxy_backend_http_responses_total{proxy=\"web\",code=~\"5..\"}",
                "haproxy_backend_http_responses_total{proxy=\"web\"}");
    }

    @Test
    void caddy() {
        asks(
                MadeUpTelemetry.ofFourWeeks()
                        .counter("caddy_http_request_duration_seconds_count", "job=caddy,code=200", 100_000),
                "caddy-availability",
                "caddy_http_request_duration_seconds_count{job=\"caddy\",code=~\"5..\"}",
                "caddy_http_request_duration_seconds_count{job=\"caddy\"}");
    }

    @Test
    void kubernetesWithoutWatches() {
        asks(
                MadeUpTelemetry.ofFourWeeks()
                        .counter("apiserver_request_total", "job=apiserver,verb=GET,code=200", 100_000)
                        .counter("apiserver_request_total", "job=apiserver,verb=WATCH,code=200", 100_000),
                "apiserver-availability",
                "apiserver_request_total{job=\"apiserver\",verb!~\"WATCH|WATCHLIST|CONNECT\",code=~\"5..\"}",
                "apiserver_request_total{job=\"apiserver\",verb!~\"WATCH|WATCHLIST|CONNECT\"}");
    }

    @Test
    void prometheusItself() {
        asks(
                MadeUpTelemetry.ofFourWeeks()
                        .counter("prometheus_http_requests_total", "job=prometheus,handler=/metrics,code=200", 100_000)
                        .counter(
                                "prometheus_http_requests_total",
                                "job=prometheus,handler=/api/v1/query,code=200",
                                100_000)
                        .counter("promhttp_metric_handler_requests_total", "job=prometheus,code=200", 100_000),
                "prometheus-availability",
                "prometheus_http_requests_total{job=\"prometheus\",handler!~\"" + MACHINES + "\",code=~\"5..\"}",
                "prometheus_http_requests_total{job=\"prometheus\",handler!~\"" + MACHINES + "\"}");
    }

    @Test
    void scrapesOfAProcessThatShowsNothingElse() {
        asks(
                MadeUpTelemetry.ofFourWeeks()
                        .counter("promhttp_metric_handler_requests_total", "job=node,code=200", 100_000),
                "node-availability",
                "promhttp_metric_handler_requests_total{job=\"node\",code=~\"5..\"}",
                "promhttp_metric_handler_requests_total{job=\"node\"}");
    }

    @Test
    void probes() {
        asks(
                MadeUpTelemetry.ofFourWeeks().gauge("probe_success", "job=blackbox,instance=https://shop.example", 1),
                "https-shop-example-availability",
                "sum(sum_over_time(probe_success{instance=\"https://shop.example\"}[1m]))",
                "sum(count_over_time(probe_success{instance=\"https://shop.example\"}[1m]))");
    }

    @Test
    void jobsByStatus() {
        asks(
                MadeUpTelemetry.ofFourWeeks()
                        .counter("mail_jobs_total", "job=mailer,status=success", 100_000)
                        .counter("mail_jobs_total", "job=mailer,status=failure", 100),
                "mailer-availability",
                "mail_jobs_total{job=\"mailer\",status=\"success\"}",
                "mail_jobs_total{job=\"mailer\"}");
    }

    @Test
    void jobsByTwoCounters() {
        asks(
                MadeUpTelemetry.ofFourWeeks()
                        .counter("mail_jobs_processed_total", "job=mailer", 100_000)
                        .counter("mail_jobs_failed_total", "job=mailer", 100),
                "mailer-availability",
                "mail_jobs_failed_total{job=\"mailer\"}",
                "mail_jobs_processed_total{job=\"mailer\"}");
        asks(
                MadeUpTelemetry.ofFourWeeks()
                        .counter("celery_task_succeeded_total", "job=celery", 100_000)
                        .counter("celery_task_failed_total", "job=celery", 100),
                "celery-availability",
                "celery_task_failed_total{job=\"celery\"}",
                "sum(celery_task_succeeded_total{job=\"celery\"}) + sum(celery_task_failed_total{job=\"celery\"})");
    }

    @Test
    void queuesByTwoCounters() {
        asks(
                MadeUpTelemetry.ofFourWeeks()
                        .counter("queue_messages_processed_total", "job=worker", 100_000)
                        .counter("queue_messages_failed_total", "job=worker", 100),
                "worker-availability",
                "queue_messages_failed_total{job=\"worker\"}",
                "queue_messages_processed_total{job=\"worker\"}");
    }

    @Test
    void whatIsTimedIsALastResort() {
        var telemetry = MadeUpTelemetry.ofFourWeeks();
        histogram(telemetry, "gift_issue_duration_seconds", "job=issuer");
        histogram(telemetry, "go_gc_duration_seconds", "job=other");
        asks(
                telemetry,
                "issuer-latency",
                "gift_issue_duration_seconds_bucket{job=\"issuer\",le=\"0.25\"}",
                "gift_issue_duration_seconds_count{job=\"issuer\"}");
        assertThat(telemetry.discovered().proposed()).hasSize(1);
    }

    @Test
    void fewBusyRoutesAreApart() {
        var telemetry = MadeUpTelemetry.ofFourWeeks()
                .counter("http_requests_total", "job=shop,route=/orders,code=200", 100_000)
                .counter("http_requests_total", "job=shop,route=/gifts,code=200", 100_000)
                .counter("http_requests_total", "job=shop,route=/healthz,code=200", 100_000);
        asks(
                telemetry,
                "shop-orders-availability",
                "http_requests_total{job=\"shop\",route=\"/orders\",code=~\"5..\"}",
                "http_requests_total{job=\"shop\",route=\"/orders\"}");
        assertThat(telemetry.discovered().proposed()).extracting(Proposed::id).hasSize(2);
    }

    @Test
    void aQuietRouteKeepsThemTogether() {
        var telemetry = MadeUpTelemetry.ofFourWeeks()
                .counter("http_requests_total", "job=shop,route=/orders,code=200", 100_000)
                .counter("http_requests_total", "job=shop,route=/gifts,code=200", 10);
        assertThat(telemetry.discovered().proposed()).extracting(Proposed::id).containsExactly("shop-availability");
    }

    private static void histogram(MadeUpTelemetry telemetry, String base, String labels) {
        buckets(telemetry, base, labels, "0.1", "0.25");
    }

    private static void buckets(MadeUpTelemetry telemetry, String base, String labels, String first, String second) {
        telemetry
                .counter(base + "_bucket", labels + ",le=" + first, 90_000)
                .counter(base + "_bucket", labels + ",le=" + second, 99_800)
                .counter(base + "_bucket", labels + ",le=+Inf", 100_000)
                .counter(base + "_count", labels, 100_000);
    }

    private static void asks(MadeUpTelemetry telemetry, String id, String part, String total) {
        var indicator = found(telemetry, id).slo().indicator();
        var asked = Stream.of(Optional.ofNullable(indicator.good()), Optional.ofNullable(indicator.bad()))
                .flatMap(Optional::stream)
                .map(QueryText::text);
        assertThat(asked).containsExactly(part);
        assertThat(indicator.total().text()).isEqualTo(total);
        assertThat(indicator.definition()).isInstanceOf(SliDefinition.Exact.class);
    }

    private static Proposed found(MadeUpTelemetry telemetry, String id) {
        var findings = telemetry.discovered();
        return findings.proposed().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " in " + findings));
    }
}
