const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** Why a tag may not be published; undefined if it may. */
exports.problemWith = function problemWith(tag, version, changelog) {
	if (tag !== `v${version}`) return `The tag is ${tag}, and package.json has ${version}.`;
	const sections = changelog.split(/^## /m);
	const section = sections.find((each) => each.startsWith(`[${version}]`));
	if (section === undefined) return `CHANGELOG.md has no section [${version}].`;
	const [heading, ...content] = section.split('\n');
	if (!/ - \d{4}-\d\d-\d\d$/.test(heading)) return `CHANGELOG.md has no date at [${version}].`;
	return content.join('').trim() === '' ? `CHANGELOG.md says nothing of ${version}.` : undefined;
};

// `node scripts/check-release.cjs v0.1.0`; needs nothing installed.
if (require.main === module) {
	const read = (path) => readFileSync(join(__dirname, '..', path), 'utf8');
	const [tag] = process.argv.slice(2);
	const { version } = JSON.parse(read('package.json'));
	const problem = exports.problemWith(tag, version, read('CHANGELOG.md'));
	console.log(problem ?? `${tag} may be published.`);
	process.exit(problem === undefined ? 0 : 1);
}
