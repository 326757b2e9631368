#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Programs are not looked for in PATH.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
mkdir evil
for name in wkhtmltopdf chromium weasyprint git sh fc-list; do
	printf '#!/bin/sh\n: >%s/PWNED\n' "$PWD" >evil/$name
	chmod +x evil/$name
done
mkdir project/.git
echo 'ref: refs/heads/main' >project/.git/HEAD
PATH=$PWD/evil:$PATH "$DOSSIER" -q -C project build >/dev/null 2>err
[ $? -le 1 ] || wrong "not built"
[ ! -e PWNED ] || wrong "a program of PATH was run"
