import type { TemplateNode } from '../../scripts/templates/template';
import { vendors } from '../../scripts/vendors';
import type { Vendor } from '../../nodes/shared/vendor/vendor';

export function isNote({ type }: Pick<TemplateNode, 'type'>): boolean {
	return type === 'n8n-nodes-base.stickyNote';
}

/** The vendor of a trigger node; undefined if the node is not one of our triggers. */
export function vendorOf({ type }: Pick<TemplateNode, 'type'>): Vendor | undefined {
	return vendors.find(({ name }) => type === `n8n-nodes-lead-events.${name}Trigger`);
}
