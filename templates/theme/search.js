/* SPDX-License-Identifier: Apache-2.0 */
/* Search. window.dossierData, which the build has written, has the text of every page by sections; a query looks at all of it. That takes some
 * milliseconds for a thousand documents, where an index would take most of a second to be made, and it finds what stands there.
 *   {kinds: [title], roles: [title], pages: [[href, id, title, kind, [role], [[anchor, heading, text]]]]} */
(function () {
	'use strict';
	var data = window.dossierData, MOST_HITS = 100, IN_HEAD = 8;

	/* Without case and accents, and of the same length, so that places in one are places in the other. Most letters are plain already. */
	function fold(s) {
		return s.replace(/[^\x00-\x7f]/g, function (c) {
			var plain = c.normalize('NFD')[0].toLowerCase();
			return plain.length === 1 ? plain : c;
		}).toLowerCase();
	}
	var pages = data.pages.map(function (p) {
		return {
			href: p[0], id: p[1], title: p[2], kind: p[3], roles: p[4],
			folded: { id: fold(p[1]), title: fold(p[2]) },
			sections: p[5].map(function (s) {
				return { anchor: s[0], heading: s[1], text: s[2], folded: { heading: fold(s[1]), text: fold(s[2]) } };
			})
		};
	});

	function isLetter(c) {
		var code = c === undefined ? 0 : c.charCodeAt(0);
		return code < 128 ? (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123) : /[\p{L}\p{N}]/u.test(c);
	}
	/* "a.5.1" is not found in "a.5.15", nor "pol-ac" in "pol-acc": what has a digit or a hyphen in it is an id, and found as a whole. */
	var ids = Object.create(null);
	function isId(word) {
		return ids[word] === undefined ? ids[word] = /^[\p{L}]*[.-]?\d|[\p{L}\p{N}]-[\p{L}\p{N}]|\d\.\d/u.test(word) : ids[word];
	}
	/* Where the word stands, -1: nowhere. The start of a word is better than its middle. */
	function place(text, word) {
		var inside = -1, whole = isId(word);
		for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
			var end = at + word.length;
			if (whole && (isLetter(text[at - 1]) || isLetter(text[end]) || ((text[end] === '.' || text[end] === '-') && isLetter(text[end + 1]))))
				continue;
			if (!isLetter(text[at - 1]))
				return { at: at, start: true };
			if (inside < 0)
				inside = at;
		}
		return inside < 0 ? null : { at: inside, start: false };
	}
	function weigh(text, word, weight) {
		var p = place(text, word);
		return p === null ? 0 : p.start ? weight : weight / 4;
	}

	/* The section that says most about the words; null where one word is nowhere on the page. */
	function judge(page, words) {
		var best = null, head = words.map(function (w) {
			return (page.folded.id === w ? 400 : 0) + weigh(page.folded.title, w, 60) + weigh(page.folded.id, w, 40);
		});
		page.sections.forEach(function (s) {
			var own = 0, sum = 0;
			for (var i = 0; i < words.length; i++) {
				var here = weigh(s.folded.heading, words[i], 30) + weigh(s.folded.text, words[i], 6);
				if (here + head[i] === 0)
					return;
				own += here;
				sum += here + head[i];
			}
			if (best === null || own > best.own)
				best = { page: page, section: own > 0 ? s : null, own: own, score: sum };
		});
		return best;
	}
	function find(words, kind, role) {
		var hits = [];
		pages.forEach(function (page) {
			if ((kind !== '' && page.kind !== +kind) || (role !== '' && !page.roles.includes(+role)))
				return;
			var hit = words.length > 0 ? judge(page, words) : { page: page, section: null, score: 0 };
			if (hit)
				hits.push(hit);
		});
		return hits.sort(function (a, b) {
			return b.score - a.score;
		});
	}

	/* What stands in no text may be mistyped: the word of the texts that is one or two letters away. */
	var vocabulary = null;
	function distance(a, b, most) {
		var row = Array.from({ length: b.length + 1 }, function (_, i) {
			return i;
		});
		for (var i = 1; i <= a.length; i++) {
			var before = row.slice(), least = row[0] = i;
			for (var j = 1; j <= b.length; j++) {
				row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] !== b[j - 1]));
				least = Math.min(least, row[j]);
			}
			if (least > most)
				return most + 1;
		}
		return row[b.length];
	}
	function nearest(word) {
		var best = null, least = word.length < 5 ? 2 : 3;
		if (vocabulary === null) {
			vocabulary = new Set();
			pages.forEach(function (p) {
				[p.folded.title].concat(p.sections.map(function (s) {
					return s.folded.heading + ' ' + s.folded.text;
				})).forEach(function (text) {
					(text.match(/[\p{L}]{3,}/gu) || []).forEach(vocabulary.add, vocabulary);
				});
			});
		}
		vocabulary.forEach(function (known) {
			var d = Math.abs(known.length - word.length) < least ? distance(word, known, least - 1) : least;
			if (d < least) {
				least = d;
				best = known;
			}
		});
		return best;
	}
	function correct(words) {
		return words.map(function (w) {
			var known = pages.some(function (p) {
				return judge(p, [w]) !== null;
			});
			return known || isId(w) ? w : nearest(w) || w;
		});
	}

	function element(name, attributes, children) {
		var e = document.createElement(name);
		Object.keys(attributes).forEach(function (key) {
			e.setAttribute(key, attributes[key]);
		});
		e.append(...children);
		return e;
	}
	/* The text with its words marked; of a long one what stands around the first. */
	function marked(text, folded, words, most) {
		var parts = [], at = 0, from = 0, first = text.length;
		words.forEach(function (w) {
			var p = place(folded, w);
			if (p && p.at < first)
				first = p.at;
		});
		if (text.length > most && first > 60)
			from = at = first === text.length ? 0 : text.lastIndexOf(' ', first - 40) + 1;
		var end = text.length > from + most ? text.lastIndexOf(' ', from + most) : text.length;
		for (;;) {
			var next = null, length = 0;
			words.forEach(function (w) {
				var p = place(folded.slice(at, end), w);
				if (p && (next === null || at + p.at < next)) {
					next = at + p.at;
					length = w.length;
				}
			});
			if (next === null)
				break;
			parts.push(text.slice(at, next), element('mark', {}, [text.slice(next, next + length)]));
			at = next + length;
		}
		parts.push(text.slice(at, end));
		if (from > 0)
			parts.unshift('… ');
		if (end < text.length)
			parts.push(' …');
		return parts;
	}
	function show(hit, words) {
		var page = hit.page, s = hit.section, lines = [];
		lines.push(element('a', { href: page.href }, [
			element('span', { class: 'id' }, [page.id]), ' '].concat(marked(page.title, page.folded.title, words, 200))),
			element('span', { class: 'tag' }, [data.kinds[page.kind]]));
		if (s && s.heading !== '')
			lines.push(element('a', { class: 'under', href: page.href + (s.anchor ? '#' + s.anchor : '') },
				marked(s.heading, s.folded.heading, words, 160)));
		if (s && s.text !== '')
			lines.push(element('span', { class: 'under' }, marked(s.text, s.folded.text, words, 180)));
		return element('li', {}, lines);
	}

	window.dossierSearch = function (form) {
		var input = form.querySelector('input'), say = form.dataset, full = document.getElementById('dossier-results');
		var list = element('ol', { class: 'hits' }, []), said = element('p', { role: 'status', class: 'soft' }, []);
		var kind = document.getElementById('dossier-kind'), role = document.getElementById('dossier-role');
		var box = full || element('div', { class: 'panel', hidden: '' }, []);
		box.append(said, list);
		if (!full)
			form.append(box);

		function search() {
			var typed = fold(input.value).split(/\s+/).filter(Boolean), words = typed;
			var chosen = full ? [kind.value, role.value] : ['', ''];
			var asks = words.length > 0 || chosen[0] !== '' || chosen[1] !== '';
			var hits = asks ? find(words, chosen[0], chosen[1]) : [];
			if (asks && hits.length === 0) {
				words = correct(words);
				hits = find(words, chosen[0], chosen[1]);
			}
			list.replaceChildren(...hits.slice(0, full ? MOST_HITS : IN_HEAD).map(function (h) {
				return show(h, words);
			}));
			said.textContent = !asks ? '' : hits.length === 0 ? say.nothing : say.hits.replace('%1', hits.length) +
				(words.join(' ') !== typed.join(' ') ? ' ' + say.instead.replace('%1', words.join(' ')) : '');
			if (!full)
				box.hidden = !asks;
		}
		input.addEventListener('input', search);
		form.addEventListener('submit', function (e) {
			e.preventDefault();
			if (!full)
				location.assign('search.html?q=' + encodeURIComponent(input.value));
		});
		form.addEventListener('keydown', function (e) {
			var links = Array.from(list.querySelectorAll('li > a:first-child')), at = links.indexOf(document.activeElement);
			if (e.key === 'Escape') {
				box.hidden = !full;
				input.focus();
			} else if (e.key === 'ArrowDown' && links.length > at + 1) {
				e.preventDefault();
				links[at + 1].focus();
			} else if (e.key === 'ArrowUp' && at >= 0) {
				e.preventDefault();
				(at === 0 ? input : links[at - 1]).focus();
			}
		});
		if (!full)
			form.addEventListener('focusout', function (e) {
				if (e.relatedTarget && !form.contains(e.relatedTarget))
					box.hidden = true;
			});
		if (full) {
			[[kind, data.kinds], [role, data.roles]].forEach(function (pair) {
				pair[1].forEach(function (title, i) {
					pair[0].append(element('option', { value: i }, [title]));
				});
				pair[0].addEventListener('change', search);
			});
		}
		search();
	};
})();
