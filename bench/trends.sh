#!/usr/bin/env bash
# Change points and streaming anomalies on the development halves of two public collections, by `./yohaku changes` as it ships, without labels.
#   YOHAKU_SHARED   folder with eval/TrendScore.java, data/changepoint and data/nab (default: ../shared beside the project)
set -euo pipefail
. "$(dirname "$0")/common.sh"
shared=${YOHAKU_SHARED:-$home/../shared}
[ -f "$shared/eval/TrendScore.java" ] || { echo "No $shared/eval/TrendScore.java; set YOHAKU_SHARED to the folder with eval/ and data/" >&2; exit 3; }
"$home/yohaku" --version > /dev/null

mkdir -p "$work/points"
for file in "$shared"/data/changepoint/*.json; do
  "$home/yohaku" changes "$file" > "$work/points/$(basename "$file")"
done
"$JAVA_HOME/bin/java" "$shared/eval/TrendScore.java" tcpd --truth "$shared/data/changepoint" --pred "$work/points"

for file in "$shared"/data/nab/*/*.csv; do
  group=$(basename "$(dirname "$file")")
  mkdir -p "$work/nab/$group"
  "$home/yohaku" changes --streaming "$file" > "$work/nab/$group/$(basename "$file")"
done
"$JAVA_HOME/bin/java" "$shared/eval/TrendScore.java" nab --data "$shared/data/nab" --labels "$shared/data/nab/combined_windows.json" \
  --pred "$work/nab" --threshold "${THRESHOLD:-0.08}"
