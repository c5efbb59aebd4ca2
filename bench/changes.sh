#!/usr/bin/env bash
# What watching for changes costs and how often noise alone is confirmed. Bounds: 5 us a point on one core; 10,000 series of 13 weeks in 60 s on two;
# one in 13 weeks for 24 series.
#   changes.sh [SERIES]      (default: 10000)
set -euo pipefail
. "$(dirname "$0")/common.sh"
"$home/bin/with-jdk" mvn -o -q -B -Dquick -f "$home/pom.xml" -pl engine test-compile >&2
run() { "$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC -cp "$home/engine/target/classes:$home/engine/target/test-classes" "$@"; }
for _ in $(seq "$runs"); do
  echo "load average [$(load)]"
  run dev.yohaku.engine.change.ChangeCost "${1:-10000}"
done
run dev.yohaku.engine.change.RunLength 400
