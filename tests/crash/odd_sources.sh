#!/usr/bin/env bash
# odd_sources.sh LECTERN_CLI: trees that are hostile by accident. Nothing holds the import up, what
# cannot be read is a line in the report, and all the rest comes in and goes out byte for byte.
set -euo pipefail
# shellcheck source=tests/crash/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

archive=$work/archive
library=$work/library
article() { printf -- '---\ntitle: %s\n---\n<p>%s 的正文。</p>\n' "$1" "$1"; }

mkdir -p "$archive/folder"
for ((i = 0; i < 10000; ++i)); do article "第$i篇" >"$archive/folder/$i.md"; done
article gbk >"$archive/"$'\xC4\xE3\xBA\xC3.md'
article newline >"$archive/"$'a\nb.md'
article long >"$archive/$(printf 'n%.0s' {1..252}).md"

# Paths around the 4,096 bytes that a system call takes: the folders below are made step by step.
(
    cd "$archive"
    mkdir deep
    cd deep
    for ((i = 0; i < 18; ++i)); do
        name=$(printf 'd%.0s' {1..250})
        mkdir "$name"
        cd -P "$name"
        article "深 $i" >article.md
    done
)
deep=16 # those that lie behind are out of reach: their folder is a line in the report

# What is no file: pipes, devices, sockets, loops, links to nowhere; and a read that fails.
mkfifo "$archive/pipe.md"
mknod "$archive/null.md" c 1 3 2>/dev/null || true
ln -s . "$archive/loop"
ln -s loop.md "$archive/loop.md"
ln -s /nowhere "$archive/nowhere.md"
ln -s /dev/zero "$archive/zero.md"
ln -s /proc/self/mem "$archive/unreadable.md"

status=0
timeout 300 "$cli" --library "$library" import --json "$archive" >"$work/report" || status=$?
((status == 1)) || die "exit code $status, expected 1: not all can be read"
grep -q 'unreadable.md' "$work/report" || die "the read error is not in the report"
grep -q 'name too long' "$work/report" || die "the folder beyond 4,096 bytes is not in the report"
added=$(number added <"$work/report")
rejected=$(number rejected <"$work/report")
((added + rejected >= 10000 + 3 + deep + 1)) || die "$added added and $rejected rejected: some are lost"
((added >= 10000 + 3 + deep - 1)) || die "only $added were added"
expect_sound "$library" "after odd files"
lectern "$library" export --as original "$work/out" >/dev/null || die "the export failed"
(($(find "$work/out" -type f -printf x | wc -c) == added)) || die "not all came out again"
diff -r "$work/out/folder" "$archive/folder" >&2 || die "the originals differ"
cmp "$work/out/"$'\xC4\xE3\xBA\xC3.md' "$archive/"$'\xC4\xE3\xBA\xC3.md' || die "a name was lost"
again=$(timeout 300 "$cli" --library "$library" import --json "$archive" || true)
(($(number unchanged <<<"$again") == added)) || die "the second import does not know them all"

# A file that changes all the time: taken in one of its states or named, and taken at last.
mkdir "$work/restless"
(while :; do article "不停 $RANDOM" >>"$work/restless/a.md"; done) &
writer=$!
for ((i = 0; i < 5; ++i)); do
    status=0
    lectern "$work/changing" import "$work/restless" >/dev/null 2>&1 || status=$?
    ((status < 2)) || { kill $writer; die "a changing file: exit code $status"; }
done
kill $writer
wait $writer 2>/dev/null || true
lectern "$work/changing" import "$work/restless" >/dev/null || die "it is still now, and not taken"
expect_sound "$work/changing" "after a changing file"
rm -rf "$work/out"
lectern "$work/changing" export --as original "$work/out" >/dev/null
cmp "$work/out/a.md" "$work/restless/a.md" || die "not its last state"

# Rights: files and folders that may not be read, as somebody who is not root.
mkdir -p "$work/guarded/closed"
article open >"$work/guarded/open.md"
article closed >"$work/guarded/closed.md"
article inside >"$work/guarded/closed/inside.md"
chmod 000 "$work/guarded/closed.md" "$work/guarded/closed"
as_nobody=()
if [ "$(id -u)" = 0 ]; then
    as_nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    chmod 755 "$work"
    mkdir "$work/theirs"
    chmod 777 "$work/theirs"
    cp "$cli" "$work/cli"
    cli=$work/cli
else
    mkdir "$work/theirs"
fi
status=0
"${as_nobody[@]}" "$cli" --library "$work/theirs/library" import --json "$work/guarded" \
    >"$work/report" || status=$?
((status == 1)) || die "closed files: exit code $status, expected 1"
(($(number added <"$work/report") == 1)) || die "the open file was not taken"
(($(number rejected <"$work/report") == 2)) || die "closed file and folder are not both named"
chmod -R u+rwX "$work/guarded"
chmod -R a+rX "$work/guarded"
"${as_nobody[@]}" "$cli" --library "$work/theirs/library" import "$work/guarded" >/dev/null \
    || die "with rights again it fails"
"${as_nobody[@]}" "$cli" --library "$work/theirs/library" check >/dev/null || die "not sound"
(($(total "$work/theirs/library") == 3)) || die "not all three are there"

say "$added of $((added + rejected)) odd files imported and exported again; the rest is named."
