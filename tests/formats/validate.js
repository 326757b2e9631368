// SPDX-License-Identifier: Apache-2.0
// Whether files are SARIF 2.1.0 by the schema of OASIS, and whether their results name their rules.
//   NODE_PATH=… node validate.js FILE…     exit 1 where one is not, 3 without the packages of deps.sh
'use strict';
const fs = require('fs');
let Ajv, formats, schema;

try {
	Ajv = require('ajv-draft-04');
	formats = require('ajv-formats');
	schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
} catch (error) {
	process.exit(3);
}

const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
formats(ajv);
const isValid = ajv.compile(schema);
let failed = false;

function fail(file, what) {
	console.log(`${file}: ${what}`);
	failed = true;
}

for (const file of process.argv.slice(2)) {
	const log = JSON.parse(fs.readFileSync(file, 'utf8'));

	if (!isValid(log))
		for (const error of isValid.errors)
			fail(file, `${error.instancePath} ${error.message}`);
	for (const run of log.runs) {
		const rules = run.tool.driver.rules.map((rule) => rule.id);
		const seen = new Set(run.results.map((result) => result.partialFingerprints['dossier/v1']));

		for (const result of run.results)
			if (rules[result.ruleIndex] !== result.ruleId)
				fail(file, `${result.ruleId} is not rule ${result.ruleIndex}`);
		if (seen.size !== run.results.length)
			fail(file, 'two results have one fingerprint');
	}
}
process.exit(failed ? 1 : 0);
