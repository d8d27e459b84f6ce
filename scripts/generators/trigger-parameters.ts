import type { INodeProperties } from 'n8n-workflow';

import { form as contako } from '../../nodes/ContakoTrigger/form';
import { form as envybox } from '../../nodes/EnvyboxTrigger/form';
import { form as ringostat } from '../../nodes/RingostatTrigger/form';
import { form as salesmanago } from '../../nodes/SalesmanagoTrigger/form';
import { propertiesOf, type Form } from '../../nodes/shared/editor/description';
import type { Vendor } from '../../nodes/shared/vendor/vendor';
import { table } from './markdown';

const FORMS: Readonly<Record<string, Form>> = { contako, envybox, ringostat, salesmanago };

/** The table of what a user can set in the triggers, in the order of their forms. */
export function parametersTable(vendors: readonly Vendor[]): string {
	const rows = new Map<string, { title: string; text: string; services: string[] }>();
	for (const vendor of vendors) {
		for (const property of parametersOf(vendor)) {
			const text = summaryOf(property);
			const key = `${property.name}: ${text}`;
			const { services } = rows.get(key) ?? { services: [] };
			rows.set(key, {
				title: property.displayName,
				text,
				services: [...services, vendor.displayName],
			});
		}
	}
	const isEverywhere = (services: string[]) => services.length === vendors.length;
	return table(
		['Parameter', 'Meaning'],
		[...rows.values()].map(({ title, text, services }) => [
			`_${title}_${isEverywhere(services) ? '' : ` (${services.join(', ')})`}`,
			text,
		]),
	);
}

function parametersOf(vendor: Vendor): INodeProperties[] {
	return propertiesOf(vendor, FORMS[vendor.name])
		.filter(({ type }) => type !== 'notice' && type !== 'credentials')
		.flatMap((property) =>
			property.name === 'options' ? (property.options as INodeProperties[]) : property,
		);
}

/** The first sentence of the description, and the default where it is a number or a switch that is on. */
function summaryOf({ description = '', default: initial }: INodeProperties): string {
	const [sentence] = description.split(/\. |\.$|: /);
	const isTold = initial === true || typeof initial === 'number';
	return isTold ? `${sentence} (default: ${initial === true ? 'on' : initial})` : sentence;
}
