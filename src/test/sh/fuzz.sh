#!/bin/sh
# Fuzzes with Jazzer what org.muster.fuzz tests, and says what it found.
#
#   src/test/sh/fuzz.sh MINUTES [CLASS.METHOD...]   each target, all unless named, for its share of the minutes
#   src/test/sh/fuzz.sh mutations N [SEED]          N mutated records of ../shared/corpora, else of data/sample, through the job
#
# An input that breaks a promise is kept in src/test/resources/org/muster/fuzz, where each test run tries it again. What was
# reached so far stays in target/fuzz, and the next call begins with it.
#
#   MUSTER_FUZZ_MEMORY   heap of a target, 1g unless told
#   MUSTER_FUZZ_SEED     of the mutations; another each time unless told
#   MUSTER_FUZZ_RUNS     at most so many executions of a target; as many as the time allows unless told
#   MUSTER_FUZZ_BUILT    set: what target/ holds is fuzzed, without a build
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd)
cd "$root"
case ${1:-} in
mutations)
    n=${2:?"fuzz: how many mutations? fuzz.sh mutations 1000000"}
    exec mvn -B -ntp -q test -Dtest=MutatedRecordsTest -Dtest.excluded.groups=none \
        -Dtest.options="-Dmuster.mutations=$n -Dmuster.seed=${3:-1}"
    ;;
'' | -h | --help | *[!0-9]*) sed -n '2,13s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
minutes=$1
shift

targets() {
    for test in src/test/java/org/muster/fuzz/*FuzzTest.java; do
        awk -v class="$(basename "$test" .java)" \
            '/@FuzzTest/ { fuzzed = 1; next } fuzzed && /void/ { sub(/\(.*/, ""); print class "." $NF; fuzzed = 0 }' "$test"
    done
}
[ $# -gt 0 ] || set -- $(targets)
seconds=$((minutes * 60 / $#))

work=$root/target/fuzz
mkdir -p "$work"
[ "${MUSTER_FUZZ_BUILT:-}" ] || mvn -B -ntp -q test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$work/classpath"
classpath=$root/target/test-classes:$root/target/classes:$(cat "$work/classpath")

found=0
printf '%-32s %8s %10s %8s %8s\n' target seconds executions edges features
for target; do
    class=${target%.*}
    method=${target#*.}
    log=$work/$target.log
    mkdir -p "$work/corpus/$target"
    touch "$work/begun"
    code=0
    # A target that hangs in its start would never end by itself.
    timeout $((seconds + 600)) "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx"${MUSTER_FUZZ_MEMORY:-1g}" -XX:+UseSerialGC \
        -XX:TieredStopAtLevel=1 -XX:-OmitStackTraceInFastThrow -cp "$classpath" com.code_intelligence.jazzer.Jazzer \
        --target_class="org.muster.fuzz.$class" --target_method="$method" --instrumentation_includes="org.muster.**" \
        --custom_hook_includes="org.muster.**" --reproducer_path="$work" -max_total_time="$seconds" -max_len=65536 \
        -seed="${MUSTER_FUZZ_SEED:-0}" -runs="${MUSTER_FUZZ_RUNS:--1}" -timeout=300 -rss_limit_mb=0 -print_final_stats=1 "$work/corpus/$target" >"$log" 2>&1 || code=$?
    last=$(grep -E '^#[0-9]+' "$log" | tail -n 1)
    printf '%-32s %8s %10s %8s %8s\n' "$target" \
        "$(sed -n 's/^Done .* in \([0-9]*\) second.*/\1/p' "$log")" \
        "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | tail -n 1)" \
        "$(echo "$last" | sed -n 's/.*cov: \([0-9]*\).*/\1/p')" "$(echo "$last" | sed -n 's/.*ft: \([0-9]*\).*/\1/p')"
    if [ "$code" -ne 0 ]; then
        found=1
        input=$(find src/test/resources/org/muster/fuzz . -maxdepth 3 -type f -newer "$work/begun" \
            \( -name 'crash-*' -o -name 'timeout-*' -o -name 'oom-*' \) | sort -u | tr '\n' ' ')
        echo "fuzz: $target: exit $code; the input is in: ${input:-nowhere}; $log tells more" >&2
        grep -m 3 -E 'Error: |Exception: |broken by|ALARM|timeout' "$log" | cut -c1-400 | sed 's/^/fuzz:     /' >&2
    fi
done
[ $found -eq 0 ] || { echo "fuzz: something was found; mend it, and commit the input with the change" >&2; exit 1; }
