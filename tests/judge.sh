# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# What suites in shell share. A suite says its name in $suite, sources this, judges each result, and ends with `verdict`.
passed=0 failed=0 skipped=0

judge() { # STATUS WHAT
	if [ "$1" = 0 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$suite: $2"
	fi
}

skip() { # WHY
	skipped=$((skipped + 1))
	echo "$suite: $1"
}

# Ends the suite with its sum.
verdict() {
	echo "$passed passed, $failed failed, $skipped skipped"
	[ "$failed" = 0 ]
	exit
}
