#!/usr/bin/env bash
# CPU time of evaluating 1,000 objectives from memory, a tick. Bound: 5 ms.
set -euo pipefail
. "$(dirname "$0")/common.sh"
"$home/bin/with-jdk" mvn -q -B -Dquick -f "$home/pom.xml" -pl engine test-compile >&2
for _ in $(seq "$runs"); do
  echo "load average [$(load)]"
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -cp "$home/engine/target/classes:$home/engine/target/test-classes:$home/server/target/lib/*" \
    dev.yohaku.engine.replay.EvaluationCost
done
