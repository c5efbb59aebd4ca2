#!/usr/bin/env bash
# Server time of the first page with 200 objectives (bound: 50 ms), and memory with 200 objectives and 90 days of history (bound: 400 MB).
# The time is that of requests one after the other on loopback, so it holds the connection as well.
set -euo pipefail
. "$(dirname "$0")/common.sh"
slos=${SLOS:-200}
days=${DAYS:-90}
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

port=$(free_port)
rm -rf "$work/data"
t=$(stamp)
"$home/yohaku" serve --port "$port" --data "$work/data" --prometheus "$url" --objectives "$work/objectives.yaml" > "$work/serve.log" 2>&1 &
pid=$!
started+=("$pid")
answers "http://127.0.0.1:$port/healthz" 60
"$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -cp "$home/server/target/lib/*" "$home/bench/Evaluated.java" "$work/data" "$slos" "$upto" 900
echo "read the past and evaluated after $(seconds "$t") s; server CPU $(cpu "$pid") s; $(memory "$pid")"
link=$(grep -o 'http://[^ ]*/join/[^ ]*' "$work/serve.log" || true)
"$JAVA_HOME/bin/java" "$home/bench/PageTimes.java" "http://127.0.0.1:$port" "${link:-none}" "$runs"
echo "after the pages: $(memory "$pid") (bound 400 MiB), load average [$(load)]"
