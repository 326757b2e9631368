#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Whether README.md is true. In a copy of the repository its fenced blocks are done, in their order:
#   ```sh run              runs and exits 0; `make deps` installs nothing here, its other targets are made
#   ```sh run=N            runs and exits N
#   ```text output         is what the block before it printed, both streams
#   ```LANGUAGE file=PATH  becomes that file
set -u
cd "$(dirname "$0")/.." || exit 3
copy=$(mktemp -d) || exit 3
trap 'rm -rf "$copy"' EXIT
trap 'exit 3' INT TERM HUP
unset SOURCE_DATE_EPOCH DOSSIER_DATADIR NO_COLOR CLICOLOR_FORCE FORCE_COLOR MAKEFLAGS MAKELEVEL
mkdir "$copy/blocks" "$copy/tree"

# As it would be committed: with what is not ignored, and a repository of its own, for builds ask for the commit's date.
git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$copy/tree"
git -C "$copy/tree" init -q
git -C "$copy/tree" add -A
GIT_COMMITTER_DATE='2026-11-24T00:00:00Z' git -C "$copy/tree" -c user.name=test -c user.email=test@localhost \
	commit -q --date='2026-11-24T00:00:00Z' -m copy

# Block 7 becomes the files 007.info (what is behind the fence) and 007.text.
awk -v folder="$copy/blocks" '
/^```/ {
	if (open) { open = 0; close(text); next }
	name = sprintf("%s/%03d", folder, ++n)
	print substr($0, 4) > (name ".info")
	close(name ".info")
	text = name ".text"
	printf "" > text
	open = 1
	next
}
open { print > text }' README.md

passed=0 failed=0
judge() { # STATUS WHAT [FILE with the reason]
	if [ "$1" = 0 ]; then
		passed=$((passed + 1))
		return
	fi
	failed=$((failed + 1))
	echo "README.md: $2"
	[ $# -lt 3 ] || tail -n 30 "$3"
}

run() { # STATUS TEXT
	sed 's/^make deps /make /' "$2" > "$copy/script"
	(cd "$copy/tree" && sh -eu "$copy/script") < /dev/null > "$copy/printed" 2>&1
	status=$?
	[ $status = "$1" ]
	judge $? "exit status $status instead of $1: $(head -n 1 "$2")" "$copy/printed"
}

for info in "$copy"/blocks/*.info; do
	text=${info%.info}.text
	read -r first second _ < "$info"
	case "$first ${second:-}" in
	'sh run') run 0 "$text" ;;
	'sh run='*) run "${second#run=}" "$text" ;;
	'text output')
		diff -u "$text" "$copy/printed" > "$copy/difference"
		judge $? 'printed something else' "$copy/difference"
		;;
	*' file='*)
		cp "$text" "$copy/tree/${second#file=}"
		judge $? "can't write ${second#file=}"
		;;
	esac
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
