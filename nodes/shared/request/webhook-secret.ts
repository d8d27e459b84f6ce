import type { IDataObject } from 'n8n-workflow';

import { storedText } from '../secrets/stored-text';

/** A webhook's secret, as a credential of the triggers holds it. */
export interface WebhookSecret {
	/** Where a request brings it. */
	kind: 'basic' | 'header' | 'query';
	/** The user of HTTP Basic, or the name of the header or query parameter; empty where none is stored. */
	name: string;
	/** Empty where none is stored. */
	value: string;
}

const FIELDS: ReadonlyArray<[kind: WebhookSecret['kind'], name: string, value: string]> = [
	['basic', 'user', 'password'],
	['header', 'headerName', 'headerSecret'],
	['query', 'queryName', 'querySecret'],
];

/** Undefined where the credential is not of a known kind. */
export function readSecret(credential: IDataObject): WebhookSecret | undefined {
	const fields = FIELDS.find(([kind]) => kind === credential.kind);
	if (fields === undefined) return undefined;
	const [kind, name, value] = fields;
	return { kind, name: storedText(credential[name]), value: storedText(credential[value]) };
}
