import { UserError, type IDataObject } from 'n8n-workflow';

import type { Prepared } from '../shared/action/run-items';
import { askForEffect, readProjectId, type Asker } from './ask';
import { firstTextAt, textAt } from './from-item';
import { readCollection, textIn } from './settings';

/** Parameters of the JSON-RPC method, and where an item has them. Source: Ringostat's help. */
const MARKETING: ReadonlyArray<[parameter: string, path: string]> = [
	['clientIp', 'attribution.ip'],
	['utmSource', 'attribution.utmSource'],
	['utmMedium', 'attribution.utmMedium'],
	['utmCampaign', 'attribution.utmCampaign'],
	['utmTerm', 'attribution.utmTerm'],
	['utmContent', 'attribution.utmContent'],
	['clientId', 'attribution.googleClientId'],
	['clientUserAgent', 'attribution.userAgent'],
];

/** Value of `manager_dst` by whose telephone rings first. Source: Ringostat's help. */
const MANAGER_DST = { employee: 0, client: 1 };

/**
 * Call → Start.
 *
 * @throws UserError where a number is missing, before anything is sent
 */
export function prepareStartCall(asker: Asker): Prepared {
	const { context, itemIndex } = asker;
	return context.getNodeParameter('startWith', itemIndex) === 'simple'
		? prepareSimple(asker)
		: prepareConnect(asker);
}

function prepareSimple(asker: Asker): Prepared {
	const extension = required(asker, 'extension', 'Project Number', []);
	const destination = required(asker, 'destination', 'Destination', ['contact.phone']);
	const body = { extension: asNumber(extension), destination: asNumber(destination) };
	return {
		keys: [body.destination],
		carryOut: async () => {
			const answer = await askForEffect(asker, {
				method: 'POST',
				url: '/callback/outward_call',
				body,
			});
			return { started: true, ...body, answer } as IDataObject;
		},
	};
}

function prepareConnect(asker: Asker): Prepared {
	const { context, itemIndex } = asker;
	const client = asNumber(required(asker, 'client', "Client's Number", ['contact.phone']));
	const places = ['login', 'agent.line'];
	const callee = asNumber(required(asker, 'callee', 'Employee or Scheme', places));
	const isScheme = context.getNodeParameter('calleeType', itemIndex) === 'scheme';
	const ringsFirst =
		context.getNodeParameter('ringsFirst', itemIndex) === 'client' ? 'client' : 'employee';
	const marketing = readMarketing(asker);
	return {
		keys: [client],
		carryOut: async () => {
			const params = {
				callee_type: isScheme ? 'scheme' : 'default',
				caller_type: 'default',
				// The client, although the client is called: seen in systems that run.
				caller: client,
				callee,
				projectId: await readProjectId(asker),
				manager_dst: MANAGER_DST[ringsFirst],
				...marketing,
			};
			const answer = await askForEffect(asker, {
				method: 'POST',
				url: '/a/v2',
				body: { jsonrpc: '2.0', id: 1, method: 'Api\\V2\\Callback.external', params },
			});
			return { started: true, client, callee, ringsFirst, marketing, answer } as IDataObject;
		},
	};
}

function readMarketing({ context, itemIndex }: Asker): IDataObject {
	const given = readCollection(context, 'marketing', itemIndex);
	const item = context.getInputData()[itemIndex].json;
	return Object.fromEntries(
		MARKETING.map(([parameter, path]) => [
			parameter,
			textIn(given[parameter]) ?? textAt(item, path) ?? '',
		]),
	);
}

/** @param paths of the item, where the parameter is empty */
function required(
	{ context, itemIndex }: Asker,
	name: string,
	label: string,
	paths: readonly string[],
): string {
	const item = context.getInputData()[itemIndex].json;
	const text = textIn(context.getNodeParameter(name, itemIndex, '')) ?? firstTextAt(item, paths);
	if (text !== undefined) return text;
	const also = paths.length === 0 ? '' : `, and the item has no ${paths.join(' and no ')}`;
	throw new UserError(`${label} is empty${also}. No call was started`);
}

/** A telephone number as digits; a SIP login as it is. */
function asNumber(text: string): string {
	return /^\+?[\d\s().-]+$/.test(text) ? text.replace(/\D/g, '') : text;
}
