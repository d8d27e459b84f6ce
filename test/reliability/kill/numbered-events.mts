import { setTimeout as sleep } from 'node:timers/promises';
import { postForm } from '../../e2e/host/http.mts';
import type { Contender } from './contenders.mts';

const CONNECTIONS = 10;
const PAUSE_AFTER_FAILURE_MS = 100;
const POLL_MS = 20;

/** One event that was sent; it is never sent again. */
export interface SentEvent {
	contender: Contender;
	/** Only this event holds it; see `NUMBER`. */
	number: string;
	/** Answered with 200; else the sender knows that it has to send it again. */
	isAcknowledged: boolean;
	milliseconds: number;
}

export interface Sending {
	/** What has been answered or has failed so far. */
	sent: SentEvent[];
	/** Resolves when this many events are acknowledged. */
	untilAcknowledged: (count: number) => Promise<void>;
	/** Sends nothing more and resolves when every event is answered or has failed. */
	stop: () => Promise<void>;
}

/** How a number looks, wherever it turns up. */
export const NUMBER = /numbered-[a-z]+-\d{5}/g;

/**
 * Sends events with running numbers on 10 connections, one after the other on each, to the
 * contenders in turn. Goes on after failures, as customers do who know nothing of them.
 *
 * @param series letters that tell these events from those of another run
 */
export function sendNumbered(contenders: Contender[], series: string): Sending {
	const sent: SentEvent[] = [];
	let count = 0;
	let isStopped = false;
	const connection = async () => {
		while (!isStopped) {
			const contender = contenders[count % contenders.length];
			const number = `numbered-${series}-${String(count).padStart(5, '0')}`;
			count += 1;
			const started = performance.now();
			const isAcknowledged = await isAccepted(contender.url, number);
			const milliseconds = performance.now() - started;
			sent.push({ contender, number, isAcknowledged, milliseconds });
			if (!isAcknowledged) await sleep(PAUSE_AFTER_FAILURE_MS);
		}
	};
	const connections = Promise.all(Array.from({ length: CONNECTIONS }, connection));
	return {
		sent,
		untilAcknowledged: async (wanted) => {
			while (sent.filter((event) => event.isAcknowledged).length < wanted) await sleep(POLL_MS);
		},
		stop: async () => {
			isStopped = true;
			await connections;
		},
	};
}

async function isAccepted(url: string, number: string): Promise<boolean> {
	try {
		const { status } = await postForm(url, {
			webhooktype: '2',
			call_state: 'Состоялся разговор',
			number,
		});
		return status === 200;
	} catch {
		return false;
	}
}
