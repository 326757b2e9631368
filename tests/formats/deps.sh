#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Brings what validates SARIF from the npm registry into a folder: a validator of JSON Schema, and a package that holds the schema
# of OASIS. Nothing of them is in the repository or runs when it is installed.
#   deps.sh FOLDER
set -eu
[ ! -d "$1/node_modules/@microsoft/jest-sarif" ] || exit 0
mkdir -p "$1"
npm install --prefix "$1" --ignore-scripts --no-audit --no-fund --no-package-lock --loglevel=error \
	ajv@8.20.0 ajv-draft-04@1.0.0 ajv-formats@3.0.1 @microsoft/jest-sarif@1.0.0-beta.0
