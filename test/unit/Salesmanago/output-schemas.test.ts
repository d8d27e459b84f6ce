import { fillContact, profileOf } from '../../../nodes/Salesmanago/read-contact';
import {
	SALESMANAGO_OUTPUT_SCHEMAS,
	type SalesmanagoSchema,
} from '../../../scripts/generators/salesmanago-output-schemas';

/** The keys of a schema's object, in their order. */
const keysOf = (schema: SalesmanagoSchema | undefined) => Object.keys(schema?.properties ?? {});

describe('the output schema of Contact → Get', () => {
	const { contact, profile } = SALESMANAGO_OUTPUT_SCHEMAS['contact/get.json'].properties ?? {};
	const made = profileOf(undefined, null);

	test('has what the node adds, in that order', () => {
		expect(keysOf(profile)).toEqual(Object.keys(made));
		expect(keysOf(profile.properties?.address)).toEqual(Object.keys(made.address));
		expect(keysOf(contact)).toEqual(Object.keys(fillContact(undefined, undefined)));
	});
});
