import type { IDataObject } from 'n8n-workflow';

/**
 * An item with blocks of ours right behind its `contact`, where a reader looks for them, or at its
 * end. A block of the same name gives way.
 */
export function addToItem(item: IDataObject, blocks: IDataObject): IDataObject {
	const merged: IDataObject = { ...item, ...blocks };
	const added = Object.keys(blocks).filter((key) => key !== 'contact');
	const keys = Object.keys(merged).filter((key) => !added.includes(key));
	const behindContact = keys.indexOf('contact') + 1;
	keys.splice(behindContact || keys.length, 0, ...added);
	return Object.fromEntries(keys.map((key) => [key, merged[key]]));
}
