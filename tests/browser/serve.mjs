// SPDX-License-Identifier: Apache-2.0
// A web server for a folder, as plain as any: what is a file is sent, all else is 404.html.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.png': 'image/png' };

export async function serve(folder) {
	const server = createServer(async (request, response) => {
		const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
		try {
			const bytes = await readFile(join(folder, path === '/' ? 'index.html' : path));
			response.writeHead(200, { 'content-type': types[extname(path)] || 'text/html; charset=utf-8' }).end(bytes);
		} catch {
			response.writeHead(404, { 'content-type': types['.html'] }).end(await readFile(join(folder, '404.html')));
		}
	});
	await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
	return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
