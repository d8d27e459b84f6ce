import type { Issue } from '../shared/event-table';
import { givenNames } from '../shared/field-names';
import { once } from '../shared/once';
import { excerpt } from '../shared/values/reading';
import type { Delivery, Recognized } from '../shared/vendor';
import { events, type ContakoRow } from './events';
import { guess, type Guessed } from './guess';
import { spell } from './own-name';
import { judgeRating } from './rating';
import { wordsOf } from './words';

const rows: readonly ContakoRow[] = events;

/** Where a body might name its event, the likeliest first. */
const EVENT_FIELDS = ['evento', 'evento.nome', 'evento.tipo', 'evento.texto', 'tipo'];
const LONGEST_NAME = 60;
const ARTICLES = ['do', 'da', 'de'];

/** What a body might call an event → its row; the first of several on one URL. */
const rowsByName = once(
	(): ReadonlyMap<string, ContakoRow> =>
		new Map(
			[...rows].reverse().flatMap((row) => {
				const names = row.path === undefined ? [] : [...(row.names ?? []), row.value, row.path];
				return names.map((name) => [normal(name), row] as const);
			}),
		),
);

/**
 * Which event a payload is: the one that the URL names, otherwise one that a field of the body
 * seems to name. Of the two events of a rating it is the one that the node's options say.
 */
export function recognize({ named, fields: payload, options }: Delivery): Recognized {
	const given = givenNames(options);
	const guessed = guess(payload, new Set([...given.values()].map(spell)));
	const { row, issues } = named.length > 0 ? { row: named[0], issues: [] } : inBody(guessed);
	const isBad = row?.blocks.includes('rating') && judgeRating(guessed, given, options);
	const badOne = isBad ? rows.find(({ parent }) => parent === row?.value) : undefined;
	const event = (badOne ?? row)?.value ?? 'other';
	return { ...guessed, event, issues: [...issues, ...guessed.issues] };
}

function inBody({ fields, origins }: Guessed): { row?: ContakoRow; issues: Issue[] } {
	for (const name of EVENT_FIELDS) {
		const sent = fields[name];
		const isName = typeof sent === 'string' && sent.length <= LONGEST_NAME;
		const row = isName ? rowsByName().get(normal(sent)) : undefined;
		if (row !== undefined) {
			const message = `is a guess, taken from ${origins.get(name)} "${excerpt(sent)}"`;
			return { row, issues: [{ path: 'event', message }] };
		}
	}
	const message = 'neither the URL nor a field of the body names an event of Contako';
	return { issues: [{ path: 'event', message }] };
}

/** `Localização do Cliente`, `localizacao_cliente` and `LOCALIZAÇÃO CLIENTE` are one name. */
function normal(name: string): string {
	return wordsOf(name)
		.filter((word) => !ARTICLES.includes(word))
		.join('');
}
