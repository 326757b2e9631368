// SPDX-License-Identifier: Apache-2.0
// Whether the site does what readers do with it.
//   walk.mjs SITE       the folder with index.html, built from content/ as of 2026-11-24
import { pathToFileURL } from 'node:url';
import { judge, same, verdict } from './judge.mjs';
import { open, tab } from './browser.mjs';
import { serve } from './serve.mjs';

const folder = process.argv[2];
const browser = await open();
const server = await serve(folder);
const places = { file: pathToFileURL(folder).href, http: server.address };
const texts = (page, selector) => page.$$eval(selector, (all) => all.map((e) => e.textContent.trim().replace(/\s+/g, ' ')));
const isShown = (page, selector) => page.$eval(selector, (e) => e.checkVisibility());

async function type(page, words) {
	await page.focus('.find input');
	await page.$eval('.find input', (i) => { i.value = ''; });
	await page.keyboard.type(words);
	await page.waitForFunction(() => typeof window.dossierSearch === 'function');
	await page.waitForSelector('[role=status]', { timeout: 5000 });
}
async function found(page, words) {
	await type(page, words);
	return texts(page, '.hits li > a:first-child .id');
}

for (const [name, site] of Object.entries(places)) {
	const page = await tab(browser, site);
	await page.goto(`${site}/index.html`);

	// What a reader meets first.
	same(await texts(page, 'h1'), ['Information security management system'], `${name}: home`);
	same((await texts(page, '#dossier-everyone li strong')).slice(0, 2), ['Information security policy', 'Acceptable use policy'], `${name}: what everybody has to know`);
	same((await texts(page, '#dossier-recent li')).length, 8, `${name}: newest changes`);
	same(page.sent.filter((r) => r.url.includes('search')).length, 0, `${name}: search is not loaded before it is used`);
	await Promise.all([page.waitForNavigation(), page.click('#dossier-everyone li a')]);
	same(await page.title(), 'Information security policy · POL-IS · Larkfield Software Ltd', `${name}: a card leads to its document`);

	// Search, from any page.
	await page.keyboard.press('/');
	same(await page.evaluate(() => document.activeElement.name), 'q', `${name}: the slash key leads to the search`);
	same((await found(page, 'A.5.15'))[0], 'A.5.15', `${name}: a control by its id`);
	same((await found(page, 'a.5.1'))[0], 'A.5.1', `${name}: an id in lower case, whole`);
	judge(!(await found(page, 'A.5.1')).includes('A.5.15'), `${name}: A.5.1 finds A.5.15`);
	same((await found(page, 'pol-ac'))[0], 'POL-AC', `${name}: a document by its id`);
	same((await found(page, 'RISK-003'))[0], 'RISK-003', `${name}: a risk by its id`);
	same((await found(page, 'lost laptop'))[0], 'RISK-003', `${name}: words`);
	judge((await found(page, 'acceptable use'))[0] === 'POL-AU', `${name}: words of a title`);
	same((await texts(page, '.hits mark'))[0].toLowerCase(), 'acceptable', `${name}: what was found is marked`);
	judge((await found(page, 'encripton')).length > 0, `${name}: a mistyped word finds nothing`);
	judge((await texts(page, '[role=status]'))[0].includes('encryption'), `${name}: and does not say what it was taken for`);
	same(await found(page, 'qqqqxyz'), [], `${name}: a word that is nowhere`);
	same(await texts(page, '[role=status]'), ['Nothing found.'], `${name}: and that it says so`);
	await found(page, 'backup');
	await page.keyboard.press('ArrowDown');
	same(await page.evaluate(() => document.activeElement.tagName), 'A', `${name}: the arrow key leads to the first result`);
	await page.keyboard.press('Escape');
	same(await isShown(page, '.panel'), false, `${name}: escape closes the results`);
	same(await page.evaluate(() => document.activeElement.name), 'q', `${name}: and leads back`);
	await type(page, 'joiners');
	await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
	judge(page.url().endsWith('search.html?q=joiners'), `${name}: enter leads to the page of the search: ${page.url()}`);
	await page.waitForSelector('.hits li');
	const all = (await texts(page, '.hits li')).length;
	const clause = await page.$eval('.hits li a.under', (a) => a.getAttribute('href'));
	judge(/^[A-Za-z0-9.-]+\.html#[A-Za-z0-9.-]+$/.test(clause), `${name}: a result names the clause: ${clause}`);
	await page.select('#dossier-kind', String(await page.$$eval('#dossier-kind option', (o) => o.find((x) => x.textContent === 'Policy').value)));
	same(new Set(await texts(page, '.hits .tag')), new Set(['Policy']), `${name}: by kind`);
	judge((await texts(page, '.hits li')).length < all, `${name}: fewer of one kind`);
	await page.select('#dossier-kind', '');
	await page.select('#dossier-role', String(await page.$$eval('#dossier-role option', (o) => o.find((x) => x.textContent === 'Head of people').value)));
	judge((await texts(page, '.hits .id')).includes('POL-HR'), `${name}: by role`);
	await Promise.all([page.waitForNavigation(), page.goto(`${site}/search.html`)]).catch(() => {});

	// The list of all documents.
	await page.goto(`${site}/documents.html`);
	const rows = () => texts(page, '#dossier-documents tbody:not([hidden]) tr:not([hidden]) th[scope=row] .id');
	same((await rows()).length, 77, `${name}: all documents`);
	await page.type('#dossier-main .choose input', 'Zugang');
	same((await rows()).length, 0, `${name}: none with such a word`);
	await page.$eval('#dossier-main .choose input', (i) => { i.value = ''; });
	await page.type('#dossier-main .choose input', 'access');
	judge((await rows()).includes('POL-AC') && (await rows()).length < 40, `${name}: those with a word`);
	same((await texts(page, '#dossier-main .choose output'))[0], `${(await rows()).length} of 77 shown`, `${name}: how many are shown`);
	await page.select('#dossier-main .choose select[name=kind]', 'Procedure');
	judge((await rows()).every((id) => id.startsWith('PRO-')) && (await rows()).length > 0, `${name}: those of one kind: ${await rows()}`);
	await page.reload();
	await page.click('#dossier-documents thead th:nth-child(6) button');
	const dates = await texts(page, '#dossier-documents tbody tr td:nth-child(6) .date');
	same(dates.filter(Boolean), dates.filter(Boolean).slice().sort(), `${name}: sorted by date`);
	same(await page.$eval('#dossier-documents thead th:nth-child(6)', (h) => h.getAttribute('aria-sort')), 'ascending', `${name}: and says so`);
	await page.click('#dossier-documents thead th:nth-child(6) button');
	same(await page.$eval('#dossier-documents thead th:nth-child(6)', (h) => h.getAttribute('aria-sort')), 'descending', `${name}: and the other way`);

	// Light and dark.
	const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
	same(await ground(), 'rgb(245, 244, 240)', `${name}: light`);
	await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
	same(await ground(), 'rgb(19, 23, 26)', `${name}: dark, as the system has it`);
	await page.click('.scheme');
	same(await ground(), 'rgb(245, 244, 240)', `${name}: light, as the reader has it`);
	await page.goto(`${site}/POL-AC.html`);
	same(await ground(), 'rgb(245, 244, 240)', `${name}: on the next page too`);
	await page.click('.scheme');
	same(await ground(), 'rgb(19, 23, 26)', `${name}: and back`);
	await page.emulateMediaFeatures([]);

	// On paper: the text, and nothing to click.
	await page.emulateMediaType('print');
	same(await ground(), 'rgb(255, 255, 255)', `${name}: white on paper, whatever the scheme`);
	same([await isShown(page, '.site'), await isShown(page, '.find'), await isShown(page, '.contents'), await isShown(page, 'main h1')], [false, false, false, true], `${name}: print view`);
	await page.emulateMediaType(null);
	await page.evaluate(() => localStorage.clear());

	// With the keyboard alone.
	await page.goto(`${site}/POL-AC.html`);
	await page.keyboard.press('Tab');
	same(await page.evaluate(() => document.activeElement.className), 'skip', `${name}: the first stop is the way past the head`);
	await page.keyboard.press('Enter');
	same(await page.evaluate(() => document.activeElement.id), 'dossier-main', `${name}: which leads to the content`);
	same(await page.$eval('main', (m) => getComputedStyle(m).backgroundColor), 'rgba(0, 0, 0, 0)', `${name}: and does not mark all of it`);
	await page.keyboard.press('Tab');
	judge(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)), `${name}: and on from there`);
	const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
	same(outline, 'solid', `${name}: the focus can be seen`);

	same(page.noted, [], `${name}: errors, or requests beyond the site`);
	await page.close();
}

// The navigation is the same on every page, and marks it.
{
	const page = await tab(browser, places.file);
	const about = ['Dashboard', 'Completeness', 'Coverage', 'Other frameworks', 'Reviews and due dates', 'Changes', 'Catalogues', 'Downloads', 'About this site'];
	const groups = ['All documents', 'Governance', 'Policies', 'Procedures and records', 'Risk', 'Assets and suppliers', 'People', 'Business continuity', 'Audit and improvement', 'Reference'];
	const here = { index: [], documents: ['All documents'], search: [], 404: [], about: ['About this site'], completeness: ['Completeness'], dashboard: ['Dashboard'],
		downloads: ['Downloads'], iso27001: [], 'POL-TRANSFER': ['Information transfer policy'], SOA: ['Statement of applicability'], 'A.5.15': [], 'RISK-003': [] };
	for (const [name, marked] of Object.entries(here)) {
		await page.goto(`${places.file}/${name}.html`);
		same(await texts(page, '.site > ul:first-child > li > a'), groups, `${name}.html: navigation, documents`);
		same(await texts(page, '.site > ul:last-child > li > a'), about, `${name}.html: navigation, pages about all of them`);
		same(await texts(page, '.site [aria-current=page]'), marked, `${name}.html: navigation, where one is`);
		same((await texts(page, '.home[aria-current=page]')).length, name === 'index' ? 1 : 0, `${name}.html: whether it is the home page`);
	}
	// The last but two of 25, in a window of 900 pixels.
	await page.goto(`${places.file}/POL-TRANSFER.html`);
	const isInSight = (text) => page.evaluate((t) => {
		const link = Array.from(document.querySelectorAll('.site a')).find((a) => a.textContent.trim() === t), { left, top, bottom } = link.getBoundingClientRect();
		return bottom < innerHeight && link.contains(document.elementFromPoint(left + 20, top + 10));
	}, text);
	same([await isInSight('Information transfer policy'), await isInSight('Dashboard'), await isInSight('Governance')], [true, true, false], 'a long group scrolls to where one is, by itself');
	await page.close();
}

// Narrow screens: nothing is wider than the page but what scrolls by itself.
for (const width of [320, 360, 768]) {
	const page = await tab(browser, places.file);
	await page.setViewport({ width, height: 800 });
	for (const name of ['index', 'documents', 'search', 'POL-AC', 'SOA', 'A.5.15', 'RISKS', 'RISK-003', 'RTP', 'BCP-CLOUD', 'dashboard', 'coverage', 'reviews', 'ciso', 'downloads', 'ASSETS', 'BIA']) {
		await page.goto(`${places.file}/${name}.html`);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		judge(wide <= 0, `${name}.html is ${wide} pixels wider than ${width}`);
	}
	await page.close();
}

// Without JavaScript nothing is promised that needs it.
{
	const page = await tab(browser, places.http);
	await page.setJavaScriptEnabled(false);
	await page.goto(`${places.http}/documents.html`);
	same([await isShown(page, '.find'), await isShown(page, '.scheme'), await isShown(page, '#dossier-main .choose')], [false, false, false], 'without JavaScript: what needs it');
	judge(await isShown(page, '.site > ul:last-child a'), 'without JavaScript: the navigation');
	same((await texts(page, '#dossier-documents th button')).length, 0, 'without JavaScript: buttons to sort');
	await page.goto(`${places.http}/SOA.html`);
	judge(await isShown(page, '.filter'), 'without JavaScript: the filter of the statement');
	await page.goto(`${places.http}/search.html`);
	judge(await isShown(page, 'noscript ul a'), 'without JavaScript: the page of the search leads on');
	same((await page.goto(`${places.http}/nowhere.html`)).status(), 404, 'a page that is not there');
	same(await texts(page, 'h1'), ['This page is not there'], 'and what it says');
	same(page.noted.filter((n) => !n.includes('404')), [], 'without JavaScript: errors');
	await page.close();
}

// Measures: bytes of the first page, time of scripts, shifts of the layout.
{
	const page = await tab(browser, places.http);
	await page.evaluateOnNewDocument(() => {
		window.shift = 0;
		new PerformanceObserver((list) => list.getEntries().forEach((e) => { window.shift += e.value; })).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto(`${places.http}/index.html`, { waitUntil: 'networkidle0' });
	const bytes = page.sent.reduce((sum, r) => sum + r.size, 0);
	judge(bytes > 10000 && bytes < 60000, `the first page takes ${bytes} bytes`);
	console.log(`browser: first page ${bytes} bytes`);
	for (const name of ['index', 'documents', 'POL-AC', 'SOA', 'RISKS', 'dashboard', 'coverage']) {
		await page.goto(`${places.http}/${name}.html`, { waitUntil: 'networkidle0' });
		const { ScriptDuration } = await page.metrics();
		console.log(`browser: ${name}.html scripts ${Math.round(ScriptDuration * 1000)} ms`);
		// On a busy machine the columns of a long table are drawn before all rows are there; 0.1 is what readers notice.
		const shift = await page.evaluate(() => window.shift);
		judge(shift < 0.01, `${name}.html: shifts of the layout: ${shift}`);
	}
	await found(page, 'access');
	const { ScriptDuration } = await page.metrics();
	console.log(`browser: coverage.html with a first search, scripts ${Math.round(ScriptDuration * 1000)} ms`);
	await page.close();
}

await browser.close();
server.close();
verdict();
