import { createHash } from 'crypto';
import type { INodeExecutionData } from 'n8n-workflow';

import { SalesmanagoApi } from '../../../credentials/SalesmanagoApi.credentials';
import { Salesmanago } from '../../../nodes/Salesmanago/Salesmanago.node';
import { runAction, type ActionRun } from '../../support/run-action';
import { answer, type Answer, type Received } from '../Vionvi/vionvi-server';

/** The account of the tests, without the endpoint. */
export const ACCOUNT = {
	clientId: 'client-1',
	apiSecret: 'made-up secret',
	owner: 'owner@example.com',
};

export type Run = Omit<ActionRun, 'nodeType' | 'credentialType' | 'credential'>;

/** Runs the node against a server. */
export async function runSalesmanago(endpoint: string, run: Run): Promise<INodeExecutionData[]> {
	return await runAction({
		nodeType: new Salesmanago(),
		credentialType: new SalesmanagoApi(),
		credential: { endpoint, ...ACCOUNT },
		...run,
	});
}

/** Success, as the API answers it. */
export const succeeded = (body: object): Answer =>
	answer(200, { success: true, message: [], ...body });

/** A refusal, as the API answers it. */
export const refused = (...message: string[]): Answer => answer(200, { success: false, message });

/** The body of a request less what signs it, after a look that it is signed right. */
export function signedBody({ body }: Received): object {
	const { clientId, apiKey, requestTime, sha, owner, ...rest } = body;
	const text = `${String(apiKey)}${ACCOUNT.clientId}${ACCOUNT.apiSecret}`;
	expect({ clientId, owner, sha }).toEqual({
		clientId: ACCOUNT.clientId,
		owner: ACCOUNT.owner,
		sha: createHash('sha1').update(text).digest('hex'),
	});
	expect(Math.abs(Number(requestTime) - Date.now())).toBeLessThan(60_000);
	return rest;
}
