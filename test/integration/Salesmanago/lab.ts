import type { INodeExecutionData, NodeApiError } from 'n8n-workflow';

import { everythingIn } from '../Vionvi/everything-in';
import { VionviServer } from '../Vionvi/vionvi-server';
import { ACCOUNT, runSalesmanago, type Run } from './run-salesmanago';

/** A server that answers as a test says, and the node run against it. */
export interface Lab {
	server: VionviServer;
	run(settings: Run): Promise<INodeExecutionData[]>;
	/** The error of a run that must fail, after a look that neither the secret nor a hash is in it. */
	failure(settings: Run): Promise<NodeApiError>;
}

/** Starts the server before the tests of a file and stops it after them. */
export function startLab(): Lab {
	const server = new VionviServer();
	let origin = '';
	beforeAll(async () => {
		origin = await server.start();
	});
	afterAll(async () => await server.stop());

	const run: Lab['run'] = async (settings) => await runSalesmanago(origin, settings);
	const failure: Lab['failure'] = async (settings) => {
		const error = await run(settings).then(
			() => undefined,
			(thrown: unknown) => thrown as NodeApiError,
		);
		if (!error) throw new Error('The run did not fail');
		const all = everythingIn(error);
		expect(all).not.toContain(ACCOUNT.apiSecret);
		for (const { body } of server.received) expect(all).not.toContain(body.sha);
		return error;
	};
	return { server, run, failure };
}
