import { blankBlock, choicesOf, placesOf } from '../../../../nodes/shared/delivery/places';
import { blocks } from '../../../../nodes/shared/vendor/blocks';

describe('the places of an event', () => {
	test('are its time, then the keys of its blocks: the common ones around its own', () => {
		const places = placesOf(['rating', 'tags']);
		expect(places[0]).toMatchObject({ to: 'occurredAt', block: 'occurredAt', key: undefined });
		expect(places.map(({ to }) => to)).toEqual([
			'occurredAt',
			...Object.keys(blocks.contact.shape).map((key) => `contact.${key}`),
			...Object.keys(blocks.rating.shape).map((key) => `rating.${key}`),
			'tags',
			...Object.keys(blocks.agent.shape).map((key) => `agent.${key}`),
			...Object.keys(blocks.attribution.shape).map((key) => `attribution.${key}`),
		]);
		expect(places.find(({ to }) => to === 'rating.isBad')).toEqual({
			...{ to: 'rating.isBad', block: 'rating', key: 'isBad', schema: blocks.rating.shape.isBad },
		});
		expect(places.find(({ to }) => to === 'tags')).toMatchObject({ block: 'tags', key: undefined });
	});
});

describe('the values that a place takes', () => {
	test('are listed where they are a list', () => {
		expect(choicesOf(blocks.call.shape.direction)).toBe('in, out');
	});

	test('are none where they are not', () => {
		expect(choicesOf(blocks.contact.shape.name)).toBe('');
		expect(choicesOf(blocks.tags)).toBe('');
	});
});

describe('a block in which nothing is known', () => {
	test('has every key, or is an empty list', () => {
		expect(blankBlock('contact')).toEqual({ name: null, phone: null, email: null, company: null });
		expect(blankBlock('tags')).toEqual([]);
	});

	test.each(['contact', 'tags'] as const)('is another each time: %s', (name) => {
		expect(blankBlock(name)).not.toBe(blankBlock(name));
	});
});
