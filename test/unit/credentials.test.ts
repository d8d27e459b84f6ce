import type { ICredentialType, INodeType } from 'n8n-workflow';

// The linter keeps Node's own modules out of every .ts file, because a node must not use them.
const { existsSync, readFileSync } = jest.requireActual<typeof import('node:fs')>('node:fs');

const REPOSITORY = 'https://github.com/n8n-nodes-lead-events/n8n-nodes-lead-events/blob/main/';
const SERVICES = [
	['Contako', 'Contako'],
	['Envybox', 'Envybox'],
	['Ringostat', 'Ringostat'],
	['Salesmanago', 'SALESmanago'],
] as const;

function load<T>(path: string, name: string): T {
	const module = jest.requireActual<Record<string, new () => T>>(path);
	return new module[name]();
}

const credentialOf = (service: string) =>
	load<ICredentialType>(
		`../../credentials/${service}WebhookApi.credentials`,
		`${service}WebhookApi`,
	);

describe.each(SERVICES)('the webhook secret of %s', (service, title) => {
	const credential = credentialOf(service);

	test('is of a type of its own, which only its trigger takes', () => {
		expect(credential.name).toBe(`${service.toLowerCase()}WebhookApi`);
		expect(credential.restrictToSupportedNodes).toBe(true);
		const { description } = load<INodeType>(
			`../../nodes/${service}Trigger/${service}Trigger.node`,
			`${service}Trigger`,
		);
		expect(description.credentials?.map(({ name }) => name)).toEqual([credential.name]);
	});

	test('has a title that a person says, and leads to the page of the service', () => {
		expect(credential.displayName).toBe(`${title} Webhook Secret`);
		const [page, heading] = String(credential.documentationUrl).replace(REPOSITORY, '').split('#');
		expect(page).toBe(`docs/${service.toLowerCase()}.md`);
		expect(existsSync(page)).toBe(true);
		if (heading) expect(readFileSync(page, 'utf8').toLowerCase()).toContain(`\n## ${heading}\n`);
	});

	test('asks for what all of them ask for, and SALESmanago for one field more', () => {
		const common = credentialOf('Ringostat').properties;
		expect(credential.properties.slice(0, common.length)).toEqual(common);
		expect(credential.properties.slice(common.length).map(({ name }) => name)).toEqual(
			service === 'Salesmanago' ? ['callbackSecret'] : [],
		);
	});

	test('keeps every secret out of sight', () => {
		const secrets = credential.properties.filter(({ name }) => /secret|password/i.test(name));
		expect(secrets.length).toBeGreaterThanOrEqual(3);
		for (const { typeOptions } of secrets) expect(typeOptions).toMatchObject({ password: true });
	});
});
