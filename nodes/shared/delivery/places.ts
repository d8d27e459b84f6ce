import { z } from 'zod';

import { memoOfObject } from '../memo';
import { blocks, blocksOf, time, type BlockName } from '../vendor/blocks';

/** Where a value can stand in an event's typed half. */
export interface ItemPlace {
	/** `occurredAt`, `<block>.<key>`, or `<block>` for a block that is one value. */
	to: string;
	block: string;
	/** Undefined where the block is one value. */
	key: string | undefined;
	schema: z.ZodTypeAny;
}

/** The schema of an event's typed half: its time, the common blocks and its own. */
export function eventSchema(own: readonly BlockName[]) {
	const shapes = blocksOf(own).map((name) => [name, blocks[name]] as const);
	return z.object({ occurredAt: time, ...Object.fromEntries(shapes) });
}

/** Every place of an event's typed half, in the order of its item. */
export const placesOf = memoOfObject((own: readonly BlockName[]): ItemPlace[] =>
	Object.entries(eventSchema(own).shape).flatMap(([block, schema]): ItemPlace[] =>
		schema instanceof z.ZodObject
			? Object.entries((schema as z.AnyZodObject).shape).map(([key, inner]) => ({
					to: `${block}.${key}`,
					block,
					key,
					schema: inner as z.ZodTypeAny,
				}))
			: [{ to: block, block, key: undefined, schema }],
	),
);

/** The values that a place takes, where they are a list; for a message. */
export function choicesOf(schema: z.ZodTypeAny): string {
	const inner: unknown = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
	return inner instanceof z.ZodEnum ? (inner.options as string[]).join(', ') : '';
}

const BLANKS = new Map(
	Object.entries(blocks).map(([name, shape]) => [
		name,
		shape instanceof z.ZodArray
			? []
			: Object.fromEntries(Object.keys(shape.shape).map((key) => [key, null])),
	]),
);

/** A block in which nothing is known: every key `null`, or an empty list. */
export function blankBlock(name: BlockName): unknown {
	const blank = BLANKS.get(name);
	return Array.isArray(blank) ? [] : { ...blank };
}
