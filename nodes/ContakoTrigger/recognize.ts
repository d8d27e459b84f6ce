import { issue, sentAs } from '../shared/messages';
import { unreadBlocks } from '../shared/vendor/unread-blocks';
import type { Conclusion, Delivery, Recognized, Sent } from '../shared/vendor/vendor';
import { rowNamed } from './event-names';
import { events, type ContakoRow } from './events';
import { fields } from './fields';
import { judgeRating } from './rating';

const rows: readonly ContakoRow[] = events;
const NO_VERDICT = { isBad: null, concluded: new Map<string, Conclusion>(), issues: [] };

/** Blocks that an event is about; a rating that was not found has a sentence of its own. */
const OWN_BLOCKS = ['tags', 'location'] as const;

/** Where a body might name its event, the likeliest first. */
const EVENT_NAMES = ['evento', 'evento.nome'];
const EVENT_FIELDS = [...EVENT_NAMES, 'evento.tipo', 'evento.texto', 'tipo'];

/**
 * Which event a payload is: the one that the URL names, otherwise one that a field of the body
 * seems to name. Of the two events of a rating it is the one that the node's options say.
 */
export function recognize(delivery: Delivery<ContakoRow>): Recognized {
	const [named] = delivery.named;
	const inBody = named ? undefined : eventInBody(delivery);
	const row = named ?? inBody?.row;
	if (row === undefined) {
		const sent = EVENT_NAMES.map(delivery.lookup).find(Boolean);
		const why = sent
			? `${sentAs(sent.name, sent.value)} is not a known event`
			: 'Neither the URL nor a field of the body names an event';
		return { event: 'other', issues: [issue('eventUnknown', 'event', why)] };
	}
	const { isBad, concluded, issues } = row.blocks.includes('rating')
		? judgeRating(delivery)
		: NO_VERDICT;
	const badOne = isBad ? rows.find(({ parent }) => parent === row.value) : undefined;
	return {
		event: (badOne ?? row).value,
		eventGuessedFrom: inBody?.sent.name,
		concluded,
		issues: [...issues, ...unreadBlocks(row, OWN_BLOCKS, fields, delivery)],
	};
}

function eventInBody({ lookup }: Delivery): { row: ContakoRow; sent: Sent } | undefined {
	for (const name of EVENT_FIELDS) {
		const sent = lookup(name);
		const row = sent && rowNamed(sent.value);
		if (sent && row) return { row, sent };
	}
	return undefined;
}
