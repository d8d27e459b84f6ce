import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import type { Asker } from '../shared/action/operation';
import { askApi } from './ask';
import { readContact, type Contact } from './read-contact';

/** By what a contact is looked up, and which one. */
export interface LookUp {
	by: 'contactId' | 'email';
	key: string;
}

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
	/** `undefined`: there is none. A failure is that of a whole batch. */
	read(lookUp: LookUp, asker: Asker): Promise<Contact | undefined>;
}

/** A reader for one run. A batch is asked for when the first of its contacts is read. */
export function contactReader(): ContactReader {
	const keys: Record<LookUp['by'], string[]> = { contactId: [], email: [] };
	const positions = new Map<string, number>();
	const batches = new Map<string, Promise<ReadonlyMap<string, Contact>>>();

	const readBatch = async (by: LookUp['by'], start: number, asker: Asker) => {
		const wanted = keys[by].slice(start, start + CONTACTS_PER_READ);
		return byName(by, await askApi(asker, PATHS[by], { [by]: wanted }));
	};
	return {
		need: ({ by, key }) => {
			const name = nameOf(by, key);
			if (!positions.has(name)) positions.set(name, keys[by].push(key) - 1);
		},
		read: async ({ by, key }, asker) => {
			const name = nameOf(by, key);
			const position = positions.get(name) ?? 0;
			const start = position - (position % CONTACTS_PER_READ);
			const batchName = nameOf(by, String(start));
			const batch = batches.get(batchName) ?? readBatch(by, start, asker);
			batches.set(batchName, batch);
			return (await batch).get(name);
		},
	};
}

/** The first of several with one address counts. */
function byName(by: LookUp['by'], answered: IDataObject): ReadonlyMap<string, Contact> {
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
	return found;
}

/** Upper and lower case do not matter in an address, nor in a UUID. */
function nameOf(by: LookUp['by'], key: string): string {
	return `${by} ${key.toLowerCase()}`;
}
