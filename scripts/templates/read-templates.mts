import * as files from 'node:fs';
import { join } from 'node:path';
import type { Template } from './template.ts';
import { templatesIn } from './templates-in.ts';

/** The templates of this package. */
export function readTemplates(): Template[] {
	return templatesIn(join(import.meta.dirname, '../../templates'), files);
}
