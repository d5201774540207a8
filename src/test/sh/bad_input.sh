#!/bin/sh
# Calls that go wrong, as a user makes them: each must end with its exit code and say what was wrong. Prints what it left out.
set -eu

muster=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd)/bin/muster
dir=$(mktemp -d)
trap 'umount "$dir/readonly" 2>/dev/null || true; rm -rf "$dir"' EXIT
failed=0

# expect EXIT TEXT ARGS...: the exit code, and a text that the error stream must hold
expect() {
    wanted=$1
    text=$2
    shift 2
    code=0
    "$muster" "$@" >"$dir/out.txt" 2>"$dir/err.txt" || code=$?
    if [ "$code" -ne "$wanted" ] || ! grep -qF -- "$text" "$dir/err.txt"; then
        echo "FAILED: muster $*: exit $code, expected $wanted with '$text'" >&2
        sed 's/^/    /' "$dir/err.txt" >&2
        failed=1
    else
        echo "ok   exit $wanted: $text"
    fi
}

mkdir "$dir/in" "$dir/empty" "$dir/foreign"
echo 'years of work' >"$dir/foreign/thesis.txt"
: >"$dir/nothing.jsonl"
printf '%s\n' '{"id": 17, "date": "2024-10-01", "text": "Ghana sent 40 soldiers to Togo."}' >"$dir/in/good.jsonl"
{
    printf '{"id": "utf8", "text": "bad \377 byte"}\n'
    printf '{"id": "nul", "text": "Mali\000 sent 7 soldiers."}\n'
    printf '%s\n' '{"id": "list", "text": ["a"]}' '{"id": {}, "text": "b"}' \
        '{"id": "first", "date": "0001-01-01", "text": "One."}' '{"id": "last", "date": "9999-12-31", "text": "Two."}'
} >"$dir/bad.jsonl"

expect 2 "nowhere" run --input "$dir/nowhere" --output "$dir/a"
expect 2 "empty" run --input "$dir/empty" --output "$dir/a"
expect 2 "no record in" run --input "$dir/nothing.jsonl" --output "$dir/a"
expect 2 "inside the input" run --input "$dir/in" --output "$dir/in/out"
expect 2 "no Muster output" run --input "$dir/in" --output "$dir/foreign" --overwrite
expect 2 "--input" run --inptu "$dir/in" --output "$dir/a"
expect 1 "too many rejects" run --input "$dir/bad.jsonl" --output "$dir/a"
[ ! -e "$dir/a" ] || { echo "FAILED: a failed run left an output" >&2; failed=1; }
expect 0 "wrong_type 2" run --input "$dir/in" "$dir/bad.jsonl" --output "$dir/b" --max-reject-rate 1
expect 2 "--overwrite" run --input "$dir/in" --output "$dir/b"
expect 2 "no Muster output" report --from "$dir/in" --to "$dir/page.html"
expect 2 "lies inside" report --from "$dir/b" --to "$dir/b/page.html"
expect 0 "the report is in" report --from "$dir/b" --to "$dir/page.html"
expect 2 "--overwrite" report --from "$dir/b" --to "$dir/page.html"
expect 1 "--to" report --from "$dir/b" --to "$dir/page.html/page.html"

mkdir "$dir/readonly"
if [ "$(id -u)" = 0 ] && mount -t tmpfs -o ro tmpfs "$dir/readonly" 2>/dev/null; then
    expect 1 "cannot write" run --input "$dir/in" --output "$dir/readonly/out"
    expect 1 "cannot write" report --from "$dir/b" --to "$dir/readonly/page.html"
else
    echo "LEFT OUT for want of the right to mount: an output on a read-only file system"
fi
exit $failed
