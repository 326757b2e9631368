// SPDX-License-Identifier: Apache-2.0
// Whether axe-core finds anything on a page, in light and in dark: WCAG 2.2 A and AA, and what axe calls best practice.
//   axe.mjs SITE PAGE…
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { judge, verdict } from './judge.mjs';
import { open, tab } from './browser.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = pathToFileURL(process.argv[2]).href;
const browser = await open();
const page = await tab(browser, site);

for (const scheme of ['light', 'dark']) {
	await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
	for (const name of process.argv.slice(3)) {
		await page.goto(`${site}/${name}`);
		// The pages' own policy forbids what is not from the site, so axe comes by the way of the debugger.
		await page.evaluate(source);
		const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'], preload: false }));
		judge(violations.length === 0, `${name}, ${scheme}: ` + violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 120)).join(' | ')}`).join('; '));
	}
}
judge(page.noted.length === 0, `errors, or requests beyond the site: ${page.noted.slice(0, 5)}`);
await browser.close();
verdict();
