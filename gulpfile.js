const { execFileSync } = require('node:child_process');
const { rmSync } = require('node:fs');
const { dest, parallel, series, src } = require('gulp');

async function clean() {
	rmSync('dist', { recursive: true, force: true });
}

async function compile() {
	run('typescript/bin/tsc');
}

/** Icons, codex files and output schemas lie beside the code that they belong to. */
function assets() {
	return src(['{nodes,credentials}/**/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*'], {
		base: '.',
		encoding: false,
	}).pipe(dest('dist'));
}

/** `npm test` fails when what this writes is stale. */
async function generate() {
	run('tsx/cli', 'scripts/generators/write.mts');
}

function run(tool, ...args) {
	execFileSync(process.execPath, [require.resolve(tool), ...args], { stdio: 'inherit' });
}

exports.generate = generate;
exports.build = series(parallel(clean, generate), parallel(compile, assets));
