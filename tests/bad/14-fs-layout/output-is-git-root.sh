#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Nor is the root of a repository.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
mkdir -p repository/.git
build 2 -o repository
says '[OUT-002]'
[ "$(ls -A repository)" = .git ] || wrong "the repository was changed"
