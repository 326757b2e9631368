#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# What the output folder survives: kills, two builds at once, full disks, folders that can't be written, mount points.
# run.sh PUBLISH, where PUBLISH is the program made of publish.c. Works in a temporary folder; some parts need root.
set -u
publish=$(realpath "$1")
# Most of it happens in memory: a busy disk makes each syncfs slow.
memory=${TMPDIR:-/tmp}
[ -w /dev/shm ] && memory=/dev/shm
top=$(mktemp -d -p "$memory")
disk=$(mktemp -d)
trap 'rm -rf --one-file-system "$top" "$disk"' EXIT
cases=0 failed=0 skipped=0 bad=none

# case NAME: an empty folder to work in.
case_begin() {
	name=$1
	cases=$((cases + 1))
	rm -rf --one-file-system "$top/work"
	mkdir "$top/work"
	cd "$top/work" || exit 1
	chmod 755 "$top" .
}

fail() {
	echo "faults: $name: $*" >&2
	[ -s err ] && sed 's/^/    /' err >&2
	[ "$bad" = "$name" ] || failed=$((failed + 1))
	bad=$name
}

skip() {
	echo "faults: $name: skipped, $*"
	skipped=$((skipped + 1))
}

# status WANTED COMMAND…
status() {
	local wanted=$1 got
	shift
	"$@" >log 2>err
	got=$?
	[ $got = "$wanted" ] || fail "status $got, not $wanted: $*"
}

is_generation() {
	[ "$("$publish" check "$1" "$3" 2>&1)" = "$2" ] || fail "$1 is not generation $2"
}

says() {
	grep -qF -- "$1" err || fail "does not say: $1"
}

nothing_left() {
	local left
	left=$(find "${1:-.}" -maxdepth 1 -name '.out.*')
	[ -z "$left" ] || fail "left behind: $left"
}

# Runs as nobody where we are root, for whom no folder is read-only.
unprivileged() {
	if [ "$(id -u)" = 0 ]; then
		setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
	else
		"$@"
	fi
}

# The rest of the script in mounts of its own, which end with it.
if [ "${FAULTS_MOUNTS:-}" = "" ] && unshare --mount true 2>/dev/null; then
	rmdir "$top" "$disk"
	FAULTS_MOUNTS=yes exec unshare --mount --propagation private "$0" "$@"
fi
mounts=${FAULTS_MOUNTS:-no}

case_begin kill
status 0 "$publish" kill out 60 300 1
cat log
status 0 "$publish" write out 999999 60
is_generation out 999999 60
nothing_left
(cd out && sha256sum --check --quiet SHA256SUMS) || fail "SHA256SUMS"

case_begin kill-on-disk
cd "$disk" || exit 1
status 0 "$publish" kill out 60 300 2 5
cat log
status 0 "$publish" write out 999999 60
is_generation out 999999 60
nothing_left

case_begin two-builds
pids=
for i in 1 2 3 4 5 6 7 8; do
	"$publish" wait out "$i" 40 2>>err &
	pids="$pids $!"
done
for pid in $pids; do
	wait "$pid" || fail "a build that waits"
done
"$publish" check out 40 >/dev/null 2>>err || fail "mixed"
nothing_left

case_begin locked
status 0 "$publish" write out 1 9
status 75 flock .out.lock "$publish" write out 2 9
says 'OUT-005'
is_generation out 1 9

case_begin stale-lock
touch .out.lock
status 0 "$publish" write out 1 9
nothing_left

case_begin stop
status 0 "$publish" write out 1 60
status 130 "$publish" stop out 60
is_generation out 1 60
nothing_left

case_begin file-size-limit
status 0 "$publish" write out 1 9
status 1 bash -c "ulimit -f 4; exec '$publish' write out 2 9 9000"
says 'File too large'
is_generation out 1 9
nothing_left

case_begin few-descriptors
status 0 bash -c "ulimit -n 16; exec '$publish' write out 1 60"
is_generation out 1 60

case_begin link
mkdir elsewhere
ln -s elsewhere out
status 1 "$publish" write out 1 9
says 'OUT-004'
[ -z "$(ls elsewhere)" ] || fail "followed the link"

case_begin read-only-around
mkdir p
chmod 555 p
status 1 unprivileged "$publish" write p/out 1 9
says "'p/out': no lock can be made: Permission denied"
chmod 755 p

case_begin read-only-around-an-output
mkdir -p p/out
chmod 777 p/out
[ "$(id -u)" = 0 ] && chown 65534 p/out
chmod 555 p
status 0 unprivileged "$publish" write p/out 1 9
says 'OUT-006'
status 0 unprivileged "$publish" write p/out 2 9
is_generation p/out 2 9
nothing_left p/out
chmod 755 p

case_begin full-disk
if [ $mounts = yes ] && mkdir t && mount -t tmpfs -o size=256k none t; then
	status 0 "$publish" write t/out 1 9
	status 1 "$publish" write t/out 2 200
	says 'No space left on device'
	is_generation t/out 1 9
	nothing_left t
	status 0 "$publish" write t/out 3 9
	is_generation t/out 3 9
	umount t
else
	skip "no mounts"
fi

case_begin no-inodes
if [ $mounts = yes ] && mkdir t && mount -t tmpfs -o nr_inodes=40 none t; then
	status 0 "$publish" write t/out 1 9
	status 1 "$publish" write t/out 2 60
	says 'No space left on device'
	is_generation t/out 1 9
	nothing_left t
	umount t
else
	skip "no mounts"
fi

case_begin mount-point
if [ $mounts = yes ] && mkdir out && mount -t tmpfs none out; then
	mkdir out/lost+found
	status 0 "$publish" write out 1 9
	says 'OUT-006'
	touch out/site/extra
	status 0 "$publish" write out 2 20
	is_generation out 2 20
	status 0 "$publish" write out 2 20
	[ ! -s err ] || fail "an unchanged output is said to be replaced"
	[ -d out/lost+found ] || fail "lost+found is removed"
	nothing_left out
	nothing_left
	umount out
else
	skip "no mounts"
fi

case_begin mount-in-the-old-output
if [ $mounts = yes ]; then
	status 0 "$publish" write out 1 9
	mkdir out/inner precious
	touch precious/file
	mount --bind precious out/inner
	status 0 "$publish" write out 2 9
	says 'OUT-007'
	is_generation out 2 9
	[ -e precious/file ] || fail "what was mounted is removed"
	umount .out.staging-1/inner
	status 0 "$publish" write out 3 9
	nothing_left
else
	skip "no mounts"
fi

cd /
echo "$((cases - failed - skipped)) passed, $failed failed, $skipped skipped"
[ $failed = 0 ]
