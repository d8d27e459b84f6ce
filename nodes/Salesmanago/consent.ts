import { readChoice } from '../shared/action/parameters';

/** A channel's choice in the form → what is added to the request. The default adds nothing. */
export type ConsentFlags = Partial<
	Record<
		'forceOptIn' | 'forceOptOut' | 'forcePhoneOptIn' | 'forcePhoneOptOut' | 'useApiDoubleOptIn',
		true
	>
>;

/** Nobody is opted in or out unless the user of the node chooses it. */
export const UNCHANGED = 'unchanged';

const EMAIL: Readonly<Record<string, ConsentFlags>> = {
	[UNCHANGED]: {},
	doubleOptIn: { useApiDoubleOptIn: true },
	optIn: { forceOptIn: true },
	optOut: { forceOptOut: true },
};

const PHONE: Readonly<Record<string, ConsentFlags>> = {
	[UNCHANGED]: {},
	optIn: { forcePhoneOptIn: true },
	optOut: { forcePhoneOptOut: true },
};

/** The choices of the form, which may come from an expression. */
export interface ConsentChoices {
	emailConsent: unknown;
	phoneConsent: unknown;
}

/**
 * The consent flags of a request.
 *
 * @throws UserError when a choice is not one of the form's: what was meant must not be guessed
 */
export function consentFlags({ emailConsent, phoneConsent }: ConsentChoices): ConsentFlags {
	return {
		...choose('Email Consent', EMAIL, emailConsent),
		...choose('Phone Consent', PHONE, phoneConsent),
	};
}

function choose(
	label: string,
	choices: Readonly<Record<string, ConsentFlags>>,
	value: unknown,
): ConsentFlags {
	return choices[readChoice(value, label, Object.keys(choices)) ?? UNCHANGED];
}
