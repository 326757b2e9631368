/* SPDX-License-Identifier: Apache-2.0 */
/* What `dossier serve` adds to each page: a bar that says what was found, and loading the page again, where it was scrolled to, when the project
 * has changed. Nothing of it is in a build. */
(function () {
	"use strict";
	var own = document.currentScript.dataset; /* edition; serial on the page of findings */
	var key = "dossier-scroll:" + location.pathname;
	/* A page of serve's own in the place of one that can't be shown; where the reader was in that one is kept. */
	var stands_in = document.body.classList.contains("report") && location.pathname.indexOf("/-/") !== 0;
	var bar, link, words, source, timer;

	function element(name, parent) {
		return parent.appendChild(document.createElement(name));
	}

	function count(n, word) {
		return n + " " + word + (n === 1 ? "" : "s");
	}

	/* "1 error, 2 warnings" */
	function counts(state) {
		var all = [];

		if (state.errors > 0) all.push(count(state.errors, "error"));
		if (state.warnings > 0) all.push(count(state.warnings, "warning"));
		if (state.infos > 0) all.push(state.infos + " for information");
		return all.length > 0 ? all.join(", ") : "no findings";
	}

	function show(text, about, severity) {
		/* What is said again is not read out again. */
		if (words.textContent !== text) words.textContent = text;
		if (link.textContent !== about) link.textContent = about;
		link.hidden = about === "";
		bar.className = "dossier-bar" + (severity ? " is-" + severity : "");
	}

	function show_state(state) {
		var severity = state.errors > 0 ? "error" : state.warnings > 0 ? "warning" : "";

		if (state.state === "nothing")
			show("Preview: the project can’t be read.", counts(state), "error");
		else if (state.state === "stale")
			show("Preview: the project can’t be read; pages are as they were before.", counts(state), "error");
		else if (state.state === "checking")
			show("Preview: checking …", "", "");
		else
			show("Preview:", counts(state), severity);
	}

	/* The browser's own way of keeping the place knows of one page and not of what stood in for it. */
	function load_again() {
		history.scrollRestoration = "manual";
		if (!stands_in) sessionStorage.setItem(key, JSON.stringify([scrollX, scrollY]));
		location.reload();
	}

	/* The page of findings is of another time, too, when there are others of the same edition. */
	function is_old(state) {
		if (own.serial !== undefined) return state.serial !== own.serial && state.state !== "checking";
		return state.edition !== own.edition;
	}

	function take(event) {
		var state = JSON.parse(event.data);

		show_state(state);
		if (is_old(state)) load_again();
	}

	/* A page that nobody sees gives its connection back: browsers have six for all of them. */
	function listen() {
		clearTimeout(timer);
		if (document.hidden) {
			if (source) source.close();
			source = null;
			return;
		}
		if (source && source.readyState !== EventSource.CLOSED) return;
		source = new EventSource("/-/events");
		source.onmessage = take;
		source.onerror = function () {
			show("Preview: dossier serve does not answer.", "", "error");
			timer = setTimeout(listen, 1000);
		};
	}

	function leave_to_browser() {
		history.scrollRestoration = "auto";
	}

	/* At once, and again when images have taken their room. */
	function restore(event) {
		var was = sessionStorage.getItem(key);

		if (event) setTimeout(leave_to_browser);
		if (was === null) return;
		if (event && !stands_in) sessionStorage.removeItem(key);
		was = JSON.parse(was);
		scrollTo({ left: was[0], top: was[1], behavior: "instant" });
	}

	/* So much room the page leaves for the bar. */
	function make_room() {
		document.documentElement.style.setProperty("--dossier-bar", bar.offsetHeight + "px");
	}

	function start() {
		var style = element("link", document.head);

		style.rel = "stylesheet";
		style.href = "/-/serve.css";
		bar = element("section", document.body);
		bar.className = "dossier-bar";
		bar.lang = "en";
		bar.dir = "ltr";
		bar.setAttribute("aria-label", "Preview");
		words = element("p", bar);
		words.setAttribute("role", "status");
		link = element("a", bar);
		link.href = "/-/findings.html";
		document.body.classList.add("has-dossier-bar");
		new ResizeObserver(make_room).observe(bar);
		restore();
		document.addEventListener("visibilitychange", listen);
		listen();
	}

	addEventListener("load", restore);
	start();
})();
