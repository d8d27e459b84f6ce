import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import { VionviWebhookApi } from '../../../credentials/VionviWebhookApi.credentials';
import { LEAD_FIELDS } from '../../../nodes/Vionvi/fields';
import { properties } from '../../../nodes/Vionvi/form';
import { Vionvi } from '../../../nodes/Vionvi/Vionvi.node';

type Entry = INodeProperties | INodePropertyCollection;

/** Every parameter, however deep. */
function flatten(entries: Entry[]): INodeProperties[] {
	return entries.flatMap((entry) => {
		const children =
			'values' in entry ? entry.values : ((entry.options ?? []) as Entry[]).filter(isEntry);
		return 'type' in entry ? [entry, ...flatten(children)] : flatten(children);
	});
}

function isEntry(option: object): option is Entry {
	return 'displayName' in option;
}

/** The linter cannot see what is built from a table; this looks for what it would look for. */
describe('the parameters of vionvi', () => {
	const all = flatten(properties);
	const described = all.filter(
		({ name, type }) =>
			!['notice', 'collection'].includes(type) && !['resource', 'operation'].includes(name),
	);

	test('have every field of a lead once', () => {
		const names = all
			.map(({ name }) => name)
			.filter((name) => LEAD_FIELDS.some((f) => f.name === name));
		expect(names.sort()).toEqual(LEAD_FIELDS.map(({ name }) => name).sort());
		expect(names).toHaveLength(30);
	});

	test('have names of their own', () => {
		const names = all.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
	});

	test.each(described.map((property) => [property.name, property]))(
		'%s has a label in title case and a description in sentence case',
		(_, { displayName, description = '', type, placeholder }) => {
			expect(displayName).toMatch(/^[A-Z]/);
			expect(displayName).not.toMatch(/ (?!if )[a-z](?!er )/);
			expect(description).toMatch(/^[A-Z]/);
			const sentences = description.split('. ').length;
			expect(description.endsWith('.')).toBe(sentences > 1);
			if (type === 'boolean') expect(description).toMatch(/^Whether /);
			if (placeholder && type !== 'fixedCollection') expect(placeholder).toMatch(/^e\.g\. /);
		},
	);

	test('are in alphabetical order inside a collection', () => {
		for (const { name, type, options = [] } of properties) {
			if (type !== 'collection') continue;
			const labels = (options as INodeProperties[]).map(({ displayName }) => displayName);
			expect({ name, labels }).toEqual({
				name,
				labels: [...labels].sort((a, b) => a.localeCompare(b)),
			});
		}
	});

	test('show the contact in Define Below only, and the other groups in both modes', () => {
		const modes = Object.fromEntries(
			properties.map(({ name, displayOptions }) => [name, displayOptions?.show?.mapping]),
		);
		expect(modes).toMatchObject({
			name: ['defineBelow'],
			phone: ['defineBelow'],
			email: ['defineBelow'],
			fixedValuesNotice: ['autoMap'],
			crmFields: undefined,
			advertising: undefined,
		});
	});
});

describe('the description of vionvi', () => {
	const { description } = new Vionvi();

	test('asks for the credential and names a test that exists', () => {
		const [{ name, testedBy }] = description.credentials ?? [];
		expect(name).toBe(new VionviWebhookApi().name);
		expect(new Vionvi().methods.credentialTest).toHaveProperty(String(testedBy));
	});

	test('can be a tool and has its default mode', () => {
		expect(description.usableAsTool).toMatchObject({
			replacements: { description: expect.stringMatching(/\. \w/) as string },
		});
		expect(description.version).toBe(1);
		expect(properties.find(({ name }) => name === 'mapping')?.default).toBe('autoMap');
	});

	test('keeps the webhook URL out of sight', () => {
		const [property] = new VionviWebhookApi().properties;
		expect(property).toMatchObject({ name: 'webhookUrl', typeOptions: { password: true } });
	});
});
