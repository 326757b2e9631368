# SPDX-License-Identifier: Apache-2.0
# From sentences: per document the words, the sentences, their mean and greatest length in words, and the reading ease of
# R. Flesch, "A new readability yardstick", 1948: 206.835 - 1.015 (words / sentences) - 84.6 (syllables / words). Plain English
# is 60 and above, the language of contracts about 30. Prose only: a cell of a table or a field is a phrase.
# A document above mean or most words in a sentence, or below ease, ends with its reason (variables mean, most, ease).

# Syllables by groups of vowels; a silent e at the end is none.
function syllables(word,   n) {
	word = tolower(word)
	gsub(/[^a-z]/, "", word)
	if (length(word) > 3 && word !~ /[^aeiouy]le$/)
		sub(/(es|ed|e)$/, "", word)
	n = gsub(/[aeiouy]+/, "", word)
	return n ? n : 1
}

function judge(   length_, flesch, why) {
	if (!sentences)
		return
	length_ = words / sentences
	flesch = 206.835 - 1.015 * length_ - 84.6 * sounds / words
	if (length_ > mean)
		why = why ", sentences too long"
	if (longest > most)
		why = why ", one sentence too long: " where
	if (flesch < ease)
		why = why ", too hard"
	printf "%-32s %6d %6d %6.1f %6d %6.1f%s\n", document, words, sentences, length_, longest, flesch, why
	bad += why != ""
	words = sentences = sounds = longest = 0
}

BEGIN { FS = "\t"; printf "%-32s %6s %6s %6s %6s %6s\n", "document", "words", "sent.", "mean", "most", "Flesch" }
$1 != document { judge(); document = $1 }
$2 == "p" {
	count = split($3, list, / +/)
	n = 0
	for (i = 1; i <= count; i++)
		if (list[i] ~ /[A-Za-z0-9]/) {
			n++
			sounds += list[i] ~ /[A-Za-z]/ ? syllables(list[i]) : 1
		}
	words += n
	sentences++
	if (n > longest) {
		longest = n
		where = $3
	}
}
END { judge(); exit bad > 0 }
