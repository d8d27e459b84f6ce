import { credentialTest } from '../shared/action/test-credential';
import { readAccount } from './account';
import { LOGINS, readLogins } from './get-agents';
import { READ } from './operations';

/** Asks which agents are online: it changes nothing, and public systems test their keys so. */
export const ringostatApiTest = credentialTest({
	operation: READ,
	wanted: LOGINS,
	request: (data) => {
		const { authKey, baseUrl } = readAccount(data);
		const url = `${baseUrl}/sipstatus/online`;
		return { method: 'GET', url, headers: { 'Auth-key': authKey } };
	},
	judge: (answer) =>
		readLogins(answer) && { status: 'OK', message: 'Ringostat accepts the Auth Key.' },
});
