import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { chosenFor } from '../delivery/chosen';
import { samplePage } from '../messages';
import { ALL_CHOSEN, isTestByGet, SAMPLE_MARKER, samplesOf, type Sample } from '../request/sample';
import type { Settings } from '../request/settings';
import type { Vendor } from '../vendor/vendor';
import { markup, isBrowser, sendPage, type Html } from './html';

/**
 * The list of samples, where a browser opens the bare test URL while n8n listens; undefined for any
 * other request. It starts nothing, so n8n goes on listening.
 */
export function showSamples(
	context: IWebhookFunctions,
	vendor: Vendor,
	{ events, options }: Pick<Settings, 'events' | 'options'>,
): IWebhookResponseData | undefined {
	const isAsked = isTestByGet(context) && isBrowser(context);
	if (!isAsked || Object.keys(context.getQueryData()).length > 0) return undefined;
	const samples = samplesOf(vendor, options);
	const isChosen = ({ row }: Sample) => chosenFor(row, events) !== undefined;
	const chosen = samples.filter(isChosen);
	const others = samples.filter((sample) => !isChosen(sample));
	const all = entry(ALL_CHOSEN, samplePage.allChosen, samplePage.allChosenNote);
	sendPage(context, samplePage.title(vendor.displayName), [
		markup`<p>${samplePage.listening(context.getNode().name)}</p>`,
		markup`<p class="dim">${samplePage.oneOnly}</p>`,
		...section(samplePage.chosen, chosen, chosen.length > 1 ? [all] : []),
		...section(samplePage.notChosen, others),
	]);
	return { noWebhookResponse: true };
}

function section(title: string, samples: readonly Sample[], more: readonly Html[] = []): Html[] {
	if (samples.length === 0) return [];
	const entries = samples.map(({ name, row: { label, description }, note }) =>
		entry(name, note === undefined ? label : `${label}: ${note}`, note ? '' : description),
	);
	return [
		markup`<h2>${title}</h2>`,
		markup`<ul>
			${[...entries, ...more]}
		</ul>`,
	];
}

function entry(name: string, title: string, description: string): Html {
	const about = description === '' ? [] : [markup`<span>${description}</span>`];
	return markup`<li>
		<a href="?${SAMPLE_MARKER}=${name}" target="_blank" rel="noopener">${title}</a>${about}
	</li>`;
}
