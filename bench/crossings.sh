#!/usr/bin/env bash
# How often the true day on which a drawn growth reaches its limit lies in the 80 % range forecast 4 to 26 weeks before. Bound: 75 to 85 %.
#   crossings.sh [--seeds FIRST LAST] [--weeks N]      (default: 1 to 50, 8 growths each; 13 weeks of daily peaks known)
set -euo pipefail
. "$(dirname "$0")/common.sh"
first=1 last=50 weeks=13
while [ $# -gt 0 ]; do
  case $1 in
    --seeds) first=$2 last=$3; shift 3 ;;
    --weeks) weeks=$2; shift 2 ;;
    *) sed -n '3s/^#  *//p' "$0" >&2; exit 2 ;;
  esac
done
"$home/bin/with-jdk" mvn -o -q -B -Dquick -f "$home/pom.xml" -pl engine,server -am test-compile >&2
t=$(stamp)
"$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC -cp "$home/engine/target/classes:$home/server/target/test-classes:$classpath" \
  dev.yohaku.server.simulator.Crossings "$first" "$last" "$weeks"
echo "took $(seconds "$t") s, load average [$(load)]"
