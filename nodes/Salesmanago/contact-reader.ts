import { z } from 'zod';

import type { Failure } from '../shared/action/failure';
import type { Asked } from './ask';
import { readContact, type Contact } from './read-contact';

/** By what a contact is looked up, and which one. */
export interface LookUp {
	by: 'contactId' | 'email';
	key: string;
}

/** `contact` is undefined where SALESmanago has none; a failure may be that of a whole batch. */
export type LookedUp = { contact: Contact | undefined } | { failure: Failure };

/** What others send at a time; SALESmanago's own limit is not documented. */
export const CONTACTS_PER_READ = 50;

const PATHS: Record<LookUp['by'], string> = {
	contactId: '/contact/listById',
	email: '/contact/list',
};

const listAnswer = z.object({ contacts: z.array(z.unknown()).nullish() });

/** Reads the contacts of a whole run, 50 at a time and each once. */
export interface ContactReader {
	/** Says that a contact will be read: call it for all of them before the first `read`. */
	need(lookUp: LookUp): void;
	read(lookUp: LookUp): Promise<LookedUp>;
}

/**
 * A reader for one run. A batch is asked for when the first of its contacts is read.
 *
 * @param ask calls SALESmanago's API
 */
export function contactReader(
	ask: (path: string, body: Record<string, string[]>) => Promise<Asked>,
): ContactReader {
	const keys: Record<LookUp['by'], string[]> = { contactId: [], email: [] };
	const positions = new Map<string, number>();
	const batches = new Map<string, Promise<ReadBatch>>();

	const readBatch = async (by: LookUp['by'], start: number): Promise<ReadBatch> => {
		const asked = await ask(PATHS[by], { [by]: keys[by].slice(start, start + CONTACTS_PER_READ) });
		return 'failure' in asked ? asked : byName(by, asked.answered);
	};
	return {
		need: ({ by, key }) => {
			const name = nameOf(by, key);
			if (!positions.has(name)) positions.set(name, keys[by].push(key) - 1);
		},
		read: async ({ by, key }) => {
			const name = nameOf(by, key);
			const position = positions.get(name) ?? 0;
			const start = position - (position % CONTACTS_PER_READ);
			const batchName = nameOf(by, String(start));
			const batch = batches.get(batchName) ?? readBatch(by, start);
			batches.set(batchName, batch);
			const contacts = await batch;
			return 'failure' in contacts ? contacts : { contact: contacts.found.get(name) };
		},
	};
}

type ReadBatch = { found: ReadonlyMap<string, Contact> } | { failure: Failure };

/** The first of several with one address counts. */
function byName(by: LookUp['by'], answered: unknown): ReadBatch {
	const parsed = listAnswer.safeParse(answered);
	const contacts = ((parsed.success && parsed.data.contacts) || []).flatMap(
		(each) => readContact(each) ?? [],
	);
	const found = new Map<string, Contact>();
	for (const contact of contacts) {
		const names = by === 'email' ? [contact.email] : [contact.contactId, contact.id];
		for (const each of names) {
			if (each !== null && !found.has(nameOf(by, each))) found.set(nameOf(by, each), contact);
		}
	}
	return { found };
}

/** Upper and lower case do not matter in an address, nor in a UUID. */
function nameOf(by: LookUp['by'], key: string): string {
	return `${by} ${key.toLowerCase()}`;
}
