import { Calendar } from '../../nodes/shared/redact/calendar';
import { Fakes } from '../../nodes/shared/redact/fakes';
import { Redactor } from '../../nodes/shared/redact/redact-value';
import { vocabularyOf } from '../../nodes/shared/redact/vocabulary';
import type { Vendor } from '../../nodes/shared/vendor/vendor';
import { doorbell } from './doorbell';

/** When the requests of the tests came. */
export const RECEIVED_AT = '2026-11-22T10:11:12.131Z';

const MOST = 50_000;

/** What redacts one request. */
export function redactorFor(vendor: Vendor = doorbell, receivedAt = RECEIVED_AT): Redactor {
	const calendar = new Calendar(receivedAt);
	const vocabulary = vocabularyOf(vendor);
	return new Redactor({ calendar, vocabulary, fakes: new Fakes(calendar) }, MOST);
}
