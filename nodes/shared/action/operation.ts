import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';

import type { Hide } from '../secrets/hide-secrets';
import type { ReadCredential } from './credential-reader';
import type { AnswerRow } from './explain-answer';
import type { Prepared } from './run-items';

/** A service that action nodes ask. */
export interface Service {
	/** As a person says it. */
	name: string;
	credentialType: string;
	/** What to do where the address may be wrong, in sentences. */
	checkAddress: string;
	/** What answers mean there, before what HTTP says. */
	answers: readonly AnswerRow[];
	/**
	 * Makes what takes the secrets of a credential out of a text.
	 *
	 * @throws UserError where the credential cannot be used
	 */
	hider(data: ICredentialDataDecryptedObject): Hide;
}

/** What a node does with an item, and how it is put in words. */
export interface Operation {
	service: Service;
	/** Of a request that was surely not carried out: "no lead was created". */
	notDone: string;
	/** Only for an operation that changes something. */
	change?: {
		/** Of a request that may have been carried out: "the lead may exist all the same". */
		mayBeDone: string;
		/** What to do before the request is sent again, in sentences. */
		lookFirst: string;
	};
}

/** What an item needs to ask the service. */
export interface Asker {
	context: IExecuteFunctions;
	itemIndex: number;
	operation: Operation;
	readCredential: ReadCredential;
	timeoutMs: number;
}

/** An operation that a run can begin. */
export interface Runnable extends Operation {
	/**
	 * Called once in a run.
	 *
	 * @returns what reads and checks one item. It throws UserError where the item must not be sent.
	 */
	begin(): (asker: Asker) => Prepared;
}
