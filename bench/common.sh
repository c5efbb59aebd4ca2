# Sourced by the measurements. Everything runs on loopback, in a scratch folder that is removed at the end.
#   YOHAKU_BENCH   folder with the load generator, LoadGen.java (default: ../shared/bench beside the project)
#   BENCH_WORK     scratch folder to keep, with data and logs (default: a temporary one, removed)
#   RUNS           how often each figure is taken (default 3); the median is what counts
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
load_gen_source=${YOHAKU_BENCH:-$home/../shared/bench}/LoadGen.java
runs=${RUNS:-3}
work=${BENCH_WORK:-$(mktemp -d)}
mkdir -p "$work"
JAVA_HOME=$("$home/bin/with-jdk" sh -c 'echo "$JAVA_HOME"')
export JAVA_HOME
classpath="$home/server/target/classes:$home/server/target/lib/*"
started=()

# Ends what these scripts started, by process id, and removes the scratch folder unless it was asked for.
finish() {
  for pid in "${started[@]}"; do kill "$pid" 2> /dev/null && wait "$pid" 2> /dev/null; done
  [ -n "${BENCH_WORK:-}" ] || rm -rf "$work"
}
trap finish EXIT

# stop PID: ends one process and waits for it.
stop() { kill "$1" 2> /dev/null || true; wait "$1" 2> /dev/null || true; }

# stamp: seconds with fractions; seconds SINCE: how long ago that was.
stamp() { date +%s.%N; }
seconds() { awk -v a="$1" -v b="$(stamp)" 'BEGIN { printf "%.2f", b - a }'; }

load() { cut -d' ' -f1-3 /proc/loadavg; }
# cpu PID: user and system seconds; memory PID: resident and peak resident MiB.
cpu() { awk -v t="$(getconf CLK_TCK)" '{ printf "%.1f", ($14 + $15) / t }' "/proc/$1/stat"; }
memory() { awk '/VmHWM|VmRSS/ { printf "%s %.0f MiB  ", $1, $2 / 1024 }' "/proc/$1/status"; }

free_port() { "$JAVA_HOME/bin/java" "$home/bench/FreePort.java"; }
# answers URL SECONDS: waits until the URL answers 200; fails after that many seconds.
answers() {
  local end=$((SECONDS + $2))
  until curl -sf -o /dev/null "$1"; do
    [ $SECONDS -lt $end ] || { echo "no answer from $1 within $2 s" >&2; return 1; }
    sleep 0.05
  done
}
median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
load_gen() {
  "$JAVA_HOME/bin/java" -Xmx2g -cp "$home/server/target/lib/*" "$load_gen_source" "$@"
}

# start_prometheus PORT FOLDER: Debian's Prometheus, empty, that takes samples of any age by remote write.
start_prometheus() {
  mkdir -p "$2"
  printf 'global: {}\nstorage: {tsdb: {out_of_order_time_window: 90d}}\n' > "$2/prometheus.yml"
  prometheus --config.file="$2/prometheus.yml" --storage.tsdb.path="$2/tsdb" --web.listen-address="127.0.0.1:$1" \
    --web.enable-remote-write-receiver --storage.tsdb.retention.time=200d --log.level=warn >> "$2/log" 2>&1 &
  started+=($!)
  answers "http://127.0.0.1:$1/-/ready" 60
}
