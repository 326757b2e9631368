/* SPDX-License-Identifier: Apache-2.0 */
/* What a browser adds to pages that are complete without it: search, the choice of light or dark, tables that sort and filter. A classic
 * script that fetches nothing, for pages are also read from a file share. It stands in the head: what it decides is decided before anything is
 * drawn. Its words stand in the pages. */
(function () {
	'use strict';
	var root = document.documentElement;
	root.classList.add('js');

	/* Light or dark: as the system has it, unless the reader has chosen. Storage may be forbidden; then the choice is for one page. */
	function chosen(scheme) {
		try {
			if (scheme !== undefined)
				localStorage.setItem('dossier-scheme', scheme);
			return localStorage.getItem('dossier-scheme') || '';
		} catch (e) {
			return scheme || '';
		}
	}
	function apply(scheme) {
		var sheet = document.getElementById('dossier-dark');
		if (sheet)
			sheet.media = scheme === 'dark' ? 'screen' : scheme === 'light' ? 'not all' : 'screen and (prefers-color-scheme: dark)';
	}
	apply(chosen());

	function isDark() {
		var sheet = document.getElementById('dossier-dark');
		return !!sheet && matchMedia(sheet.media).matches;
	}
	function offerSchemes(button) {
		function say() {
			button.setAttribute('aria-pressed', String(isDark()));
		}
		button.addEventListener('click', function () {
			apply(chosen(isDark() ? 'light' : 'dark'));
			say();
		});
		matchMedia('(prefers-color-scheme: dark)').addEventListener('change', say);
		say();
	}

	/* Search is another script with a sheet of its own, and its data a third file: they come when somebody is about to search. */
	function load(sources, then) {
		if (sources.length === 0)
			return then();
		var s = document.createElement('script');
		s.src = sources[0];
		s.onload = function () {
			load(sources.slice(1), then);
		};
		document.head.appendChild(s);
	}
	function offerSearch(form) {
		var input = form.querySelector('input'), asked = false;
		function prepare() {
			if (asked)
				return;
			asked = true;
			var sheet = document.createElement('link');
			sheet.rel = 'stylesheet';
			sheet.href = 'assets/search.css';
			document.head.appendChild(sheet);
			load(['assets/search-data.js', 'assets/search.js'], function () {
				window.dossierSearch(form);
			});
		}
		input.addEventListener('focus', prepare);
		document.addEventListener('keydown', function (e) {
			if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName))
				return;
			e.preventDefault();
			input.focus();
			input.select();
		});
		if (document.getElementById('dossier-results')) {
			input.value = new URLSearchParams(location.search).get('q') || '';
			input.focus();
			prepare();
		}
	}

	/* Tables with lists and a field above them: a row shows when it holds each word, and the value that each list asks for. */
	function offerFilter(form) {
		var table = document.getElementById(form.dataset.table), rows = Array.from(table.tBodies).flatMap(function (body) {
			return Array.from(body.rows).filter(function (row) {
				return row.cells.length > 1;
			});
		}), count = form.querySelector('output'), texts = [];
		function fold(s) {
			return s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
		}
		function filter() {
			var words = fold(form.querySelector('input').value).split(/\s+/), shown = 0;
			var lists = Array.from(form.querySelectorAll('select')).filter(function (s) {
				return s.value !== '';
			});
			rows.forEach(function (row, i) {
				var text = texts[i] || (texts[i] = fold(row.textContent));
				var fits = words.every(function (w) {
					return text.includes(w);
				}) && lists.every(function (s) {
					return row.dataset[s.name] === s.value;
				});
				row.hidden = !fits;
				shown += fits;
			});
			/* A heading of rows that are all hidden would promise something. */
			Array.from(table.tBodies).forEach(function (body) {
				body.hidden = !Array.from(body.rows).some(function (row) {
					return row.cells.length > 1 && !row.hidden;
				});
			});
			count.textContent = form.dataset.shown.replace('%1', shown).replace('%2', rows.length);
		}
		form.addEventListener('input', filter);
		filter();
	}

	/* Numbers within texts count as numbers: A.5.2 stands before A.5.10. */
	function offerSorting(table) {
		var compare = new Intl.Collator(root.lang, { numeric: true }).compare, heads = Array.from(table.tHead.rows[0].cells);
		function key(row, column) {
			var cell = row.cells[column];
			return cell.dataset.sort || cell.textContent.trim();
		}
		heads.forEach(function (head, column) {
			var button = document.createElement('button');
			button.type = 'button';
			button.append(...head.childNodes);
			head.append(button);
			button.addEventListener('click', function () {
				var down = head.getAttribute('aria-sort') === 'ascending', rows = [];
				heads.forEach(function (h) {
					h.removeAttribute('aria-sort');
				});
				head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
				Array.from(table.tBodies).forEach(function (body) {
					Array.from(body.rows).forEach(function (row) {
						if (row.cells.length === 1)
							row.remove();
						else
							rows.push(row);
					});
				});
				rows.sort(function (a, b) {
					/* What is empty comes last, whichever way. */
					var x = key(a, column), y = key(b, column);
					return x === '' || y === '' ? (x === '') - (y === '') : (down ? -1 : 1) * compare(x, y);
				});
				var body = table.tBodies[0];
				body.hidden = false;
				body.append(...rows);
			});
		});
	}

	/* In a long group the page that one is on is in sight. */
	function showPlace(link) {
		var list = document.querySelector('.site').firstElementChild;
		list.scrollTop = link.offsetTop - list.offsetTop - list.clientHeight / 2;
	}

	document.addEventListener('DOMContentLoaded', function () {
		document.querySelectorAll('.site li li [aria-current]').forEach(showPlace);
		document.querySelectorAll('.scheme').forEach(offerSchemes);
		document.querySelectorAll('.find').forEach(offerSearch);
		document.querySelectorAll('table.sortable').forEach(offerSorting);
		document.querySelectorAll('.choose[data-table]').forEach(offerFilter);
	});
})();
