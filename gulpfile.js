const { execFileSync } = require('node:child_process');
const { mkdirSync, rmSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const { dest, parallel, series, src } = require('gulp');
const { register } = require('tsx/cjs/api');
const { readTemplates } = require('./scripts/read-templates.cjs');

async function clean() {
	rmSync('dist', { recursive: true, force: true });
}

async function compile() {
	execFileSync(process.execPath, [require.resolve('typescript/bin/tsc')], { stdio: 'inherit' });
}

/** Icons, codex files and output schemas lie beside the code that they belong to. */
function assets() {
	return src(['{nodes,credentials}/**/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*'], {
		base: '.',
		encoding: false,
	}).pipe(dest('dist'));
}

/** Docs, fixtures and schemas that follow from the tables and the templates; `npm test` fails when one is stale. */
async function generate() {
	const unregister = register();
	const { generatedFiles } = require('./scripts/generated-files.ts');
	for (const [path, content] of Object.entries(await generatedFiles(readTemplates()))) {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, content);
	}
	unregister();
}

exports.generate = generate;
exports.build = series(parallel(clean, generate), parallel(compile, assets));
