#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Whether the filter of the Statement of Applicability leaves the rows that it promises: each theme with each state and each reason, judged
# without a browser by the page, the style sheet as it is before it is squeezed and the exported table. There is a button and a rule for every value of the kind.
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
dossier=${DOSSIER:-$root/build/dossier}
top=$(mktemp -d) || exit 3
trap 'rm -rf "$top"' EXIT
suite=filter
. "$root/tests/judge.sh"

python() { python3 "$here/judge.py" "$@"; }

build() { # PROJECT FOLDER OPTION…
	from=$1 to=$2
	shift 2
	"$dossier" -C "$from" build --no-pdf --as-of 2026-11-24 "$@" -o "$to" > "$top/log" 2>&1
	judge $? "$to: $(tail -n 3 "$top/log")"
	page=$to/site/SOA.html sheet=$root/templates/theme/filter.css table=$to/exports/soa.csv
}

agrees() { # WHAT
	python values "$page" "$sheet" "$root/templates/kinds/soa.yaml"
	judge $? "$1: values of the kind"
	python rows "$page" "$sheet" "$table"
	judge $? "$1: rows that are left"
}

leaves() { # IDS BUTTON…
	ids=$1
	shift
	found=$(python left "$page" "$sheet" "$@")
	[ "$found" = "$ids" ]
	judge $? "$*: $found, not $ids"
}

build "$root/content" "$top/whole"
agrees 'the example'
leaves 'A.5.21 A.5.22 A.5.28 A.8.9 A.8.10 A.8.14 A.8.16 A.8.18 A.8.21' status-partial
leaves 'A.8.10 A.8.11 A.8.24 A.8.33' theme-4 reason-legal
leaves 'A.7.6 A.7.11 A.7.12' theme-3 status-excluded
leaves 'A.5.21 A.8.10 A.8.21' status-partial reason-contractual
leaves 'X-01' theme-other reason-contractual
leaves '' status-undecided

# Nobody has decided on A.5.1, nobody says how far A.5.2 and X-02 are, and A.8.34 has no row.
cp -R "$root/content" "$top/copy"
soa=$top/copy/risk/statement-of-applicability.md
sed -i '0,/^    applicable: yes$/{//d}; /control: A\.5\.2$/,/evidence/{/status:/d}; /id: X-02/,/evidence/{/status:/d}
	/control: A\.8\.34$/,/^custom-controls:/{/^custom-controls:/!d}' "$soa"
build "$top/copy" "$top/undecided" --draft
agrees 'what is undecided'
leaves 'A.5.1 A.5.2 A.8.34 X-02' status-undecided
leaves 'A.8.34' status-undecided theme-4
leaves 'A.5.1' status-undecided reason-contractual

# The judges can say no.
page=$top/whole/site/SOA.html sheet=$root/templates/theme/filter.css table=$top/whole/exports/soa.csv
for rule in 'main:has(#dossier-status-partial:checked) .theme \[data-is\]' 'main:has(#dossier-theme-2:checked)' \
	'main:has(#dossier-status-excluded:checked) .theme:not(:has' 'main:has(#dossier-status-partial:checked):has(#dossier-reason-legal'; do
	grep -v "^$rule" "$sheet" > "$top/less.css"
	[ "$(wc -l < "$top/less.css")" = $(($(wc -l < "$sheet") - 1)) ] && ! python rows "$page" "$top/less.css" "$table" > "$top/log"
	judge $? "without the rule $rule all is well"
done
sed 's/data-is="planned risk"/data-is="planned legal"/' "$page" > "$top/other.html"
! python rows "$top/other.html" "$sheet" "$table" > "$top/log"
judge $? "a row with another reason is not seen"
sed 's/id="dossier-reason-legal"/id="dossier-reason-other"/' "$page" > "$top/other.html"
! python values "$top/other.html" "$sheet" "$root/templates/kinds/soa.yaml" > "$top/log"
judge $? "a value without a button is not seen"

verdict
