# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# For the `setup` of golden cases that take a repository: the same commits, and so the same ids, whoever runs them.
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_DATE=2026-03-01T12:00:00Z GIT_COMMITTER_DATE=2026-03-01T12:00:00Z
export GIT_AUTHOR_NAME=T GIT_AUTHOR_EMAIL=t@example.org GIT_COMMITTER_NAME=T GIT_COMMITTER_EMAIL=t@example.org

commit() { # TAG
	[ -e .git ] || git -c init.defaultBranch=main init -q
	git add -A && git commit -q --allow-empty -m "$1" && git tag "$1"
}
