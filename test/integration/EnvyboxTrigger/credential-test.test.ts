import { CredentialTestContext } from 'n8n-core';
import type { ICredentialDataDecryptedObject, IWorkflowExecuteAdditionalData } from 'n8n-workflow';

import { EnvyboxTrigger } from '../../../nodes/EnvyboxTrigger/EnvyboxTrigger.node';

/** Runs the test that the node's description names for its credential, as n8n's editor does. */
async function tested(data: ICredentialDataDecryptedObject) {
	const { description, methods } = new EnvyboxTrigger();
	const [{ name, testedBy }] = description.credentials ?? [];
	const test = Object.entries(methods.credentialTest).find(([method]) => method === testedBy)?.[1];
	const context = new CredentialTestContext({} as IWorkflowExecuteAdditionalData);
	return await test?.call(context, { id: '1', name: 'Secret', type: name, data });
}

describe('the test of the credential, in n8n’s own context', () => {
	test('passes a complete one', async () => {
		const data = { kind: 'query', queryName: 'token', querySecret: 'correct horse battery' };
		expect(await tested(data)).toMatchObject({ status: 'OK' });
	});

	test('rejects a short one', async () => {
		const data = { kind: 'query', queryName: 'token', querySecret: 'horse' };
		expect(await tested(data)).toMatchObject({ status: 'Error' });
	});
});
