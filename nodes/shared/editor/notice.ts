import type { INodeProperties } from 'n8n-workflow';

import type { Vendor } from '../vendor/vendor';

/** How a user brings the URL to the vendor. */
export interface SetUp {
	/** Where it is copied and pasted: menu names in English, the cabinet's own words in brackets. */
	notice: string;
	/** By path, where the vendor has a URL for each: what the cabinet calls the event. */
	moments?: Readonly<Record<string, string>>;
}

/** The notice, and below it a line for each URL that the chosen events need. */
export function noticesOf(
	{ path: pathOfRest, events }: Pick<Vendor, 'path' | 'events'>,
	{ notice, moments = {} }: SetUp,
): INodeProperties[] {
	return [
		{ displayName: notice, name: 'notice', type: 'notice', default: '' },
		...Object.entries(moments).map(([path, words]): INodeProperties => {
			const values = events
				.filter((row) => (row.path ?? pathOfRest) === path)
				.map(({ value }) => value);
			return {
				displayName: `/${path} → ${words}`,
				name: `notice-${path}`,
				type: 'notice',
				default: '',
				displayOptions: { show: { events: values } },
			};
		}),
	];
}

/** What authentication changes about the URLs. */
export const SECRET_NOTICE: INodeProperties = {
	displayName:
		'With a query parameter, add ?token=your-secret to the end of each URL that you paste (&token=… behind a question mark). URLs pasted before are refused until you do.',
	name: 'secretNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { authentication: ['webhookSecret'] } },
};
