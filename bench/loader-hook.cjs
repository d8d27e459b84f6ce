/**
 * Preloaded into n8n (`NODE_OPTIONS=--require`): times its loader at work on one package, and weighs
 * what stays on the heap of it. Writes `{milliseconds, cpuMilliseconds, kilobytes}` as JSON to a file.
 *
 * LOADER_HOOK_PACKAGE: the package's name. LOADER_HOOK_REPORT: the file.
 */
const { writeFileSync } = require('node:fs');
const Module = require('node:module');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

const { LOADER_HOOK_PACKAGE, LOADER_HOOK_REPORT } = process.env;
const LOADER = /n8n-core.dist.nodes-loader.package-directory-loader\.js$/;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

const compile = Module.prototype._compile;
Module.prototype._compile = function (content, filename, ...rest) {
	const result = compile.call(this, content, filename, ...rest);
	if (LOADER.test(filename)) measure(this.exports.PackageDirectoryLoader.prototype);
	return result;
};

function measure(loader) {
	const { loadAll } = loader;
	loader.loadAll = async function () {
		if (this.packageName !== LOADER_HOOK_PACKAGE) return await loadAll.call(this);
		const before = heap();
		const cpu = process.cpuUsage();
		const started = performance.now();
		await loadAll.call(this);
		const milliseconds = performance.now() - started;
		const { user, system } = process.cpuUsage(cpu);
		const cpuMilliseconds = (user + system) / 1000;
		const kilobytes = (heap() - before) / 1024;
		writeFileSync(LOADER_HOOK_REPORT, JSON.stringify({ milliseconds, cpuMilliseconds, kilobytes }));
	};
}

function heap() {
	collectGarbage();
	return process.memoryUsage().heapUsed;
}
