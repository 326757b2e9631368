// SPDX-License-Identifier: Apache-2.0
// What html-validate judges: its recommended rules, but for the length of titles and, as HTML has it, for ids with dots.
module.exports = {
	extends: ['html-validate:recommended'],
	rules: {
		'long-title': 'off',
		'no-trailing-whitespace': 'off',
		'valid-id': ['error', { relaxed: true }],
	},
};
