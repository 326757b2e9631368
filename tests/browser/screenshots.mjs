// SPDX-License-Identifier: Apache-2.0
// Pictures of the main pages for README.md.
//   screenshots.mjs SITE FOLDER
import { pathToFileURL } from 'node:url';
import { open, tab } from './browser.mjs';

const [site, folder] = [pathToFileURL(process.argv[2]).href, process.argv[3]];
const browser = await open();
const page = await tab(browser, site);
await page.setViewport({ width: 1200, height: 800 });
for (const [name, path, scheme] of [
	['home', 'index.html', 'light'],
	['policy', 'POL-AC.html', 'light'],
	['statement', 'SOA.html', 'light'],
	['dashboard', 'dashboard.html', 'dark'],
	['search', 'search.html?q=lost laptop', 'light'],
	['plan', 'BCP-CLOUD.html', 'light'],
]) {
	await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
	await page.goto(`${site}/${path}`, { waitUntil: 'networkidle0' });
	if (name === 'search')
		await page.waitForSelector('.hits li');
	await page.screenshot({ path: `${folder}/${name}.webp`, type: 'webp', quality: 80 });
}
await browser.close();
