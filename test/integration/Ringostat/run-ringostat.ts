import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { RingostatApi } from '../../../credentials/RingostatApi.credentials';
import { Ringostat } from '../../../nodes/Ringostat/Ringostat.node';
import { runActionInFull, type ActionOutcome, type ActionRun } from '../../support/run-action';

export interface Run extends Partial<Omit<ActionRun, 'nodeType' | 'credentialType'>> {
	credential: ICredentialDataDecryptedObject;
}

/** Runs the node with one empty item, or with what a test changes. */
export async function runRingostat(run: Run): Promise<ActionOutcome> {
	const node = { nodeType: new Ringostat(), credentialType: new RingostatApi() };
	return await runActionInFull({ items: [{}], ...node, ...run });
}
