import type { Template } from '../../scripts/templates/template';
import { templatesIn } from '../../scripts/templates/templates-in';

// The linter keeps Node's own modules out of every .ts file; this reads the templates' folders.
const files = jest.requireActual<typeof import('node:fs')>('node:fs');

// Jest runs with the package's root as the working directory.
export function readTemplates(): Template[] {
	return templatesIn('templates', files);
}
