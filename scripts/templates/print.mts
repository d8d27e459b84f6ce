/** Prints a template ready for `n8n import:workflow`: `npm run --silent template -- <name>`. */
import { readTemplates } from './read-templates.mts';
import { readyTemplate } from './ready-template.ts';

const [name] = process.argv.slice(2);
const templates = readTemplates();
const template = templates.find(({ slug }) => slug === name);
if (template === undefined) {
	console.error(`Which one? ${templates.map(({ slug }) => slug).join(', ')}`);
	process.exit(1);
}
console.log(JSON.stringify(readyTemplate(template.workflow), null, '\t'));
