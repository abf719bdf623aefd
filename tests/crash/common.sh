# shellcheck shell=bash
# What the crash tests share. Sourced with the path of lectern-cli as first argument.

cli=$(realpath "$1")
work=$(mktemp -d "${TMPDIR:-/tmp}/lectern-crash-XXXXXX")
trap 'chmod -R u+rwx "$work" 2>/dev/null; rm -rf "$work"' EXIT
export XDG_DATA_HOME=$work/data

die() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
say() { printf '%s\n' "$*"; }

# make_archive FOLDER FILES: articles of some KB with categories; every tenth is one more shelf for
# another.
make_archive() {
    local i n
    for ((i = 0; i < $2; ++i)); do
        ((i % 100)) || mkdir -p "$1/$((i / 100))"
        n=$((i % 10 ? i : i / 2))
        {
            printf -- '---\ntitle: 第%d篇\ncategories:\n - 类%d\n - 目%d\n---\n<div>' $n $((i % 7)) $((i % 3))
            printf '<p>第'$n'篇的第%d段，火车穿过隧道的时候，车厢里的人都安静下来。</p>\n' 1 2 3 4 5 6 7 8
            printf '</div>\n'
        } >"$1/$((i / 100))/$i.md"
    done
}

# lectern LIBRARY WORDS...
lectern() { local library=$1; shift; "$cli" --library "$library" "$@"; }

# total LIBRARY: how many articles there are; 0 where there is no library yet
total() {
    local json
    json=$(lectern "$1" list --limit 0 --json 2>/dev/null) || { echo 0; return; }
    sed -n 's/.*"total": *\([0-9]*\).*/\1/p' <<<"$json" | head -n 1
}

# number KEY: a count out of a report in JSON on the standard input
number() { sed -n 's/^ *"'"$1"'": *\([0-9]*\).*/\1/p' | head -n 1; }

# expect_sound LIBRARY WHEN
expect_sound() {
    lectern "$1" check --originals --json >"$work/check.json" || {
        cat "$work/check.json" >&2
        die "the library is not sound $2"
    }
}

listing() { lectern "$1" list --json --limit 1000000; }
tree() { (cd "$1" && find . -type f -printf '%P %s %T@\n' | LC_ALL=C sort); }

# expect_same LIBRARY REFERENCE ARCHIVE WHEN: the same articles under the same numbers, and an
# export that is the archive byte for byte, with its times
expect_same() {
    cmp -s <(listing "$1") <(listing "$2") || die "the library differs from an uninterrupted one $4"
    rm -rf "$work/out"
    lectern "$1" export --as original "$work/out" >/dev/null || die "export failed $4"
    diff -r "$work/out" "$3" >&2 || die "the originals differ $4"
    cmp -s <(tree "$work/out") <(tree "$3") || die "names, sizes or times differ $4"
}
