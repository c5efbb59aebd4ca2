#!/usr/bin/env bash
# From the command `./yohaku serve --prometheus URL` on an empty directory to the first edition of the weekly review: 20 services with 30 days of
# history in a local Prometheus, one objective each. Nobody signs in, clicks or types anything in between, so the lead prepares nothing.  Bound: 300 s.
#   first-review.sh [--discover]      (without objective files: objectives are what discovery finds by itself, two a service)
set -euo pipefail
. "$(dirname "$0")/common.sh"
services=${SERVICES:-20}
days=${DAYS:-30}
limit=300
case ${1:-} in '' | --discover) ;; *) sed -n '4s/^#  *//p' "$0" >&2; exit 2 ;; esac
"$home/yohaku" --version > /dev/null
# Each service is a job of its own, as where it is scraped; discovery tells services apart by that.
sed 's/l.put("job", "app")/l.put("job", name())/' "$load_gen_source" > "$work/LoadGen.java"
load_gen_source=$work/LoadGen.java
prometheus_port=$(free_port)
url=http://127.0.0.1:$prometheus_port
start_prometheus "$prometheus_port" "$work/prometheus"
if [ ! -f "$work/loaded" ]; then
  load_gen history --url "$url/api/v1/write" --slos $((2 * services)) --routes 1 --pods 1 --days "$days" --connections 1 >&2
  touch "$work/loaded"
fi
# Each service's share of good answers; its latency stays without an objective.
load_gen slos --format openslo --out "$work/all.yaml" --slos $((2 * services)) > /dev/null
awk 'BEGIN { RS = "---\n" } /name: svc-[0-9]+-availability\n/ { printf "%s%s", between, $0; between = RS }' "$work/all.yaml" > "$work/objectives.yaml"
given=(--objectives "$work/objectives.yaml")
[ -z "${1:-}" ] || given=()

# told FIELD: of the running server's own file, which only its owner can read.
told() { sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p" "$data/server.json"; }
# ask PATH: what the server answers to its owner; fails while it answers nothing.
ask() { [ -s "$data/server.json" ] && curl -sf -H "Authorization: Bearer $(told token)" "http://127.0.0.1:$port/api/v1/$1"; }

rm -f "$work/first.txt"
for run in $(seq "$runs"); do
  data="$work/data-$run"
  rm -rf "$data"
  port=$(free_port)
  l=$(load)
  t=$(stamp)
  "$home/yohaku" serve --port "$port" --data "$data" --prometheus "$url" "${given[@]}" > "$work/serve-$run.log" 2>&1 &
  pid=$!
  started+=("$pid")
  answers "http://127.0.0.1:$port/healthz" 60
  up=$(seconds "$t")
  end=$((SECONDS + 2 * limit))
  until ask reviews/latest > "$work/edition-$run.json"; do
    [ $SECONDS -lt $end ] || { echo "no edition within $((2 * limit)) s; see $work/serve-$run.log" >&2; exit 1; }
    sleep 0.5
  done
  done=$(seconds "$t")
  echo "$done" >> "$work/first.txt"
  echo "run $run: server up after $up s; first edition ($(sed -n 's/^  "week" : "\(.*\)",$/\1/p' "$work/edition-$run.json")) after $done s," \
    "of $(grep -c '"kind" : "budget"' "$work/edition-$run.json") objectives; server CPU $(cpu "$pid") s, $(memory "$pid") load average before [$l]"
  stop "$pid"
done
echo "first edition of $services services x $days days: median $(median < "$work/first.txt") s of $runs runs (bound $limit s)"
