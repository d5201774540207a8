#!/bin/sh
# What target/muster.jar brings to a cluster: only what src/test/resources/shaded-jar.txt names, since anything else may be
# another version of what Spark has. Prints its size.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd)
jar=${1:-$root/target/muster.jar}
declared=$root/src/test/resources/shaded-jar.txt
list=$(mktemp)
trap 'rm -f "$list"' EXIT
"${JAVA_HOME:+$JAVA_HOME/bin/}jar" tf "$jar" >"$list"

# A pattern ends with "/" for a folder and all below it; "*" stands for any part of a name.
awk '
    FILENAME == ARGV[1] {
        if ($0 ~ /^#/ || NF == 0) next
        pattern = $1
        used[pattern] = 0
        folder = pattern ~ /\/$/
        gsub(/[.$+()]/, "\\\\&", pattern)
        gsub(/\*/, "[^/]*", pattern)
        regex[$1] = "^" pattern (folder ? "" : "$")
        next
    }
    /\/$/ { next }
    {
        for (one in regex) if ($0 ~ regex[one]) { used[one]++; next }
        print "shaded_jar: not declared: " $0
        failed = 1
    }
    END {
        for (one in used) if (!used[one]) { print "shaded_jar: declared and not there: " one; failed = 1 }
        exit failed
    }' "$declared" "$list" >"$list.wrong" || {
    head -n 20 "$list.wrong" >&2
    echo "shaded_jar: $(wc -l <"$list.wrong") differences of $jar from $declared: exclude, relocate or declare them" >&2
    rm -f "$list.wrong"
    exit 1
}
rm -f "$list.wrong"
awk -v bytes="$(wc -c <"$jar")" -v entries="$(wc -l <"$list")" -v jar="$jar" \
    'BEGIN { printf "shaded_jar: %s holds what is declared, %d entries, %.1f MB\n", jar, entries, bytes / 1e6 }'
