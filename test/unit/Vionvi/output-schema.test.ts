import { LEAD_FIELDS } from '../../../nodes/Vionvi/fields';
import {
	leadCreateOutputSchema,
	type OutputSchema,
} from '../../../scripts/generators/output-schema';

const committed = jest.requireActual<OutputSchema>(
	'../../../nodes/Vionvi/__schema__/v1.0.0/lead/create.json',
);

describe('the output schema of Lead → Create', () => {
	test('is committed as it is generated', () => {
		expect(committed).toEqual(leadCreateOutputSchema());
		expect(Object.keys(committed.properties)).toEqual(
			Object.keys(leadCreateOutputSchema().properties),
		);
	});

	test('has every field of the request and what the node adds', () => {
		const { properties } = leadCreateOutputSchema();
		expect(Object.keys(properties)).toEqual(
			expect.arrayContaining([...LEAD_FIELDS.map(({ name }) => name), 'id', 'isPossibleDuplicate']),
		);
		expect(properties.dtCreate.type).toEqual(['string', 'null']);
		expect(properties.cost.type).toEqual(['integer', 'null']);
	});
});
