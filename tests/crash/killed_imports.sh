#!/usr/bin/env bash
# killed_imports.sh LECTERN_CLI [KILLS] [FILES]: kills imports with SIGKILL at random moments. After
# each kill the library opens and is sound, and nothing that was committed is missing; the next
# import goes on; one that was killed many times is, when it is done, the same as one that never was.
set -euo pipefail
# shellcheck source=tests/crash/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
kills=${2:-6}
files=${3:-3000}

make_archive "$work/archive" "$files"
began=$(date +%s%N)
lectern "$work/reference" import "$work/archive" >/dev/null || die "the reference import failed"
whole_ms=$((($(date +%s%N) - began) / 1000000))
all=$(total "$work/reference")

lives=0 committed=0 killed=0 in_the_middle=0
library=$work/library
while ((killed < kills)); do
    after_ms=$(((RANDOM * 32768 + RANDOM) % (whole_ms + 1)))
    lectern "$library" import "$work/archive" >/dev/null 2>&1 &
    importing=$!
    sleep "$((after_ms / 1000)).$(printf %03d $((after_ms % 1000)))"
    kill -KILL $importing 2>/dev/null || true
    status=0
    wait $importing 2>/dev/null || status=$?
    if ((status == 137)); then
        killed=$((killed + 1))
    elif ((status != 0)); then
        die "an import ended by itself with exit code $status"
    fi
    [ -e "$library/library.sqlite" ] || continue # killed before it made one
    expect_sound "$library" "after kill $killed ($after_ms ms)"
    now=$(total "$library")
    ((now >= committed)) || die "$committed articles were committed, $now are there"
    ((now > 0 && now < all)) && in_the_middle=$((in_the_middle + 1))
    committed=$now
    if ((status == 0)); then
        expect_same "$library" "$work/reference" "$work/archive" "after life $lives"
        rm -rf "$library"
        committed=0
        lives=$((lives + 1))
    fi
done
lectern "$library" import "$work/archive" >/dev/null || die "the last import failed"
expect_sound "$library" "at the end"
expect_same "$library" "$work/reference" "$work/archive" "at the end"
say "$killed imports of $files files killed at random moments of $whole_ms ms, $in_the_middle with" \
    "a part of the articles committed, $((lives + 1)) libraries completed: all sound, nothing lost."
