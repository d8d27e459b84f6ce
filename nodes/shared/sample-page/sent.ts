import type { IWebhookFunctions } from 'n8n-workflow';

import { chosenFor } from '../delivery/chosen';
import type { Routable, Routed } from '../delivery/route';
import { samplePage } from '../messages';
import type { Settings } from '../request/settings';
import type { EventRow } from '../vendor/events';
import type { Vendor } from '../vendor/vendor';
import { markup, isBrowser, sendPage, type Html } from './html';

/** Answers a browser that asked for samples: where they came out, and what to do next. */
export function showSent(
	context: IWebhookFunctions,
	vendor: Vendor,
	settings: Settings,
	items: readonly Routable[],
	{ outputs }: Pick<Routed, 'outputs'>,
): boolean {
	if (!isBrowser(context)) return false;
	const [{ row }] = items;
	const title =
		items.length === 1
			? samplePage.sentTitle(row.label)
			: samplePage.severalSentTitle(items.length);
	sendPage(context, title, [
		...warning(items, settings.events),
		...whereabouts(usedOutputs(vendor, settings, outputs), settings),
		markup`<p class="dim">${samplePage.next} <a href="?">${samplePage.toList}</a></p>`,
	]);
	return true;
}

function warning(items: readonly Routable[], events: readonly string[]): Html[] {
	const labels = items
		.filter(({ row }) => chosenFor(row, events) === undefined)
		.map(({ row }) => row.label);
	if (labels.length === 0) return [];
	return [markup`<p class="warn">${samplePage.notChosenWarning(labels.join(', '))}</p>`];
}

interface UsedOutput {
	label: string;
	count: number;
}

function usedOutputs(
	{ events, extraOutputs }: Vendor,
	{ options }: Settings,
	outputs: Routed['outputs'],
): UsedOutput[] {
	const labels = [...events, ...(extraOutputs?.(options) ?? [])].map(
		({ label }: Pick<EventRow, 'label'>) => label,
	);
	return outputs.flatMap((items, index) =>
		items.length === 0 ? [] : [{ label: labels[index], count: items.length }],
	);
}

function whereabouts(used: readonly UsedOutput[], { outputMode }: Settings): Html[] {
	if (outputMode === 'single') return [markup`<p>${samplePage.openSingle}</p>`];
	const [{ label, count }] = used;
	if (used.length === 1) {
		return [
			markup`<p>${samplePage.leftThrough(label)}</p>`,
			markup`<p>${samplePage.openTab(label, counted(count))}</p>`,
		];
	}
	return [
		markup`<p>${samplePage.severalLeftThrough}</p>`,
		markup`<ul>
			${used.map((each) => markup`<li>${each.label}<span>${counted(each.count)}</span></li>`)}
		</ul>`,
		markup`<p>${samplePage.openTabs}</p>`,
	];
}

function counted(count: number): string {
	return count === 1 ? '1 item' : `${count} items`;
}
