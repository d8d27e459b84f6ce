import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** Source: Ringostat's help on its API. */
export const RINGOSTAT_URL = 'https://api.ringostat.net';

export const NO_AUTH_KEY =
	'The Auth Key is empty or has characters that no key has. Copy it again from Ringostat: Інтеграція → API.';
export const NOT_A_BASE_URL = 'The Base URL must start with https:// or http://';
export const NO_PROJECT_ID =
	'The Project ID in the credential must be a number. It stands in the address of the project’s pages in Ringostat.';

/** A credential of the type `ringostatApi`, read; what cannot be used is `undefined`. */
export interface Access {
	authKey?: string;
	projectId?: number;
	/** Without a slash at its end. */
	baseUrl?: string;
}

/** Reads a credential, without the white space that copying brings. */
export function readAccess(data: ICredentialDataDecryptedObject = {}): Access {
	const authKey = textIn(data.authKey);
	const projectId = textIn(data.projectId);
	return {
		// Anything else could not be the value of a header.
		authKey: /^[\x21-\x7e]+$/.test(authKey) ? authKey : undefined,
		projectId: /^\d{1,15}$/.test(projectId) ? Number(projectId) : undefined,
		baseUrl: baseUrlIn(textIn(data.baseUrl) || RINGOSTAT_URL),
	};
}

function textIn(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function baseUrlIn(text: string): string | undefined {
	return /^https?:\/\/[^\s/?#]+[^\s?#]*$/i.test(text) ? text.replace(/\/+$/, '') : undefined;
}
