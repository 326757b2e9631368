#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Whether `dossier serve` shows what a build would write, tells of changes, answers nobody else, writes nothing, and ends when asked to.
#   run.sh              the tests
#   run.sh --measure    how long it takes from the writing of a file to the word that pages are new: the median of 20
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
exec python3 "$here/client.py" "${DOSSIER:-$root/build/dossier}" "$root" "$@"
