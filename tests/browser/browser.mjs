// SPDX-License-Identifier: Apache-2.0
// A page of the site in Debian's chromium: what it logs, what it asks for, how it looks.
import { launch } from 'puppeteer-core';
import { existsSync } from 'node:fs';

export async function open(options = {}) {
	const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
	const browser = await launch({
		executablePath: program,
		args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--lang=en'],
		...options,
	});
	return browser;
}

// A new tab. Its `noted` has what should not be: errors, and requests that lead elsewhere than where the site is.
export async function tab(browser, site) {
	const page = await browser.newPage();
	page.noted = [];
	page.sent = [];
	page.on('console', (m) => (m.type() === 'error' || m.type() === 'warn') && page.noted.push(`console: ${m.text()}`));
	page.on('pageerror', (e) => page.noted.push(`error: ${e.message}`));
	page.on('request', (r) => {
		if (!r.url().startsWith(site) && !r.url().startsWith('about:'))
			page.noted.push(`request: ${r.url()}`);
	});
	page.on('response', async (r) => page.sent.push({ url: r.url(), size: r.ok() ? (await r.buffer().catch(() => '')).length : 0 }));
	await page.setViewport({ width: 1280, height: 900 });
	return page;
}
