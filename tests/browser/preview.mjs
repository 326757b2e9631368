// SPDX-License-Identifier: Apache-2.0
// Whether `dossier serve` does in a browser what those who write with it rely on.
//   preview.mjs DOSSIER PROJECT       PROJECT is a copy of content/ that may be changed; without errors as of 2026-11-24
import { spawn } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { judge, same, verdict } from './judge.mjs';
import { open, tab } from './browser.mjs';

const [dossier, project] = process.argv.slice(2);
const limit = { timeout: 60000 };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// A server on a port that is free, or on that one, once it has said where it is.
function start(port = '0') {
	const child = spawn(dossier, ['-C', project, 'serve', '-p', port, '--as-of', '2026-11-24'], { stdio: ['ignore', 'pipe', 'ignore'] });
	const ended = new Promise((done) => child.once('exit', done));
	process.once('exit', () => child.kill());
	return new Promise((done, fail) => {
		child.stdout.once('data', (line) => done({ address: String(line).trim().replace(/\/$/, ''), stop: () => (child.kill(), ended) }));
		ended.then((status) => fail(new Error(`dossier serve ended with ${status}`)));
	});
}

// As most editors save: another file, which takes the name.
function write(name, text) {
	const path = join(project, name);
	writeFileSync(`${path}.new~`, text);
	renameSync(`${path}.new~`, path);
}
const read = (name) => readFileSync(join(project, name), 'utf8');

// Waits, over loads of the page, until it has what is asked for; what did not come is judged, and the rest goes on.
async function until(page, what, test, ...args) {
	const came = await page.waitForFunction(test, limit, ...args).then(() => true, () => false);
	judge(came, what);
}
const says = (page, what, words) => until(page, what, (w) => document.querySelector('.dossier-bar')?.innerText.replace(/\s+/g, ' ').trim() === w, words);
const holds = (page, what, words) => until(page, what, (w) => document.readyState === 'complete' && document.querySelector('main')?.innerText.includes(w), words);
const lacks = (page, what, words) => until(page, what, (w) => document.readyState === 'complete' && document.querySelector('.dossier-bar a') && !document.querySelector('main').innerText.includes(w), words);
const text = (page, selector) => page.$eval(selector, (e) => e.innerText.replace(/\s+/g, ' ').trim());
const height = (page) => page.evaluate(() => Math.round(scrollY));

async function accessible(page, what) {
	for (const scheme of ['light', 'dark']) {
		await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
		await page.evaluate(axe);
		const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'], preload: false }));
		same(violations.map((v) => `${v.id}: ${v.nodes[0].html}`), [], `${what}, ${scheme}: axe-core`);
	}
	await page.emulateMediaFeatures([]);
}

const path = 'policies/access-control.md';
const before = read(path);
const lines = before.split('\n').length;
let server = await start();
const site = server.address;
const browser = await open();
const page = await tab(browser, site);

// What one writes is there, and one is where one was, not where the address leads.
await page.goto(`${site}/site/POL-AC.html#scope`);
await says(page, 'the bar says that nothing is wrong', 'Preview: no findings');
const middle = await page.evaluate(() => {
	scrollTo(0, Math.round(document.documentElement.scrollHeight / 2));
	return scrollY;
});
judge(middle > 1000, `the page is a long one: ${middle}`);
write(path, `${before}\nA heron was seen.\n`);
await holds(page, 'an edit is shown', 'A heron was seen.');
await says(page, 'and judged', 'Preview: no findings');
same(await height(page), middle, 'the page is where it was');
same(await page.evaluate(() => Object.keys(sessionStorage)), [], 'and remembers no more');

// An error is shown where one looks, and leads to its place.
write(path, `${before}\nA heron was seen in [[NOWHERE-1]].\n`);
await holds(page, 'an edit with an error is shown', 'NOWHERE-1');
await says(page, 'the bar counts errors', 'Preview: 1 error');
same(await page.$eval('.dossier-bar', (b) => b.className), 'dossier-bar is-error', 'and looks like it');
same(await text(page, '.dossier-bar [role=status]'), 'Preview:', 'which screen readers are told of');
same(await height(page), middle, 'with an error the page is where it was, too');
await accessible(page, 'a page with an error');
await Promise.all([page.waitForNavigation(limit), page.click('.dossier-bar a')]);
same(new URL(page.url()).pathname, '/-/findings.html', 'the bar leads to the findings');
same((await text(page, '.place code')).replace(`${project}/`, ''), `${path}:${lines + 1}:21`, 'which have the place');
same(await text(page, '.finding mark'), '[[NOWHERE-1]]', 'and show it');
await says(page, 'the bar stands there, too', 'Preview: 1 error');
await accessible(page, 'the page of findings');

// The page of findings follows what is found.
write(path, `${before}\nA heron and an egret were seen in [[NOWHERE-2]].\n`);
await holds(page, 'another error takes its place', 'NOWHERE-2');
await says(page, 'another error is counted', 'Preview: 1 error');
write(path, before);
await holds(page, 'when it is mended nothing is left', 'Nothing was found.');
await says(page, 'and the bar says so', 'Preview: no findings');
same(await page.$eval('.dossier-bar', (b) => b.className), 'dossier-bar', 'and looks like it again');

// Back to the page, which has changed meanwhile.
write(path, `${before}\nA stork was seen.\n`);
await until(page, 'the findings are loaded again', (old) => document.readyState === 'complete' && document.scripts[0].dataset.serial !== old, await page.evaluate(() => document.scripts[0].dataset.serial));
await page.goBack();
await holds(page, 'who goes back sees what there is now', 'A stork was seen.');
await until(page, 'where one was', (y) => Math.round(scrollY) === y, middle);

// Front matter that can't be read takes the page away for a while; the place in it is kept.
await page.evaluate((y) => scrollTo(0, y), middle);
write(path, before.replace('title: Access control policy', 'title: [Access'));
await holds(page, 'a document that can’t be read has no page', 'There is no such page');
await until(page, 'and that is an error', () => document.querySelector('.dossier-bar.is-error'));
write(path, before);
await holds(page, 'it is back', 'Need to know and least privilege');
same(await height(page), middle, 'and where it was');

// A project that can't be read.
const settings = read('dossier.yaml');
write('dossier.yaml', 'title: [\n');
await until(page, 'pages stay while the project can’t be read', () => document.querySelector('.dossier-bar p')?.textContent === 'Preview: the project can’t be read; pages are as they were before.');
same([await text(page, 'h1'), await height(page)], ['Access control policy', middle], 'as they were');
same(await page.$eval('.dossier-bar', (b) => b.className), 'dossier-bar is-error', 'and the bar looks like it');
write('dossier.yaml', settings);
await says(page, 'the project can be read again', 'Preview: no findings');

// The bar hides nothing, however narrow the page is, and is not printed.
await page.setViewport({ width: 320, height: 600 });
write('dossier.yaml', 'title: [\n');
await until(page, 'a long text of the bar', () => document.querySelector('.dossier-bar.is-error'));
await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
const room = () => page.evaluate(() => Math.round(document.querySelector('.dossier-bar').getBoundingClientRect().top - document.querySelector('.foot').getBoundingClientRect().bottom));
judge(await room() >= 0, `the bar covers ${-await room()} pixels of the end of the page`);
same(await page.$eval('.dossier-bar', (b) => b.scrollWidth), 320, 'and is no wider than the page');
write('dossier.yaml', settings);
await says(page, 'the project can be read again', 'Preview: no findings');
await page.emulateMediaType('print');
same(await page.$eval('.dossier-bar', (b) => b.checkVisibility()), false, 'the bar is not printed');
await page.emulateMediaType(null);
await page.setViewport({ width: 1280, height: 420 });
await page.evaluate((y) => scrollTo(0, y), middle);
const below = (selector) => page.evaluate((s) => Math.max(0, Math.round(document.querySelector(s).getBoundingClientRect().bottom - document.querySelector('.dossier-bar').getBoundingClientRect().top)), selector);
same([await below('.site'), await below('.contents')], [0, 0], 'the bar covers nothing of the lists that stay in sight');
await page.setViewport({ width: 1280, height: 900 });

// A page behind another tab asks for nothing; what has changed meanwhile is there once it is seen.
await page.evaluate((y) => scrollTo(0, y), middle);
const front = await tab(browser, site);
await front.goto(`${site}/site/POL-AC.html`);
await says(front, 'another tab', 'Preview: no findings');
same(await page.evaluate(() => document.hidden), true, 'a page behind another tab is hidden');
const asked = [];
page.on('request', (r) => asked.push(r.url()));
write(path, `${before}\nAn ibis was seen.\n`);
await holds(front, 'the tab in front follows', 'An ibis was seen.');
await says(front, 'and is told', 'Preview: no findings');
same([asked, (await text(page, 'main')).includes('An ibis')], [[], false], 'a page that nobody sees asks for nothing');
await page.bringToFront();
await holds(page, 'and follows when it is seen', 'An ibis was seen.');
same(await height(page), middle, 'where it was');
write(path, before);
await lacks(page, 'nothing of it is left', 'An ibis');
await says(page, 'and nothing to say', 'Preview: no findings');
same((await text(front, 'main')).includes('An ibis'), true, 'the other one is behind now');
same(front.noted, [], 'errors, or requests beyond the server, in the other tab');
await front.close();

// The end of the server, and another one in its place.
same(page.noted, ['console: Failed to load resource: the server responded with a status of 404 (Not Found)'], 'errors, but for the page that was not there, or requests beyond the server');
page.noted.length = 0;
same(await server.stop(), 0, 'the server ends while a page listens');
await says(page, 'the bar says that nobody answers', 'Preview: dossier serve does not answer.');
same(await page.$eval('.dossier-bar', (b) => b.className), 'dossier-bar is-error', 'and looks like it');
same(await text(page, 'h1'), 'Access control policy', 'the page stays');
same(page.noted.filter((n) => !n.startsWith('console: Failed to load resource: net::ERR_')), [], 'and nothing else goes wrong');
page.noted.length = 0;
write(path, `${before}\nA crane was seen.\n`);
server = await start(new URL(site).port);
await holds(page, 'a server that is started again is found', 'A crane was seen.');
await says(page, 'and what it has found', 'Preview: no findings');
same(await height(page), middle, 'where it was');
same(await server.stop(), 0, 'the end');

await browser.close();
verdict();
