import { credentialTest } from '../shared/action/test-credential';
import { readAccount } from './account';
import { readSuccess, SUCCESS } from './ask';
import { GET_CONTACT } from './operations';
import { sign } from './sign';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Asks for a contact that cannot exist, which proves the credential and reads and writes nothing. */
export const salesmanagoApiTest = credentialTest({
	operation: GET_CONTACT,
	wanted: SUCCESS,
	request: (data) => {
		const account = readAccount(data);
		const body = { ...sign(account), contactId: [NOBODY] };
		return { method: 'POST', url: `${account.endpoint}/contact/listById`, body };
	},
	judge: (answer) =>
		readSuccess(answer) && { status: 'OK', message: 'SALESmanago accepts this credential.' },
});
