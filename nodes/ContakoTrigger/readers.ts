import { ratingNumber } from '../shared/bad-rating';
import { localTime } from '../shared/values/local-time';
import { phone } from '../shared/values/phone';
import { single, type Reader } from '../shared/values/reading';
import { text } from '../shared/values/text';

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/;

/** A time that may be written as in Brazil, with the day first: `30/09/2026 15:37`. */
export const brazilianTime: Reader = (value, context) => {
	const dotted =
		typeof value === 'string'
			? value
					.trim()
					.replace(SLASHED, '$1.$2.$3')
					.replace(/(?:,| às) /, ' ')
			: value;
	return localTime(dotted, context);
};

/** Area code and mobile number: as many digits as some numbers with a country code have. */
const BRAZILIAN_MOBILE = /^[1-9]\d9\d{8}$/;

/** A telephone number; Brazilian ones without the 55 are told from those with a country code. */
export const brazilianPhone: Reader = (value, context) => {
	const reading = phone(value, context);
	const isPrefixed = typeof value === 'string' && /^\s*(?:\+|00)/.test(value);
	const isNational = typeof reading.value === 'string' && BRAZILIAN_MOBILE.test(reading.value);
	return reading.issue === undefined && !isPrefixed && isNational
		? { ...reading, issue: 'seems to have no country code; it is left as sent' }
		: reading;
};

const DEGREES = /^[-+]?\d{1,3}(?:[.,]\d{1,20})?$/;

/** Degrees of latitude or longitude, from a number or from text with a dot or a comma. */
export function degrees(limit: number): Reader {
	return single((value) => {
		const number = typeof value === 'string' ? degreesIn(value) : value;
		if (typeof number !== 'number' || Number.isNaN(number)) {
			return { value: null, issue: 'is no number of degrees' };
		}
		return Math.abs(number) <= limit
			? { value: number }
			: { value: null, issue: `is not between -${limit} and ${limit}` };
	});
}

function degreesIn(value: string): number {
	const trimmed = value.trim();
	return DEGREES.test(trimmed) ? Number(trimmed.replace(',', '.')) : NaN;
}

/** `rating.value`: a number where it is one, otherwise the text as sent. */
export const ratingValue: Reader = single((value, context) => {
	const number = ratingNumber(value);
	return number === undefined ? text(value, context) : { value: number };
});

/** What `recognize` found out by itself. */
export const asIs: Reader = (value) => ({ value });
