#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Whether a build up to a label holds nothing of what lies above it. The documents of a copy of content/ get the four labels in turn, so that
# each sort of reference leads to something hidden somewhere; every byte of each build is looked at.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
dossier=${DOSSIER:-$root/build/dossier}
top=$(mktemp -d) || exit 3
trap 'rm -rf "$top"' EXIT
suite=audience
. "$root/tests/judge.sh"
day=2026-11-24
project=$top/project

# Fields name what is hidden: REF-008, which only a draft lets pass. It is the id then, as in text.
build() { # LABEL OUT
	"$dossier" -C "$project" build --draft --no-pdf --as-of $day --up-to "$1" -o "$2" > "$top/log" 2>&1
}
look() { python3 "$root/tests/audience/judge.py" "$top/set.json" "$project" "$@" > "$top/found"; }

cp -R "$root/content" "$project"
# An id that a hidden document has leads nowhere, though somebody says that it is replaced.
sed -i 's/^id: POL-IS$/&\nsupersedes: [ROLES]/' "$project/policies/information-security.md"
n=0
for file in $(cd "$project" && grep -rl '^classification:' --include='*.md' . | LC_ALL=C sort); do
	n=$((n + 1))
	set -- restricted public internal confidential
	shift $((n % 4))
	sed -i "s/^classification: .*/classification: $1/" "$project/$file"
done
# Who holds a role is for few; a document without a label counts as the highest; one image is in hidden documents only.
sed -i 's/^classification: .*/classification: restricted/' "$project/governance/roles.md"
sed -i '/^classification: /d' "$project/policies/malware.md"
python3 - "$project/governance/secret-plan.png" << 'END'
import struct, sys, zlib
def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
rows = zlib.compress(b"\0\0\0\0" * 2)
with open(sys.argv[1], "wb") as out:
    out.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 2, 8, 2, 0, 0, 0)) + chunk(b"IDAT", rows) + chunk(b"IEND", b""))
END
printf '\n![A plan](secret-plan.png)\n' >> "$project/governance/roles.md"
[ $n -gt 70 ]
judge $? "$n documents with a label"
"$dossier" -C "$project" export set.json --as-of $day > "$top/set.json" 2> "$top/log"
judge $? "export: $(tail -n 3 "$top/log")"

labels=
for label in public internal confidential restricted; do
	labels="$labels $label"
	build $label "$top/$label"
	judge $? "$label: $(tail -n 3 "$top/log")"
	# shellcheck disable=SC2086
	look "$top/$label" $labels
	judge $? "$label: $(cat "$top/found")"
done
# The whole tells of what is hidden from others: those who look see it.
for seen in title summary path id holder link page image; do
	case $seen in
	image) pattern='the image' ;;
	link) pattern='a link to' ;;
	page) pattern='a page or PDF of' ;;
	holder) pattern='roles: holder' ;;
	*) pattern=": $seen: " ;;
	esac
	[ -s "$top/all" ] || python3 "$root/tests/audience/judge.py" "$top/set.json" "$project" "$top/restricted" public > "$top/all"
	grep -q -- "$pattern" "$top/all"
	judge $? "not seen in the whole: $seen"
done
verdict
