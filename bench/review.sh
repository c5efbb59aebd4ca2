#!/usr/bin/env bash
# The weekly review at size: the demo's product with 20 objectives, 13 weeks of history and an edition with 12 charts or more.
#   making an edition: 3 s in a warm process;  its page: 150 kB with everything it loads, compressed, and 150 ms of the server;  every other page: 60 kB
#   the edition as one HTML file: loads nothing
set -euo pipefail
. "$(dirname "$0")/common.sh"
"$home/yohaku" --version > /dev/null

# objective NAME TARGET SERVICE METRIC LABELS GOOD [TOTAL_METRIC]: one more SLI of a service of the demo.
objective() {
  cat << END
---
apiVersion: openslo/v1
kind: SLO
metadata: {name: $1}
spec:
  service: $3
  indicator:
    metadata: {name: $1}
    spec:
      ratioMetric:
        counter: false
        good: {metricSource: {type: Prometheus, spec: {query: 'sum(rate($4{job="$3",$5$6}[5m]))'}}}
        total: {metricSource: {type: Prometheus, spec: {query: 'sum(rate(${7:-$4}{job="$3"${5:+,${5%,}}}[5m]))'}}}
  timeWindow: [{duration: 28d, isRolling: true}]
  budgetingMethod: Occurrences
  objectives: [{displayName: $1, target: $2}]
END
}

# driver WATCH LIMIT: one more limit of a gauge of the demo, near enough that the review speaks of it.
driver() {
  cat << END
---
apiVersion: yohaku.dev/v1
kind: Driver
metadata: {name: $1-near, displayName: $1 near}
spec: {watch: $1, limit: {value: $2, kind: assumed, source: made for this measurement}, loads: nothing}
END
}

rm -rf "$work/data" "$work/again"
mkdir -p "$work/data/demo-objectives"
{
  objective issue-10s 0.99 gift-issuer gift_issue_duration_seconds_bucket '' 'le="10"' gift_issue_duration_seconds_count
  objective view-500ms 0.9 gift-view http_request_duration_seconds_bucket '' 'le="0.5"' http_request_duration_seconds_count
  objective plat-400ms 0.95 partner-api http_request_duration_seconds_bucket '' 'le="0.4"' http_request_duration_seconds_count
  objective search-500ms 0.95 shop-search http_request_duration_seconds_bucket '' 'le="0.5"' http_request_duration_seconds_count
  objective redeem-no-5xx 0.9995 redemption http_server_requests_seconds_count '' 'status!~"5.."'
  objective admin-no-5xx 0.99 backoffice http_server_requests_seconds_count '' 'status!~"5.."'
  objective pay-answered 0.9995 payment-gw grpc_server_handled_total '' 'grpc_code!="Unavailable"'
} | sed 1d > "$work/data/demo-objectives/more-objectives.yaml"
{
  driver tenants 1860; driver shops 11700; driver gift-rows 50000000; driver db-connections 190
  driver settlement-batch 10300; driver redemptions 590; driver cloud-cost 43500
} | sed 1d > "$work/data/demo-objectives/more-limits.yaml"

# count QUESTION WHAT: how often that stands in the running server's answer.
count() { curl -s "http://127.0.0.1:$port/api/v1/$1" | grep -o "$2" | wc -l || true; }

port=$(free_port)
# The simulated Prometheus lives in the same process, and answers for seven more SLIs need more room than the demo has.
YOHAKU_HEAP=512m "$home/yohaku" demo --port "$port" --data "$work/data" > "$work/demo.log" 2>&1 &
pid=$!
started+=("$pid")
answers "http://127.0.0.1:$port/api/v1/reviews/latest" 240
objectives=$(count reviews/latest '"kind" : "budget"')
echo "edition of $objectives objectives"
[ "$objectives" -ge 20 ] || { echo "20 objectives were expected; see $work/demo.log" >&2; exit 1; }
echo "pages, load average [$(load)]"
failed=0
"$JAVA_HOME/bin/java" "$home/bench/ReviewPages.java" "http://127.0.0.1:$port" || failed=1
stop "$pid"

l=$(load)
# The revised edition is written to a copy, so that what was weighed can be looked at afterwards.
cp -r "$work/data" "$work/again"
REVIEW_DATA=$work/again "$home/bin/with-jdk" mvn -o -q -B -Dquick -f "$home/pom.xml" -pl engine,server -am test \
  -Dtest=EditionTimes -Dsurefire.failIfNoSpecifiedTests=false -Dsurefire.useFile=false || failed=1
echo "making, load average before [$l]"
exit $failed
