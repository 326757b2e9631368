# SPDX-License-Identifier: Apache-2.0
# What the scripts of tests/bad share. A script runs in a folder of its own, in which project/ is a copy of the project
# that every case begins with, already built; DOSSIER is the program. It ends with status 0, or 1 with what is wrong, or
# 77 with the reason why it can't be tried here.
# shellcheck shell=sh
set -u
cp -a project/output old

wrong() {
	echo "$*"
	[ ! -s err ] || head -c 600 err
	exit 1
}

skip() {
	echo "$*"
	exit 77
}

# ends STATUS COMMAND…: its messages are in err.
ends() {
	wanted=$1
	shift
	"$@" >out 2>err
	got=$?
	! grep -q 'Sanitizer\|runtime error:' err || wrong "a sanitizer's report"
	[ "$got" = "$wanted" ] || wrong "status $got, not $wanted: $*"
}

# build STATUS [OPTION…]
build() {
	wanted=$1
	shift
	ends "$wanted" "$DOSSIER" -q -C project build --no-pdf "$@"
}

# says TEXT: a line of the messages holds it.
says() {
	grep -qF -- "$1" err || wrong "does not say: $1"
}

# reports PLACE CODE: "project/a.md" FIL-002
reports() {
	grep -F -- "$1: error: " err | grep -qF "[$2]" || wrong "no $2 at $1"
}

# The output is what it was.
old_output() {
	diff -r old "${1:-project/output}" >/dev/null || wrong "the old output has changed"
	[ -z "$(find . -name '.output.*' ! -name .output.lock)" ] || wrong "something is left beside the output"
}

# The output is complete.
whole_output() {
	(cd "$1" && sha256sum --check --quiet SHA256SUMS >/dev/null 2>&1) || wrong "$1 is not complete"
}

# document FILE [LINE…]: a draft with these lines as its text.
document() {
	file=$1
	shift
	{
		printf '%s\n' --- 'id: POL-001' 'title: Access control policy' 'kind: policy' \
			'version: "1.0"' 'status: draft' 'owner: ciso' ---
		printf '%s\n' "$@"
	} >"$file"
}

# Runs as nobody where we are root, whom no permission stops.
unprivileged() {
	if [ "$(id -u)" = 0 ]; then
		setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
	else
		"$@"
	fi
}

# Gives all that is here to the one who runs by unprivileged, and templates that he can read wherever the checkout lies.
hand_over() {
	if [ "$(id -u)" = 0 ]; then
		mkdir data && cp -R "$CORPUS/../../templates" data/templates
		export DOSSIER_DATADIR="$PWD/data"
		chown -R 65534:65534 .
	fi
}

# Begins the script again in mounts of its own, or skips it.
with_mounts() {
	[ -z "${MOUNTS:-}" ] || return 0
	unshare --mount --propagation private true 2>/dev/null || skip "mounting needs more rights"
	rm -rf old
	MOUNTS=yes exec unshare --mount --propagation private /bin/sh "$0"
}

# tmpfs FOLDER SIZE
tmpfs() {
	mkdir -p "$1"
	mount -t tmpfs -o "size=$2" tmpfs "$1" 2>/dev/null || skip "mounting needs more rights"
}

needs_engine() {
	[ -x /usr/bin/wkhtmltopdf ] || skip "there is no PDF engine"
}
