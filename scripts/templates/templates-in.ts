import type { Template, TemplateWorkflow } from './template';

type Files = Pick<typeof import('node:fs'), 'existsSync' | 'readFileSync' | 'readdirSync'>;

/**
 * Every template with what is in its folder, by name.
 *
 * @param root the folder of the templates
 * @param files Node's file system
 */
export function templatesIn(root: string, files: Files): Template[] {
	return files
		.readdirSync(root, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name: slug }) => ({
			slug,
			workflow: JSON.parse(
				files.readFileSync(`${root}/${slug}/workflow.json`, 'utf8'),
			) as TemplateWorkflow,
			hasPicture: files.existsSync(`${root}/${slug}/screenshot.png`),
			hasReadme: files.existsSync(`${root}/${slug}/README.md`),
		}))
		.sort((one, other) => (one.slug < other.slug ? -1 : 1));
}
