#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Brings what drives a browser and judges pages from the npm registry into a folder. Nothing of it is in the repository or runs when it is
# installed; the browser is Debian's chromium.
#   deps.sh FOLDER
set -eu
[ ! -e "$1/node_modules/vnu-jar/build/dist/vnu.jar" ] || [ ! -d "$1/node_modules/puppeteer-core" ] || exit 0
mkdir -p "$1"
PUPPETEER_SKIP_DOWNLOAD=1 npm install --prefix "$1" --ignore-scripts --no-audit --no-fund --no-package-lock --loglevel=error \
	puppeteer-core@25.16.0 axe-core@4.14.1 html-validate@10.17.0 vnu-jar@26.9.27
