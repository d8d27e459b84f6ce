import { numberKey } from '../RingostatTrigger/display';
import { valueIn, type Call } from './call';

/** Which calls are wanted; what is not set wants all. */
export interface CallFilters {
	/** `in`, `out`. */
	direction?: string;
	/** Values of `call.status`. */
	status: string[];
	/** The client's number, however it is written. */
	phone?: string;
}

/** Makes the test for one call. Ringostat can filter by status only, and by one condition. */
export function callFilter({ direction, status, phone }: CallFilters): (call: Call) => boolean {
	const number = phone === undefined ? undefined : numberKey(phone);
	return (call) =>
		(direction === undefined || valueIn(call, 'call', 'direction') === direction) &&
		(status.length === 0 || status.includes(String(valueIn(call, 'call', 'status')))) &&
		(phone === undefined ||
			(number !== undefined && numberKey(valueIn(call, 'contact', 'phone')) === number));
}
