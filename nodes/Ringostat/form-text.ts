import type { INodeProperties } from 'n8n-workflow';

import { field, type Show } from '../shared/editor/action-parameters';

/** A parameter for text. */
export function text(
	label: string,
	name: string,
	description: string,
	example?: string,
	show?: Show,
): INodeProperties {
	return {
		...field({ label, name, description, example }),
		...(show && { displayOptions: { show } }),
	};
}
