/** Writes docs, fixtures and schemas that follow from the tables and the templates. Part of `npm run build`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTemplates } from '../templates/read-templates.mts';
import { generatedFiles } from './generated-files.ts';

const ROOT = join(import.meta.dirname, '../..');

for (const [path, content] of Object.entries(generatedFiles(readTemplates()))) {
	const file = join(ROOT, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
}
