// SPDX-License-Identifier: Apache-2.0
// Counts what holds and says what does not.
let passed = 0, failed = 0;

export function judge(holds, what) {
	if (holds)
		passed++;
	else {
		failed++;
		console.log(`browser: ${what}`);
	}
}

export function same(is, wanted, what) {
	const a = JSON.stringify(is), b = JSON.stringify(wanted);
	judge(a === b, `${what}: ${a}, not ${b}`);
}

export function verdict() {
	console.log(`${passed} passed, ${failed} failed, 0 skipped`);
	process.exit(failed > 0 ? 1 : 0);
}
