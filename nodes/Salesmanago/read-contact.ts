import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import { phoneDigits } from '../shared/values/phone';

// Most of a contact's types are seen in other people's code and not documented: what cannot be read
// is null.
const text = z
	.union([z.string(), z.number()])
	.transform((value) => String(value).trim() || null)
	.nullable()
	.catch(null);
const flag = z.boolean().nullable().catch(null);
const wholeNumber = z
	.union([
		z.number(),
		z
			.string()
			.regex(/^\s*-?\d+\s*$/)
			.transform(Number),
	])
	.refine(Number.isSafeInteger)
	.nullable()
	.catch(null);
const milliseconds = wholeNumber.transform((value) =>
	value ? DateTime.fromMillis(value, { zone: 'utc' }).toISO() : null,
);
const tag = z
	.union([z.string(), z.object({ tag: z.string() }).transform((each) => each.tag)])
	.catch('');
const property = z.object({ name: z.string(), value: z.unknown() }).nullable().catch(null);
const addressShape = z.object({ streetAddress: text, zipCode: text, city: text, country: text });

const contactShape = z.object({
	id: text,
	contactId: text,
	externalId: text,
	name: text,
	email: text,
	phone: text,
	company: text,
	state: text,
	score: wholeNumber,
	optedOut: flag,
	optedOutPhone: flag,
	deleted: flag,
	invalid: flag,
	createdOn: milliseconds,
	modifiedOn: milliseconds,
	lastVisit: milliseconds,
	address: addressShape.catch(() => addressShape.parse({})),
	contactTags: z.array(tag).catch([]),
	properties: z.array(property).catch([]),
});

/** A contact as the API answers it, read as far as it can be read. */
export type Contact = z.output<typeof contactShape>;

const NOBODY = contactShape.parse({});

/** `undefined`: what was answered is not an object. */
export function readContact(answered: unknown): Contact | undefined {
	const parsed = contactShape.safeParse(answered);
	return parsed.success ? parsed.data : undefined;
}

/** How a contact was looked for; `null`: the item names none. */
export type LookedUpBy = 'contactId' | 'email' | null;

/**
 * The block `profile` of an item: what SALESmanago knows of the contact. Every key is always there,
 * `null` where nothing is known; times are ISO 8601 in UTC.
 *
 * @param contact `undefined`: none was found
 */
export function profileOf(contact: Contact | undefined, lookedUpBy: LookedUpBy) {
	const known = contact ?? NOBODY;
	const { streetAddress: street, ...address } = known.address;
	return {
		isFound: contact !== undefined,
		lookedUpBy,
		id: known.contactId ?? known.id,
		externalId: known.externalId,
		state: known.state,
		score: known.score,
		tags: known.contactTags.filter((each) => each !== ''),
		optedOut: known.optedOut,
		optedOutPhone: known.optedOutPhone,
		isDeleted: known.deleted,
		isInvalid: known.invalid,
		createdAt: known.createdOn,
		modifiedAt: known.modifiedOn,
		lastVisitAt: known.lastVisit,
		address: { street, ...address },
		properties: Object.fromEntries(
			known.properties.flatMap((each) => (each ? [[each.name, each.value]] : [])),
		) as IDataObject,
	};
}

export type Profile = ReturnType<typeof profileOf>;

/**
 * The block `contact` of an item with its gaps filled: what the event brought wins.
 *
 * @param known the item's own block, which may be missing or anything else
 */
export function fillContact(known: unknown, contact: Contact | undefined): IDataObject {
	const own = (typeof known === 'object' && known !== null ? known : {}) as IDataObject;
	const answered = { ...(contact ?? NOBODY), phone: phoneDigits(contact?.phone) ?? null };
	const filled = (['name', 'phone', 'email', 'company'] as const).map((key) => {
		const isKnown = own[key] !== undefined && own[key] !== null && own[key] !== '';
		return [key, isKnown ? own[key] : answered[key]];
	});
	return { ...own, ...(Object.fromEntries(filled) as IDataObject) };
}
