#!/usr/bin/env bash
# What of slow degradations is listed before it pages, how long the list is, how much of it is planted, and how quiet it is when nothing is wrong, by
# drawn and quiet stories. Bounds: 90 % found; 5 items a week; 60 % planted; in quiet stories one item in 13 weeks for 12 objectives.
#   found-early.sh [--seeds FIRST LAST] [--verbose]      (default: 1 to 50; settings may be chosen by the first half only)
# The counts of each story are kept in the scratch folder for as long as the simulator stays the same.
set -euo pipefail
. "$(dirname "$0")/common.sh"
first=1 last=50 verbose=
while [ $# -gt 0 ]; do
  case $1 in
    --seeds) first=$2 last=$3; shift 3 ;;
    --verbose) verbose=--verbose; shift ;;
    *) sed -n '4s/^#  *//p' "$0" >&2; exit 2 ;;
  esac
done
"$home/bin/with-jdk" mvn -o -q -B -Dquick -f "$home/pom.xml" -pl engine,server -am test-compile >&2
simulator=$(cat "$home"/server/target/classes/dev/yohaku/server/simulator/*.class | sha256sum | cut -c1-12)
t=$(stamp)
"$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC -cp "$home/engine/target/classes:$home/server/target/test-classes:$classpath" \
  dev.yohaku.server.simulator.FoundEarlyReport "$work/stories-$simulator" "$first" "$last" $verbose
echo "took $(seconds "$t") s, load average [$(load)]"
