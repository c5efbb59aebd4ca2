package dev.yohaku.server.discovery;

import static dev.yohaku.engine.telemetry.Matcher.Op.NOT_MATCHES;

import dev.yohaku.engine.telemetry.Matcher;
import java.util.List;

/** The conventions in the field, the most telling first: what an earlier one finds in a service, a later one does not look for again. */
final class Conventions {
    /** Endpoints that machines ask, not users: health, readiness, metrics. */
    static final String MACHINES = "(/api(/v[0-9]+)?)?"
            + "/(actuator|health(z|check)?|live(z|ness)?|readyz?|readiness|startupz?|metrics|ping)(/.*)?|/-/(healthy|ready)";

    private static final String SERVER_ERROR = "5..";
    private static final String[] ROUTES = {"http_route", "route", "uri", "path", "handler", "endpoint", "url"};
    private static final String[] HTTP_CODES = {"code", "status", "status_code", "http_status", "http_status_code"};
    private static final String SUCCESS =
            "(?i:ok|success|succeeded|successful|complete|completed|processed|done|acked)";
    private static final Tell[] RESULTS = results("result", "status", "outcome", "state");

    /** Codes by which a server says that it is at fault; the choice of OpenTelemetry's conventions for server spans. */
    private static final String GRPC_FAULTS = "Unknown|DeadlineExceeded|Unimplemented|Internal|Unavailable|DataLoss";

    private static final String GRPC_FAULT_NUMBERS = "2|4|12|13|14|15";
    private static final String GRPC_MACHINES = "grpc[.](health|reflection)[.].*";

    /** Families that time a program's own machinery. */
    private static final String MACHINERY =
            "(?:go|process|jvm|net|prometheus|alertmanager|rest_client|workqueue|etcd|apiserver|kubelet|node|http_client|rpc_client)";

    static final List<Convention> ALL = List.of(
            Convention.counted(
                            "opentelemetry-http",
                            Kind.HTTP,
                            "http_server_request_duration_seconds_count",
                            bad(SERVER_ERROR, "http_response_status_code", "http_status_code"))
                    .with(Timing.seconds("http_server_request_duration_seconds_bucket"))
                    .by(MACHINES, ROUTES),
            Convention.counted(
                            "opentelemetry-http-old",
                            Kind.HTTP,
                            "http_server_duration_milliseconds_count",
                            bad(SERVER_ERROR, "http_status_code", "http_response_status_code"))
                    .with(Timing.milliseconds("http_server_duration_milliseconds_bucket"))
                    .by(MACHINES, ROUTES),
            Convention.counted(
                            "micrometer-http",
                            Kind.HTTP,
                            "http_server_requests_seconds_count",
                            Tell.bad("status", SERVER_ERROR),
                            Tell.bad("outcome", "SERVER_ERROR"))
                    .with(Timing.seconds("http_server_requests_seconds_bucket"))
                    .by(MACHINES, "uri"),
            Convention.counted("http", Kind.HTTP, "http_requests_total", bad(SERVER_ERROR, HTTP_CODES))
                    .with(Timing.seconds("http_request_duration_seconds_bucket"))
                    .by(MACHINES, ROUTES),
            Convention.counted("http-server", Kind.HTTP, "http_server_requests_total", bad(SERVER_ERROR, HTTP_CODES))
                    .with(Timing.seconds("http_server_request_duration_seconds_bucket"))
                    .by(MACHINES, ROUTES),
            Convention.counted(
                            "http-histogram",
                            Kind.HTTP,
                            "http_request_duration_seconds_count",
                            bad(SERVER_ERROR, HTTP_CODES))
                    .by(MACHINES, ROUTES),
            Convention.counted(
                            "http-milliseconds",
                            Kind.HTTP,
                            "http_request_duration_milliseconds_count",
                            bad(SERVER_ERROR, HTTP_CODES))
                    .with(Timing.milliseconds("http_request_duration_milliseconds_bucket"))
                    .by(MACHINES, ROUTES),
            Convention.counted("grpc", Kind.RPC, "grpc_server_handled_total", Tell.bad("grpc_code", GRPC_FAULTS))
                    .with(Timing.seconds("grpc_server_handling_seconds_bucket")
                            .where(Matcher.equal("grpc_type", "unary")))
                    .by(GRPC_MACHINES, "grpc_service"),
            Convention.counted(
                            "opentelemetry-rpc",
                            Kind.RPC,
                            "rpc_server_duration_milliseconds_count",
                            Tell.bad("rpc_grpc_status_code", GRPC_FAULT_NUMBERS))
                    .with(Timing.milliseconds("rpc_server_duration_milliseconds_bucket"))
                    .by(GRPC_MACHINES, "rpc_service"),
            Convention.counted("istio", Kind.MESH, "istio_requests_total", Tell.bad("response_code", SERVER_ERROR))
                    .with(Timing.milliseconds("istio_request_duration_milliseconds_bucket"))
                    .where(Matcher.equal("reporter", "destination"))
                    .of("destination_service_name"),
            Convention.counted(
                            "envoy",
                            Kind.MESH,
                            "envoy_cluster_upstream_rq_xx",
                            Tell.bad("envoy_response_code_class", "5"))
                    .with(Timing.milliseconds("envoy_cluster_upstream_rq_time_bucket"))
                    .where(not("envoy_cluster_name", "xds.*|sds.*|agent|prometheus_stats|zipkin"))
                    .of("envoy_cluster_name"),
            Convention.counted(
                            "nginx-ingress",
                            Kind.INGRESS,
                            "nginx_ingress_controller_requests",
                            Tell.bad("status", SERVER_ERROR))
                    .with(Timing.seconds("nginx_ingress_controller_request_duration_seconds_bucket"))
                    .of("exported_service", "service", "ingress")
                    .by(MACHINES, "path"),
            Convention.counted(
                            "traefik", Kind.INGRESS, "traefik_service_requests_total", Tell.bad("code", SERVER_ERROR))
                    .with(Timing.seconds("traefik_service_request_duration_seconds_bucket"))
                    .where(not("service", ".*@internal"))
                    .of("exported_service", "service"),
            Convention.counted(
                            "haproxy",
                            Kind.INGRESS,
                            "haproxy_backend_http_responses_total",
                            Tell.bad("code", SERVER_ERROR))
                    .of("proxy", "backend"),
            Convention.counted(
                            "caddy",
                            Kind.INGRESS,
                            "caddy_http_request_duration_seconds_count",
                            Tell.bad("code", SERVER_ERROR))
                    .with(Timing.seconds("caddy_http_request_duration_seconds_bucket")),
            Convention.counted("kubernetes", Kind.HTTP, "apiserver_request_total", Tell.bad("code", SERVER_ERROR))
                    .with(Timing.seconds("apiserver_request_duration_seconds_bucket"))
                    .where(not("verb", "WATCH|WATCHLIST|CONNECT")),
            Convention.counted(
                            "prometheus", Kind.HTTP, "prometheus_http_requests_total", Tell.bad("code", SERVER_ERROR))
                    .with(Timing.seconds("prometheus_http_request_duration_seconds_bucket"))
                    .by(MACHINES, "handler"),
            Convention.share("probe", Kind.PROBE, "probe_success").of("instance", "target", "job"),
            Convention.counted(
                            "jobs",
                            Kind.JOB,
                            "(?:.+_)?(?:jobs?|tasks?)(?:_executions|_runs|_completed|_processed|_finished)?_total",
                            RESULTS)
                    .by("", "job_name", "task", "queue"),
            Convention.paired(
                            "jobs-succeeded",
                            Kind.JOB,
                            "((?:.+_)?(?:jobs?|tasks?))_(?:failed|failures|errors)_total",
                            true,
                            "$1_succeeded_total",
                            "$1_success_total",
                            "$1_successful_total")
                    .by("", "job_name", "task", "queue"),
            Convention.paired(
                            "jobs-failed",
                            Kind.JOB,
                            "((?:.+_)?(?:jobs?|tasks?))_(?:failed|failures|errors)_total",
                            false,
                            "$1_total",
                            "$1_processed_total",
                            "$1_executed_total",
                            "$1_executions_total",
                            "$1_runs_total")
                    .by("", "job_name", "task", "queue"),
            Convention.counted(
                            "queues",
                            Kind.QUEUE,
                            "(?:.+_)?(?:messages?|records?)(?:_processed|_consumed|_handled|_delivered)?_total",
                            RESULTS)
                    .by("", "queue", "topic"),
            Convention.paired(
                            "queues-failed",
                            Kind.QUEUE,
                            "((?:.+_)?(?:messages?|records?))_(?:failed|failures|errors)_total",
                            false,
                            "$1_processed_total",
                            "$1_consumed_total",
                            "$1_handled_total",
                            "$1_total")
                    .by("", "queue", "topic"),
            Convention.counted(
                    "scrapes", Kind.SCRAPE, "promhttp_metric_handler_requests_total", Tell.bad("code", SERVER_ERROR)),
            Convention.timed(
                    "durations",
                    Kind.WORK,
                    Timing.seconds("(?!" + MACHINERY + "_).+_(?:duration|latency|processing)_seconds_bucket")));

    private Conventions() {}

    private static Matcher not(String label, String values) {
        return new Matcher(label, NOT_MATCHES, values);
    }

    private static Tell[] bad(String values, String... labels) {
        var tells = new Tell[labels.length];
        for (int i = 0; i < labels.length; i++) {
            tells[i] = Tell.bad(labels[i], values);
        }
        return tells;
    }

    private static Tell[] results(String... labels) {
        var tells = new Tell[labels.length];
        for (int i = 0; i < labels.length; i++) {
            tells[i] = Tell.good(labels[i], SUCCESS);
        }
        return tells;
    }
}
