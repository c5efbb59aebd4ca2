#!/usr/bin/env bash
# How change detection fares with real services into which faults were put: found, delay, silence for faults that never reach users, false items a day.
#   YOHAKU_SHARED   folder with data/microservices (default: ../shared beside the project)
set -euo pipefail
. "$(dirname "$0")/common.sh"
"$home/bin/with-jdk" mvn -o -q -B -Dquick -f "$home/pom.xml" -pl engine test-compile >&2
"$JAVA_HOME/bin/java" -cp "$home/engine/target/classes:$home/engine/target/test-classes" \
  dev.yohaku.engine.change.ServiceFaults "${YOHAKU_SHARED:-$home/../shared}/data/microservices"
