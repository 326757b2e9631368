#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Whether the sources keep their layers, and leave memory, messages and the clock to those whose business they are.
#   layers.sh [FOLDER]     the folder that holds generator/; default: the project's
set -u
cd "${1:-$(dirname "$0")/..}" || exit 3
export LC_ALL=C

# Lowest first. A file includes its own layer and those below.
layers='base report read model xslt check history publish press serve cli'

for layer in generator/*/; do
	layer=$(basename "$layer")
	case " $layers " in
	*" $layer "*) ;;
	*) echo "generator/$layer: no layer of that name" ;;
	esac
done > "${TMPDIR:-/tmp}/layers.$$"
trap 'rm -f "${TMPDIR:-/tmp}/layers.$$"' EXIT

awk -v layers="$layers" '
function wrong(what) { print FILENAME ":" FNR ": " what }

FNR == 1 {
	split(FILENAME, part, "/")
	layer = part[2]
	file = part[2] "/" part[3]
	comment = 0
}
BEGIN {
	count = split(layers, names, " ")
	for (i = 1; i <= count; i++) rank[names[i]] = i
	# Memory outside base/: what a foreign library made, or what one takes over.
	frees["cli/command_list.c"] = "jansson"
	frees["model/filename.c"] = "utf8proc"
	frees["press/pdf.c"] = "qpdf"
	frees["xslt/xmlmem.c"] = frees["xslt/xml.c"] = "libxml2"
	makes["xslt/xmlmem.c"] = makes["xslt/xml.c"] = "libxml2"
	# Standard error: the findings, the commands and the end of the process.
	speaks["base/die.c"] = "die"
}
/^#include "/ {
	split($2, name, "\"")
	split(name[2], of, "/")
	if (!(of[1] in rank)) wrong("includes " name[2] ", which is in no layer")
	else if (rank[of[1]] > rank[layer]) wrong("includes " name[2] ", which is above " layer "/")
	next
}
{
	# Comments and strings are not code.
	line = $0
	gsub(/"([^"\\]|\\.)*"/, "\"\"", line)
	gsub(/\/\*([^*]|\*[^\/])*\*\//, "", line)
	if (comment) {
		if (!sub(/^.*\*\//, "", line)) next
		comment = 0
	}
	if (sub(/\/\*.*$/, "", line)) comment = 1

	if (layer != "base" && !(file in makes) &&
	    line ~ /(^|[^A-Za-z0-9_])(x?malloc|x?calloc|x?realloc|reallocarray|strdup|strndup|asprintf|vasprintf) *\(/)
		wrong("takes memory; only base/ does")
	if (layer != "base" && !(file in frees) && line ~ /(^|[^A-Za-z0-9_])x?free *\(/)
		wrong("gives memory back; only base/ does")
	if (layer != "report" && layer != "cli" && !(file in speaks) &&
	    (line ~ /(^|[^A-Za-z0-9_])(std(out|err)|STD(OUT|ERR)_FILENO)([^A-Za-z0-9_]|$)/ ||
	     line ~ /(^|[^A-Za-z0-9_])(perror|v?printf|puts|putchar|warnx?|errx?|psignal) *\(/))
		wrong("writes to a standard stream; only report/ and cli/ do")
	if (line ~ /(^|[^A-Za-z0-9_])(time|gettimeofday|localtime(_r)?|ctime(_r)?|mktime|setlocale|rand|random) *\(/ ||
	    line ~ /CLOCK_REALTIME/)
		wrong("asks the clock, the locale or chance")
}' generator/*/*.[ch] >> "${TMPDIR:-/tmp}/layers.$$"

cat "${TMPDIR:-/tmp}/layers.$$"
failed=$(cut -d: -f1 "${TMPDIR:-/tmp}/layers.$$" | sort -u | wc -l)
all=$(ls generator/*/*.[ch] | wc -l)
echo "$((all - failed)) passed, $failed failed"
[ "$failed" = 0 ]
