/** The part of JSON schema that n8n's editor shows as the output of a node that has not run. */
export interface SalesmanagoSchema {
	type: string | string[];
	properties?: Record<string, SalesmanagoSchema>;
	items?: SalesmanagoSchema;
	version?: 1;
}

const text = { type: ['string', 'null'] };
const flag = { type: ['boolean', 'null'] };
const wholeNumber = { type: ['integer', 'null'] };
const object = (properties: Record<string, SalesmanagoSchema>): SalesmanagoSchema => ({
	type: 'object',
	properties,
});
const output = (properties: Record<string, SalesmanagoSchema>): SalesmanagoSchema => ({
	...object(properties),
	version: 1,
});

const contact = object({ name: text, phone: text, email: text, company: text });

const profile = object({
	isFound: { type: 'boolean' },
	lookedUpBy: text,
	id: text,
	externalId: text,
	state: text,
	score: wholeNumber,
	tags: { type: 'array', items: { type: 'string' } },
	optedOut: flag,
	optedOutPhone: flag,
	isDeleted: flag,
	isInvalid: flag,
	createdAt: text,
	modifiedAt: text,
	lastVisitAt: text,
	address: object({ street: text, zipCode: text, city: text, country: text }),
	properties: { type: 'object' },
});

/**
 * What each operation adds to the incoming item, by the schema's path below
 * `nodes/Salesmanago/__schema__/v1.0.0`.
 */
export const SALESMANAGO_OUTPUT_SCHEMAS: Readonly<Record<string, SalesmanagoSchema>> = {
	'contact/get.json': output({ contact, profile }),
	'contact/upsert.json': output({
		salesmanago: object({ contactId: text, externalId: text }),
	}),
	'event/add.json': output({ salesmanago: object({ eventId: text }) }),
};
