#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the pictures of README.md anew: tests/browser/screenshots/NAME.webp. Needs what run.sh needs.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
dossier=${DOSSIER:-$root/build/dossier}
modules=$root/build/npm
top=$(mktemp -d)
trap 'rm -rf "$top"' EXIT
[ -d "$modules/node_modules/puppeteer-core" ] || {
	echo "screenshots: 'make deps-browser' first" >&2
	exit 1
}
mkdir -p "$modules/browser" "$root/tests/browser/screenshots"
cp "$root"/tests/browser/*.mjs "$modules/browser/"
"$dossier" -q -C "$root/content" build --no-pdf --as-of 2026-11-24 -o "$top/out"
node "$modules/browser/screenshots.mjs" "$top/out/site" "$root/tests/browser/screenshots"
