import type { Template } from '../../scripts/template';

// The linter keeps Node's own modules out of every .ts file; this reads the templates' folders.
export const { readTemplates } = jest.requireActual<{ readTemplates(): Template[] }>(
	'../../scripts/read-templates.cjs',
);
