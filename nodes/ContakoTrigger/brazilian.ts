import { timeIn } from '../shared/values/local-time';
import { phoneIn } from '../shared/values/phone';
import { reader, single, type Reader } from '../shared/values/reading';

const DAY_FIRST = /^\s*(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?: -(?= ))?/;

/** A time that may be written as in Brazil, with the day first: `30/09/2026 15:37`. */
export const brazilianTime: Reader = single((value, { zone }) => {
	const dotted = typeof value === 'string' ? value.replace(DAY_FIRST, '$1.$3.$4') : value;
	return timeIn(dotted, zone);
});

/** Area code and mobile number: as many digits as some numbers with a country code have. */
const BRAZILIAN_MOBILE = /^[1-9]\d9\d{8}$/;

/** A telephone number; Brazilian ones without the 55 do not pass for numbers with a country code. */
export const brazilianPhone: Reader = reader((value) => phoneIn(value, BRAZILIAN_MOBILE));
