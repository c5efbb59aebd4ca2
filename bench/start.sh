#!/usr/bin/env bash
# Seconds from the command `./yohaku demo` (built) to the first 200 of the first page.  Bound: 20 s.
set -euo pipefail
. "$(dirname "$0")/common.sh"
"$home/yohaku" --version > /dev/null
for run in $(seq "$runs"); do
  port=$(free_port)
  l=$(load)
  t=$(stamp)
  "$home/yohaku" demo --port "$port" > "$work/start-$run.log" 2>&1 &
  pid=$!
  started+=("$pid")
  answers "http://127.0.0.1:$port/" 120
  up=$(seconds "$t")
  echo "$up" >> "$work/start.txt"
  echo "run $run: page up after $up s, server CPU $(cpu "$pid") s, load average before [$l]"
  stop "$pid"
done
echo "demo page up: median $(median < "$work/start.txt") s of $runs runs (bound 20 s)"
