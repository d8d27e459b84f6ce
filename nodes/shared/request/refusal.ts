/** Why a request is not let in. No execution starts; the sender gets a status, n8n's log the reason. */
export class Refusal {
	constructor(
		readonly status: 400 | 401 | 413,
		/** For the sender, who may be anybody. */
		readonly answer: string,
		/** For n8n's log: names the setting that is wrong, never a secret. None where nothing is wrong. */
		readonly reason?: string,
		/** For HTTP Basic: asks a client that waits to be asked. */
		readonly challenge?: string,
	) {}
}
