import { vendors } from '../../../../scripts/vendors';

const rows = vendors.flatMap((vendor) =>
	vendor.events.flatMap(({ value, identity }) =>
		identity ? [[vendor.name, value, vendor, identity] as const] : [],
	),
);

describe('what a redelivery is told by', () => {
	test.each(rows)('%s %s: places of the item that the field table fills', (...row) => {
		const [, , { fields }, { id, changing = [] }] = row;
		const places = fields.map(({ to }) => to);
		for (const place of [id, ...changing]) expect(places).toContain(place);
	});
});
