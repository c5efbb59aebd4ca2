#!/usr/bin/env bash
# What the weekly editions of simulated products tell: troubles of eight days and more before their page (bound: 90 %), changes in an edition
# (bound: 5), summary lines that are not true (bound: none). The demo's story and drawn ones, lived through week by week.
#   editions.sh [--seeds FIRST LAST]      (default: 1 to 20)
set -euo pipefail
. "$(dirname "$0")/common.sh"
first=1 last=20
while [ $# -gt 0 ]; do
  case $1 in
    --seeds) first=$2 last=$3; shift 3 ;;
    *) sed -n '4s/^#  *//p' "$0" >&2; exit 2 ;;
  esac
done
t=$(stamp)
EDITION_SEEDS=$first-$last "$home/bin/with-jdk" mvn -o -q -B -Dquick -f "$home/pom.xml" -pl engine,server -am test \
  -Dtest=EditionReport -Dsurefire.failIfNoSpecifiedTests=false -Dsurefire.useFile=false
echo "took $(seconds "$t") s, load average [$(load)]"
