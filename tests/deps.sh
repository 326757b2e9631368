#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs the Debian packages of the given sets, those that are missing. On another system it says what is needed.
#   deps.sh build run test lint
set -eu

packages() {
	case $1 in
	build) echo gcc libc6-dev make pkg-config libcmark-dev libyaml-dev libxml2-dev libxslt1-dev libqpdf-dev \
		libjansson-dev libutf8proc-dev libssl-dev libxlsxwriter-dev libcivetweb-dev zlib1g-dev ;;
	run) echo git fontconfig fonts-dejavu-core fonts-liberation ;;
	test) echo libcmocka-dev poppler-utils qpdf weasyprint libxml2-utils xsltproc python3-lxml golang-github-yuin-goldmark-dev ;;
	lint) echo clang-format clang-tidy cppcheck ;;
	esac
}

# One of these makes PDFs; the first that the system has is taken. Without any the site is built all the same.
engines='wkhtmltopdf chromium weasyprint'

installed() {
	dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'
}

wanted=
for set in "$@"; do
	wanted="$wanted $(packages "$set")"
done
if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
	echo "deps: this is no Debian; install these packages, or what they are called here:" >&2
	echo " $wanted; and one of: $engines" >&2
	exit 1
fi
missing=
for package in $wanted; do
	installed "$package" || missing="$missing $package"
done
engine=
case " $* " in *' run '*)
	for package in $engines; do
		installed "$package" && engine=installed
	done
	;;
*) engine=unasked ;;
esac
if [ -z "$missing" ] && [ -n "$engine" ]; then
	exit 0
fi
sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
export DEBIAN_FRONTEND=noninteractive
$sudo apt-get update -qq
if [ -z "$engine" ]; then
	for package in $engines; do
		if [ -z "$engine" ] && apt-cache show "$package" >/dev/null 2>&1; then
			engine=$package
			missing="$missing $package"
		fi
	done
	[ -n "$engine" ] || echo "deps: this system has no package of a PDF engine ($engines): HTML only" >&2
fi
[ -z "$missing" ] && exit 0
echo "deps: installing$missing"
# shellcheck disable=SC2086
$sudo apt-get install -y -qq --no-install-recommends $missing
