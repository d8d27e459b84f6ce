import { UserError, type ICredentialDataDecryptedObject } from 'n8n-workflow';

import { storedText } from '../shared/secrets/stored-text';

/** Source: Ringostat's help on its API. */
export const RINGOSTAT_URL = 'https://api.ringostat.net';

/** A credential of the type `ringostatApi`, read. */
export interface Account {
	authKey: string;
	/** Without a slash at its end. */
	baseUrl: string;
}

/**
 * Reads a credential, without the white space that copying brings.
 *
 * @throws UserError where it cannot be used
 */
export function readAccount(data: ICredentialDataDecryptedObject): Account {
	const authKey = storedText(data.authKey).trim();
	// Anything else could not be the value of a header.
	if (!/^[\x21-\x7e]+$/.test(authKey)) {
		throw new UserError(
			'The Auth Key is empty or has characters that no key has. Copy it again from Ringostat: Інтеграція → API.',
		);
	}
	const baseUrl = storedText(data.baseUrl).trim() || RINGOSTAT_URL;
	if (!/^https?:\/\/[^\s/?#]+[^\s?#]*$/i.test(baseUrl)) {
		throw new UserError('The Base URL must start with https:// or http://');
	}
	return { authKey, baseUrl: baseUrl.replace(/\/+$/, '') };
}

/**
 * The number of the project, which some operations need.
 *
 * @throws UserError where the credential has none
 */
export function readProjectId(data: ICredentialDataDecryptedObject): number {
	const projectId = storedText(data.projectId).trim();
	if (/^\d{1,15}$/.test(projectId) && Number(projectId) > 0) return Number(projectId);
	throw new UserError(
		'The Project ID in the credential must be a number. It stands in the address of the project’s pages in Ringostat.',
	);
}
