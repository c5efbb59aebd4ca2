#!/usr/bin/env bash
# A server killed with SIGKILL at random moments while people write, editions are made and digests are sent: words that were acknowledged and
# are lost (bound: none), editions that are there twice (none), digests sent again under another key or with another text (none).
#   killed-review.sh [KILLS]      (default: 200)
set -euo pipefail
. "$(dirname "$0")/common.sh"
t=$(stamp)
"$home/bin/with-jdk" mvn -o -q -B -Dquick -f "$home/pom.xml" -pl engine,server -am test -Dtest=KilledReviewTests \
  -Dyohaku.review.kills="${1:-200}" -Dsurefire.failIfNoSpecifiedTests=false -Dsurefire.useFile=false
echo "took $(seconds "$t") s, load average [$(load)]"
