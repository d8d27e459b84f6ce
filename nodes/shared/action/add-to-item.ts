import type { IDataObject } from 'n8n-workflow';

/**
 * An item with blocks of ours right behind the one that they tell about, where a reader looks for
 * them, or at its end. A block of the same name gives way.
 */
export function addToItem(item: IDataObject, blocks: IDataObject, behind = 'contact'): IDataObject {
	const merged: IDataObject = { ...item, ...blocks };
	const added = Object.keys(blocks).filter((key) => key !== behind);
	const keys = Object.keys(merged).filter((key) => !added.includes(key));
	keys.splice(keys.indexOf(behind) + 1 || keys.length, 0, ...added);
	return Object.fromEntries(keys.map((key) => [key, merged[key]]));
}
