#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A socket is no document.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
perl -MIO::Socket::UNIX -e 'IO::Socket::UNIX->new(Local => "project/a.md", Listen => 1) or exit 1' 2>/dev/null ||
	skip "there is no perl to make a socket"
build 1
reports project/a.md FIL-003
old_output
