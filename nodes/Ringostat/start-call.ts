import { UserError, type IDataObject } from 'n8n-workflow';

import { idAt, textAt } from '../shared/action/item-places';
import type { Asker } from '../shared/action/operation';
import { itemOf, mustBe, parameterOf, readCollection, readText } from '../shared/action/parameters';
import type { Prepared } from '../shared/action/run-items';
import { labelsIn } from '../shared/editor/action-parameters';
import { phoneDigits } from '../shared/values/phone';
import { askForEffect, projectIdOf } from './ask';
import { startProperties } from './form-start';

/** Parameters of the JSON-RPC method, and where an item has them. Source: Ringostat's help. */
const MARKETING: ReadonlyArray<[parameter: string, path: string]> = [
	['clientIp', 'attribution.ip'],
	['utmSource', 'attribution.utmSource'],
	['utmMedium', 'attribution.utmMedium'],
	['utmCampaign', 'attribution.utmCampaign'],
	['utmTerm', 'attribution.utmTerm'],
	['utmContent', 'attribution.utmContent'],
	['clientId', 'attribution.googleClientId'],
	// No event of ours has it.
	['clientUserAgent', 'attribution.userAgent'],
];

const LABELS = labelsIn(startProperties, 'marketing');

/** Value of `manager_dst` by whose telephone rings first. Source: Ringostat's help. */
const MANAGER_DST = { employee: 0, client: 1 };

/**
 * Call → Start.
 *
 * @throws UserError where a number is missing or is not one, before anything is sent
 */
export function prepareStartCall(asker: Asker): Prepared {
	return {
		...(parameterOf(asker, 'startWith') === 'simple'
			? prepareSimple(asker)
			: prepareConnect(asker)),
		nameMade: ({ client, destination }) => `call to ${String(client ?? destination)}`,
	};
}

function prepareSimple(asker: Asker): Prepared {
	const extension = readNumber(asker, 'extension', 'Project Number', []);
	const destination = readLine(asker, 'destination', 'Destination', ['contact.phone']);
	const body = { extension, destination };
	return {
		keys: [destination],
		carryOut: async () => {
			const url = '/callback/outward_call';
			const answer = await askForEffect(asker, { method: 'POST', url, body });
			return { started: true, ...body, answer } as IDataObject;
		},
	};
}

function prepareConnect(asker: Asker): Prepared {
	const client = readNumber(asker, 'client', "Client's Number", ['contact.phone']);
	const callee = readLine(asker, 'callee', 'Employee or Scheme', ['login', 'agent.line']);
	const isScheme = parameterOf(asker, 'calleeType') === 'scheme';
	const ringsFirst = parameterOf(asker, 'ringsFirst') === 'client' ? 'client' : 'employee';
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
				projectId: await projectIdOf(asker),
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

function readMarketing(asker: Asker): IDataObject {
	const given = readCollection(asker, 'marketing');
	const item = itemOf(asker);
	return Object.fromEntries(
		MARKETING.map(([parameter, path]) => [
			parameter,
			readText(given[parameter], LABELS.get(parameter) ?? parameter) ?? textAt(item, [path]) ?? '',
		]),
	);
}

/** A telephone number. */
function readNumber(...place: Parameters<typeof required>): string {
	const text = required(...place);
	const digits = phoneDigits(text);
	if (digits !== undefined) return digits;
	throw mustBe(place[2], 'a phone number', text);
}

/** A telephone number, or a SIP login as it is. */
function readLine(...place: Parameters<typeof required>): string {
	return /[\p{L}_]/u.test(required(...place)) ? required(...place) : readNumber(...place);
}

/** @param paths of the item, where the parameter is empty */
function required(asker: Asker, name: string, label: string, paths: readonly string[]): string {
	const text = readText(parameterOf(asker, name), label);
	const found = idAt({ text }, ['text']) ?? idAt(itemOf(asker), paths);
	if (found !== undefined) return found;
	const also = paths.length === 0 ? '' : `, and the item has no ${paths.join(' and no ')}`;
	throw new UserError(`${label} is empty${also}. No call was started`);
}
