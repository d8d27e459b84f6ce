import { issue, type Issue } from '../messages';
import type { BlockName } from './blocks';
import type { EventRow, FieldRow } from './events';
import type { Delivery } from './vendor';

/**
 * An issue for each of an event's blocks for which nothing was sent under a name of the field table:
 * where the service's names are not published, most likely it sent them under another one.
 *
 * @param blocks those of which an event says nothing without their fields
 */
export function unreadBlocks(
	row: EventRow | undefined,
	blocks: readonly BlockName[],
	fields: readonly FieldRow[],
	{ sentFor }: Pick<Delivery, 'sentFor'>,
): Issue[] {
	const isRead = (block: BlockName) =>
		fields.some(({ to }) => (to === block || to.startsWith(`${block}.`)) && sentFor(to));
	return blocks
		.filter((block) => row?.blocks.includes(block) && !isRead(block))
		.map((block) => issue('blockUnread', block, block));
}
