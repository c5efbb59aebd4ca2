#!/usr/bin/env bash
# How good forecasts are: points and intervals on the development half of the M4 competition's hourly and weekly series, and the days on which the
# simulator's growing gauges reach their limits. Bounds: OWA 0.50 and 0.90; 95 % intervals hold 94 to 96 %; hourly MSIS 10; 75 to 85 % of the true days
# inside the 80 % range.
#   forecasts.sh [FIRST LAST]      (seeds of the stories; default 1 to 25. Settings may be chosen by those only; 26 to 50 are only reported)
# YOHAKU_SHARED is the folder with data/forecast and eval/TrendScore.java (default: ../shared beside the project).
set -euo pipefail
. "$(dirname "$0")/common.sh"
shared=${YOHAKU_SHARED:-$home/../shared}
"$home/bin/with-jdk" mvn -o -q -B -Dquick -f "$home/pom.xml" -pl engine,server -am test-compile >&2
java=("$JAVA_HOME/bin/java" -XX:+UseSerialGC -cp "$home/engine/target/classes:$home/server/target/test-classes:$classpath")

# m4 NAME FREQUENCY HORIZON OPTION…: forecasts one file by the command, and scores it.
m4() {
  local data="$shared/data/forecast" name=$1 frequency=$2 horizon=$3 out="$work/$1" t
  t=$(stamp)
  "${java[@]}" dev.yohaku.server.cli.Main forecast "$data/$name-train-dev.csv" --horizon "$horizon" "${@:4}" > "$out.json"
  echo "$name ${*:4}: $(wc -l < "$out.json") series in $(seconds "$t") s"
  for key in points lower95 upper95; do "$JAVA_HOME/bin/java" "$home/bench/ScorerForm.java" "$out.json" $key > "$out-$key.csv"; done
  "$JAVA_HOME/bin/java" "$shared/eval/TrendScore.java" m4 --train "$data/$name-train-dev.csv" --test "$data/$name-test-dev.csv" \
    --freq "$frequency" --pred "$out-points.csv" --lower "$out-lower95.csv" --upper "$out-upper95.csv"
}

if [ -d "$shared/data/forecast" ]; then
  m4 Hourly 24 48 --season 24,168
  m4 Hourly 24 48
  m4 Weekly 1 13
  m4 Weekly 1 13 --season 1
else
  echo "no $shared/data/forecast: the M4 series are left out" >&2
fi
"${java[@]}" dev.yohaku.server.simulator.ForeseenDays "${1:-1}" "${2:-25}"
echo "load average [$(load)]"
