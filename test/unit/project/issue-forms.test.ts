import { FORMS, inFolder, readYaml } from '../../support/project-files';

interface Field {
	type: string;
	id?: string;
	attributes: { label?: string; value?: string; options?: Array<string | { label: string }> };
}

describe('a form for issues', () => {
	const forms = inFolder(FORMS, '.yml').filter((file) => !file.endsWith('config.yml'));

	test.each(forms)('%s is one that GitHub shows', (file) => {
		const { name, description, body } = readYaml<
			Record<'name' | 'description', string> & { body: Field[] }
		>(file);
		expect([typeof name, typeof description]).toEqual(['string', 'string']);
		const asked = body.filter(({ type }) => type !== 'markdown');
		expect(asked.length).toBeGreaterThan(0);
		const ids = asked.map(({ id }) => id);
		expect(ids).toEqual([...new Set(ids.filter(Boolean))]);
		for (const { type, attributes } of body) {
			expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
			if (type === 'markdown') expect(attributes.value).toBeTruthy();
			else expect(attributes.label).toBeTruthy();
			const { options } = attributes;
			expect(options !== undefined).toBe(type === 'dropdown' || type === 'checkboxes');
			if (options) expect(new Set(options).size).toBe(options.length);
		}
	});

	test('asks for a payload', () => {
		const { body } = readYaml<{ body: Field[] }>(`${FORMS}/payload.yml`);
		expect(body.map(({ id }) => id)).toEqual(
			expect.arrayContaining(['service', 'moment', 'payload']),
		);
	});
});
