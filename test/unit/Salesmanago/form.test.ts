import { SalesmanagoApi } from '../../../credentials/SalesmanagoApi.credentials';
import { consentFlags } from '../../../nodes/Salesmanago/consent';
import { CONTACT_FIELDS } from '../../../nodes/Salesmanago/contact-fields';
import { properties } from '../../../nodes/Salesmanago/form';
import { Salesmanago } from '../../../nodes/Salesmanago/Salesmanago.node';
import { parametersIn } from '../../support/form-parts';

const { description, methods } = new Salesmanago();
const defaultOf = (name: string) => properties.find((each) => each.name === name)?.default;

describe('the form of SALESmanago', () => {
	test('has every field of a contact', () => {
		const names = parametersIn(properties).map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(CONTACT_FIELDS.map(({ name }) => name)));
	});

	test('runs behind a trigger as it is: Contact → Get, mapped automatically', () => {
		expect(['resource', 'operation', 'mapping', 'ifNotFound'].map(defaultOf)).toEqual([
			'contact',
			'get',
			'autoMap',
			'passOn',
		]);
	});

	test('opts nobody in or out by default', () => {
		const [emailConsent, phoneConsent] = ['emailConsent', 'phoneConsent'].map(defaultOf);
		expect(consentFlags({ emailConsent, phoneConsent })).toEqual({});
		expect(consentFlags({ emailConsent: undefined, phoneConsent: undefined })).toEqual({});
	});

	test('offers the choices of consent that can be sent', () => {
		for (const name of ['emailConsent', 'phoneConsent'] as const) {
			const { options = [] } = properties.find((each) => each.name === name) ?? {};
			for (const option of options) {
				const choices = { emailConsent: undefined, phoneConsent: undefined };
				const chosen = { ...choices, [name]: 'value' in option ? option.value : '' };
				expect(() => consentFlags(chosen)).not.toThrow();
			}
		}
	});

	test('has a credential whose test exists, and hides the secret', () => {
		const [{ name, testedBy }] = description.credentials ?? [];
		expect(name).toBe(new SalesmanagoApi().name);
		expect(methods.credentialTest).toHaveProperty(String(testedBy));
		const secret = new SalesmanagoApi().properties.find((each) => each.name === 'apiSecret');
		expect(secret?.typeOptions).toEqual({ password: true });
		expect(description.usableAsTool).toMatchObject({
			replacements: { description: expect.stringMatching(/\. \w/) as string },
		});
	});
});
