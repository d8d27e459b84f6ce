import type { Reading } from './reading';
import { textIn } from './text';

/** A text that may be sent as a list: a line each, anything but text as JSON writes it. */
export function lines(value: unknown): Reading {
	if (typeof value !== 'object' || value === null) return textIn(value);
	const parts: unknown[] = Array.isArray(value) ? value : [value];
	const written = parts
		.filter((part) => part !== null)
		.map((part) => (typeof part === 'string' ? part : JSON.stringify(part)));
	return { value: written.join('\n') };
}
