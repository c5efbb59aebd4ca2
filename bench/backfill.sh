#!/usr/bin/env bash
# Backfill of 100 objectives x 30 days (24 million samples, 550 series) from a local Prometheus, stored and evaluated. Bound: 20 s.
# Then the memory of the process after some page views.
set -euo pipefail
. "$(dirname "$0")/common.sh"
days=${DAYS:-30}
slos=${SLOS:-100}
"$home/yohaku" --version > /dev/null

prometheus_port=$(free_port)
url=http://127.0.0.1:$prometheus_port
start_prometheus "$prometheus_port" "$work/prometheus"
if [ ! -f "$work/loaded" ]; then
  end=$(date +%s)
  load_gen history --url "$url/api/v1/write" --slos "$slos" --routes 1 --pods 1 --days "$days" --end "$end" --connections 1 >&2
  echo "$end" > "$work/loaded"
fi
load_gen slos --format openslo --out "$work/objectives.yaml" --slos "$slos" > /dev/null
upto=$(($(cat "$work/loaded") - 900))

for run in $(seq "$runs"); do
  data="$work/data-$run"
  rm -rf "$data"
  port=$(free_port)
  l=$(load)
  t=$(stamp)
  "$home/yohaku" serve --port "$port" --data "$data" --prometheus "$url" --objectives "$work/objectives.yaml" > "$work/serve-$run.log" 2>&1 &
  pid=$!
  started+=("$pid")
  answers "http://127.0.0.1:$port/healthz" 60
  up=$(seconds "$t")
  "$JAVA_HOME/bin/java" -cp "$home/server/target/lib/*" "$home/bench/Evaluated.java" "$data" "$slos" "$upto" 600
  done=$(seconds "$t")
  awk -v a="$up" -v b="$done" 'BEGIN { printf "%.2f\n", b - a }' >> "$work/backfill.txt"
  echo "run $run: server up after $up s; all $slos objectives stored and evaluated after $done s;" \
    "server CPU $(cpu "$pid") s, $(memory "$pid") load average before [$l]"
  stop "$pid"
done
echo "backfill of $slos objectives x $days days behind the start: median $(median < "$work/backfill.txt") s of $runs runs (bound 20 s for 100 x 30)"
