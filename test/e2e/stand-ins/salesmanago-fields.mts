/** Says what is wrong with a value, or nothing. */
type Check = (value: unknown) => string | undefined;

/** The fields that an object may have; a name that ends in ! is required. */
type Shape = Record<string, Check>;

const text =
	(most = Infinity): Check =>
	(value) => {
		if (typeof value !== 'string' || value === '') return 'must be a non-empty text';
		return value.length > most ? `must not be longer than ${most} characters` : undefined;
	};
const email: Check = (value) =>
	typeof value === 'string' && /^[^\s@]+@[^\s@]+$/.test(value) ? undefined : 'is not an e-mail';
const oneOf =
	(...values: string[]): Check =>
	(value) =>
		values.includes(String(value)) ? undefined : `must be one of ${values.join(', ')}`;
const flag: Check = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false');
const amount: Check = (value) => (Number.isFinite(value) ? undefined : 'must be a number');
const birthday: Check = (value) =>
	/^(?:19|20)\d{6}$/.test(String(value)) ? undefined : 'must be yyyymmdd';
/** Seconds would be a date in 1970. */
const milliseconds: Check = (value) =>
	Number.isSafeInteger(value) && Number(value) > 1e12 ? undefined : 'must be in milliseconds';
const listOf =
	(check: Check, most = Infinity): Check =>
	(value) => {
		if (!Array.isArray(value) || value.length === 0) return 'must be a list that is not empty';
		if (value.length > most) return `must not hold more than ${most}`;
		return value.map(check).find((problem) => problem !== undefined);
	};
const texts: Check = (value) =>
	isObject(value) && Object.values(value).every((each) => typeof each === 'string')
		? undefined
		: 'must be an object of texts';
const objectOf =
	(shape: Shape): Check =>
	(value) =>
		isObject(value) ? problemsOf(value, shape)[0] : 'must be an object';

/** Batches of 50 are what is seen in use. */
const MOST_CONTACTS = 50;

const CONTACT_STATES = ['CUSTOMER', 'PROSPECT', 'PARTNER', 'OTHER', 'UNKNOWN'];
const EVENT_TYPES =
	'PURCHASE CART VISIT PHONE_CALL OTHER RESERVATION CANCELLED ACTIVATION MEETING OFFER DOWNLOAD LOGIN TRANSACTION';

const details = Object.fromEntries(
	Array.from({ length: 20 }, (_, index) => [`detail${index + 1}`, text()]),
);

/** The body of each call beside what signs it. */
export const CALLS: Record<string, Shape> = {
	'/contact/list': { 'email!': listOf(email, MOST_CONTACTS) },
	'/contact/listById': { 'contactId!': listOf(text(), MOST_CONTACTS) },
	'/contact/upsert': {
		'contact!': objectOf({
			'email!': email,
			name: text(),
			phone: text(),
			company: text(),
			state: oneOf(...CONTACT_STATES),
			address: objectOf({ streetAddress: text(), zipCode: text(), city: text(), country: text() }),
		}),
		newEmail: email,
		externalId: text(),
		tags: listOf(text()),
		removeTags: listOf(text()),
		properties: texts,
		lang: text(2),
		birthday,
		forceOptIn: flag,
		forceOptOut: flag,
		forcePhoneOptIn: flag,
		forcePhoneOptOut: flag,
		useApiDoubleOptIn: flag,
	},
	'/v2/contact/addContactExtEvent': {
		email,
		contactId: text(),
		'contactEvent!': objectOf({
			'date!': milliseconds,
			'contactExtEventType!': oneOf(...EVENT_TYPES.split(' ')),
			description: text(2048),
			products: text(512),
			location: text(),
			value: amount,
			externalId: text(255),
			...details,
		}),
	},
};

/**
 * What is wrong with an object, as SALESmanago might word it; `[]` if nothing is. Stricter than the
 * real service may be: a field that is not known is refused too, and so are null and empty values.
 */
export function problemsOf(value: Record<string, unknown>, shape: Shape): string[] {
	const required = Object.keys(shape).filter((name) => name.endsWith('!'));
	const checks = new Map(
		Object.entries(shape).map(([name, check]) => [name.replace('!', ''), check]),
	);
	return [
		...required
			.map((name) => name.slice(0, -1))
			.filter((name) => !(name in value))
			.map((name) => `${name} is required`),
		...Object.entries(value).flatMap(([name, each]) => {
			const problem = (checks.get(name) ?? (() => 'is unknown'))(each);
			return problem === undefined ? [] : [`${name}: ${problem}`];
		}),
	];
}

export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
