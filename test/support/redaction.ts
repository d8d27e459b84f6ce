import { Calendar } from '../../nodes/shared/redact/calendar';
import { Fakes } from '../../nodes/shared/redact/fakes';
import { Redactor } from '../../nodes/shared/redact/redact-value';
import { vocabularyOf } from '../../nodes/shared/redact/words';
import type { Vendor } from '../../nodes/shared/vendor';
import { doorbell } from './doorbell';

/** When the requests of the tests came. */
export const RECEIVED_AT = '2026-11-22T10:11:12.131Z';

/** What redacts one request. */
export function redactorFor(vendor: Vendor = doorbell, receivedAt = RECEIVED_AT): Redactor {
	const calendar = new Calendar(receivedAt);
	return new Redactor({ calendar, fakes: new Fakes(calendar), isKnown: vocabularyOf(vendor) });
}
