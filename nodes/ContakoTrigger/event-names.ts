import { once } from '../shared/memo';
import { events, type ContakoRow } from './events';
import { wordsOf } from './guess/meaning';

const rows: readonly ContakoRow[] = events;
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

/** The event of that name, whatever its spelling; undefined where no event is called so. */
export function rowNamed(sent: unknown): ContakoRow | undefined {
	const isName = typeof sent === 'string' && sent.length <= LONGEST_NAME;
	return isName ? rowsByName().get(normal(sent)) : undefined;
}

/** `Localização do Cliente`, `localizacao_cliente` and `LOCALIZAÇÃO CLIENTE` are one name. */
function normal(name: string): string {
	return wordsOf(name)
		.filter((word) => !ARTICLES.includes(word))
		.join('');
}
