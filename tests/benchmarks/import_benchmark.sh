#!/usr/bin/env bash
# Whole-process figures of an import: time, peak memory, size of the library, and a second run over
# unchanged files; beside recollindex and find on the same files, where these are installed. On a
# noisy machine only the ratios of one run count.
#
#   tests/benchmarks/import_benchmark.sh FOLDER [LECTERN-CLI]
set -euo pipefail

if [[ $# -lt 1 || $# -gt 2 || ! -d $1 ]]; then
    echo "Usage: $0 FOLDER [LECTERN-CLI]" >&2
    exit 2
fi
archive=$(realpath "$1")
cli=$(realpath "${2:-$(dirname "$0")/../../build/release/bin/lectern-cli}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# measure NAME COMMAND…: leaves seconds and kilobytes at peak in NAME_s and NAME_kb.
measure() {
    local name=$1
    shift
    local figures
    figures=$(python3 - "$@" <<'EOF'
import resource, subprocess, sys, time
start = time.perf_counter()
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
seconds = time.perf_counter() - start
if done.returncode > 1:
    sys.exit(f"{sys.argv[1]} failed with exit code {done.returncode}")
print(f"{seconds:.4f} {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss}")
EOF
    )
    read -r "${name}_s" "${name}_kb" <<<"$figures"
}

# The middle one of five runs.
median() {
    local name=$1 all=()
    shift
    for _ in 1 2 3 4 5; do
        measure once "$@"
        all+=("$once_s")
    done
    read -r "${name}_s" <<<"$(printf '%s\n' "${all[@]}" | sort -g | sed -n 3p)"
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
megabytes() { awk -v bytes="$1" 'BEGIN { printf "%.1f", bytes / 1e6 }'; }
bytes_in() { find "$1" -type f -printf '%s\n' | awk '{ sum += $1 } END { printf "%d", sum }'; }

library=$work/library
measure import "$cli" --library "$library" import "$archive"
source_bytes=$(bytes_in "$archive")
library_bytes=$(bytes_in "$library")
median rescan "$cli" --library "$library" import "$archive"
median find find "$archive" -type f -printf '%s\n'

echo "source    $(find "$archive" -type f | wc -l) files, $(megabytes "$source_bytes") MB"
echo "import    $import_s s, $((import_kb / 1024)) MB at peak"
echo "library   $(megabytes "$library_bytes") MB = $(ratio "$library_bytes" "$source_bytes") x the source"
echo "rescan    $rescan_s s = $(ratio "$rescan_s" "$find_s") x find ($find_s s)"

if command -v recollindex >/dev/null; then
    mkdir -p "$work/recoll" "$work/recoll-cache"
    cat >"$work/recoll/recoll.conf" <<EOF
topdirs = $archive
cachedir = $work/recoll-cache
noaspell = 1
indexstemminglanguages = english
EOF
    measure recoll recollindex -c "$work/recoll" -z
    echo "recoll    $recoll_s s = $(ratio "$recoll_s" "$import_s") x import, $((recoll_kb / 1024)) MB at peak," \
        "$(megabytes "$(bytes_in "$work/recoll-cache")") MB"
fi
