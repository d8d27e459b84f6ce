const { existsSync, readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '../templates');

/** Every template with what lies in its folder, by name. Plain JavaScript, for the build, the tests and the scripts alike. */
exports.readTemplates = function readTemplates() {
	return readdirSync(ROOT, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name: slug }) => ({
			slug,
			workflow: JSON.parse(readFileSync(join(ROOT, slug, 'workflow.json'), 'utf8')),
			hasPicture: existsSync(join(ROOT, slug, 'screenshot.png')),
			hasReadme: existsSync(join(ROOT, slug, 'README.md')),
		}))
		.sort((one, other) => (one.slug < other.slug ? -1 : 1));
};
