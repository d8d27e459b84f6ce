/**
 * Prints a template ready for `n8n import:workflow`: `node scripts/print-template.cjs <name>`.
 * Needs nothing installed.
 */
const { readTemplates } = require('./read-templates.cjs');
const { readyTemplate } = require('./ready-template.cjs');

const [name] = process.argv.slice(2);
const templates = readTemplates();
const template = templates.find(({ slug }) => slug === name);
if (template === undefined) {
	console.error(`Which one? ${templates.map(({ slug }) => slug).join(', ')}`);
	process.exit(1);
}
console.log(JSON.stringify(readyTemplate(template.workflow), null, '\t'));
