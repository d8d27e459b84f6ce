import type { INodeProperties } from 'n8n-workflow';

import { SalesmanagoTrigger } from '../../../nodes/SalesmanagoTrigger/SalesmanagoTrigger.node';
import { openParts } from '../../support/form-parts';

const { description, webhookMethods } = new SalesmanagoTrigger();
const property = (name: string) =>
	description.properties.find((each) => each.name === name) as INodeProperties;

describe('the description', () => {
	test('is that of the design', () => {
		expect(description).toMatchObject({
			displayName: 'SALESmanago Trigger',
			name: 'salesmanagoTrigger',
			version: [1.1],
			inputs: [],
		});
		expect(description.properties.map(({ name }) => name)).toEqual([
			...['events', 'notice', 'notice-salesmanago', 'notice-opt-in', 'notice-opt-out'],
			...['outputMode', 'rules', 'rulesNotice'],
			...['authentication', 'credentials', 'secretNotice', 'options'],
		]);
	});

	test('has a URL for rules and one for each callback, by POST and GET', () => {
		expect(
			description.webhooks?.map(({ httpMethod, path }) => `${String(httpMethod)} ${path}`),
		).toEqual([
			...['POST salesmanago', 'GET salesmanago'],
			...['POST opt-in', 'GET opt-in', 'POST opt-out', 'GET opt-out'],
		]);
	});

	test('hides the URL of a callback that is not chosen', () => {
		const shown = description.webhooks
			?.filter(({ httpMethod }) => httpMethod === 'POST')
			.map(({ ndvHideUrl }) => String(ndvHideUrl));
		expect(shown).toEqual([
			'false',
			expect.stringContaining('contact.optedIn'),
			expect.stringContaining('contact.optedOut'),
		]);
	});

	test('names the places of SALESmanago’s panel, in English and Polish', () => {
		const notice = description.properties
			.filter(({ type }) => type === 'notice')
			.map(({ displayName }) => displayName)
			.join('\n');
		for (const name of [
			'Automation Rules',
			'Reguły automatyzacji',
			'Send information about executed rule',
			'Wyślij informacje na temat uruchomionej reguły',
			'Integration Center → Callbacks',
			'Centrum Integracji → Callbacki',
			'email=$email$',
		]) {
			expect(notice).toContain(name);
		}
	});

	test('has no parameter that takes an expression', () => {
		expect(openParts(description.properties)).toEqual([]);
	});

	test('warns of what deleting a row does', () => {
		expect(property('rulesNotice').displayName).toMatch(/Deleting a row moves the outputs/);
	});

	test('registers nothing at SALESmanago', async () => {
		const { checkExists, create, delete: remove } = webhookMethods.default;
		expect(await Promise.all([checkExists(), create(), remove()])).toEqual([true, true, true]);
	});
});
