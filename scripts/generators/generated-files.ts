import { eventsPage } from './events-page';
import { fixturesOf } from './fixtures';
import { leadCreateOutputSchema } from './output-schema';
import { ringostatOutputSchemas } from './ringostat-output';
import { salesmanagoFieldsPage } from './salesmanago-fields-page';
import { SALESMANAGO_OUTPUT_SCHEMAS } from './salesmanago-output-schemas';
import type { Template } from '../templates/template';
import { shared } from '../templates/template-parts';
import { templateReadme, templatesPage } from './templates-page';
import { vendors } from '../vendors';
import { vionviFieldsPage } from './vionvi-fields-page';

/** Every file that follows from the tables and the templates: its path from the package's root, and its content. */
export function generatedFiles(templates: readonly Template[]): Record<string, string> {
	const fixtures = vendors
		.flatMap(fixturesOf)
		.map((fixture) => [`test/fixtures/${fixture.vendor}/${fixture.event}.json`, json(fixture)]);
	return {
		'docs/events.md': eventsPage(vendors),
		'docs/salesmanago-fields.md': salesmanagoFieldsPage(),
		'docs/templates.md': templatesPage(templates),
		'docs/vionvi-fields.md': vionviFieldsPage(),
		'nodes/Vionvi/__schema__/v1.0.0/lead/create.json': json(leadCreateOutputSchema()),
		...Object.fromEntries(
			Object.entries(SALESMANAGO_OUTPUT_SCHEMAS).map(([path, schema]) => [
				`nodes/Salesmanago/__schema__/v1.0.0/${path}`,
				json(schema),
			]),
		),
		...Object.fromEntries(
			Object.entries(ringostatOutputSchemas()).map(([path, schema]) => [path, json(schema)]),
		),
		...Object.fromEntries(
			templates.flatMap((each) => [
				[`templates/${each.slug}/workflow.json`, json(shared(each.workflow))],
				[`templates/${each.slug}/README.md`, templateReadme(each)],
			]),
		),
		...Object.fromEntries(fixtures),
	};
}

function json(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
