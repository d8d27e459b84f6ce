import type { INodeProperties, UserError } from 'n8n-workflow';

import type { Asker } from './operation';
import { itemOf, parameterOf } from './parameters';
import type { Prepared } from './run-items';

/** An item's request, or why there is nobody to send one about. */
export type Named<T> = { named: T } | { nobody: UserError };

/** The option *If Nobody Is Named*. */
export function ifNobodyIsNamed(
	description: string,
	different: Partial<INodeProperties> = {},
): INodeProperties {
	return {
		displayName: 'If Nobody Is Named',
		name: 'ifNobodyIsNamed',
		type: 'options',
		options: [
			{
				name: 'Fail',
				value: 'fail',
				description: 'Fail the item, or the run if On Error says so',
			},
			{
				name: 'Pass the Item On',
				value: 'passOn',
				description: 'Put the item out with skipped: true and send nothing',
			},
		],
		default: 'fail',
		description,
		...different,
	};
}

/**
 * Prepares an item, or passes one on that names nobody, if the user wants that.
 *
 * @throws UserError that says why nobody is named
 */
export function orPassOn<T>(
	asker: Asker,
	request: Named<T>,
	prepare: (named: T) => Prepared,
): Prepared {
	if ('named' in request) return prepare(request.named);
	if (parameterOf(asker, 'options.ifNobodyIsNamed') !== 'passOn') throw request.nobody;
	const item = itemOf(asker);
	return { carryOut: async () => ({ ...item, skipped: true }) };
}
