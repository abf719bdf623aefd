#!/usr/bin/env bash
# full_disk.sh LECTERN_CLI [ROUNDS]: imports onto a disk that is full before the end: a small tmpfs
# for root, a limit on the size of files for others. The import says so and fails; the library opens
# and is sound; with room again the next import completes it.
set -euo pipefail
# shellcheck source=tests/crash/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
rounds=${2:-2}

make_archive "$work/archive" 3000
lectern "$work/reference" import "$work/archive" >/dev/null || die "the reference import failed"
size_kb=$(du -sk "$work/reference" | cut -f1)

disk=$work/disk
mkdir "$disk"
is_mounted=no
mount -t tmpfs -o size=1m tmpfs "$disk" 2>/dev/null && is_mounted=yes
leave() { [ $is_mounted = no ] || umount "$disk"; rm -rf "$work"; }
trap leave EXIT

import_onto() { # KB: into $disk/library with so much room
    if [ $is_mounted = yes ]; then
        mount -o remount,size="$1"k "$disk"
        lectern "$disk/library" import "$work/archive"
    else
        (trap '' XFSZ; ulimit -f "$1"; lectern "$disk/library" import "$work/archive")
    fi
}

full=0
for ((round = 1; round <= rounds; ++round)); do
    rm -rf "$disk/library"
    for ((part = 1; part <= 4; ++part)); do # more room each time, never enough
        room=$((size_kb * part / 6 + RANDOM % 50))
        used=$(du -sk "$disk" | cut -f1)
        ((room > used + 40)) || room=$((used + 40))
        status=0
        import_onto $room >"$work/said" 2>&1 || status=$?
        ((status == 0)) && continue # enough after all: the write-ahead log was short
        ((status == 3)) || { cat "$work/said" >&2; die "exit code $status with $room KB"; }
        grep -qi 'full\|space\|disk\|too large\|written' "$work/said" \
            || { cat "$work/said" >&2; die "the sentence does not tell that the disk is full"; }
        full=$((full + 1))
        [ -e "$disk/library/library.sqlite" ] || continue
        [ $is_mounted = no ] || mount -o remount,size=$((size_kb * 4))k "$disk"
        if lectern "$disk/library" check --json >/dev/null 2>"$work/said"; then :; else
            cat "$work/said" >&2
            die "the library is not sound after a full disk"
        fi
    done
    [ $is_mounted = no ] || mount -o remount,size=$((size_kb * 4))k "$disk"
    lectern "$disk/library" import "$work/archive" >/dev/null || die "with room again it fails"
    expect_sound "$disk/library" "after all"
    expect_same "$disk/library" "$work/reference" "$work/archive" "after a full disk"
done
((full > 0)) || die "the disk was never full: nothing is proved"
say "$full imports onto a full disk ($([ $is_mounted = yes ] && echo tmpfs || echo limit of file size)):" \
    "all sound, nothing lost."
