import type { Operation } from '../shared/action/failure';
import type { Prepared } from '../shared/action/run-items';
import type { Asker } from './ask';
import { prepareGetAgents } from './get-agents';
import { prepareGetCalls } from './get-calls';
import { prepareGetEmployees } from './get-employees';
import { prepareGetMissed } from './get-missed';
import { prepareStartCall } from './start-call';
import { prepareSyncContact } from './sync-contact';
import { READ, START_CALL, SYNC_CONTACT } from './words';

/** What the node does for one resource and operation. */
export interface RingostatOperation {
	/** How its failures are put in words. */
	words: Operation;
	/** @throws where the item must not be sent */
	prepare(asker: Asker): Prepared;
	/** What the item has made, for the error of a run that stops; only of what changes something. */
	nameMade?(output: Record<string, unknown>): string;
}

/** By `resource.operation`, as in the form. */
export const OPERATIONS: Readonly<Record<string, RingostatOperation>> = {
	'call.getAll': { words: READ, prepare: prepareGetCalls },
	'call.getMissed': { words: READ, prepare: prepareGetMissed },
	'call.start': {
		words: START_CALL,
		prepare: prepareStartCall,
		nameMade: ({ client, destination }) => `call to ${String(client ?? destination)}`,
	},
	'agent.getAll': { words: READ, prepare: prepareGetAgents },
	'employee.getAll': { words: READ, prepare: prepareGetEmployees },
	'contact.sync': { words: SYNC_CONTACT, prepare: prepareSyncContact },
};
