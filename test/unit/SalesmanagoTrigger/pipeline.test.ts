import fc from 'fast-check';

import { salesmanago } from '../../../nodes/SalesmanagoTrigger/vendor';
import { deliveryOf } from '../../support/delivery';
import { EVENTS, RULE, send } from '../../support/salesmanago-delivery';

const NAMES = [...Object.keys(RULE), 'key', 'callback', 'event', '__proto__', 'constructor'];
const KEYS: Record<string, string[]> = {
	'rule.executed': ['rule'],
	'contact.optedIn': ['consent'],
	'contact.optedOut': ['consent'],
	other: [],
};

const fields = fc.dictionary(fc.constantFrom(...NAMES), fc.oneof(fc.jsonValue(), fc.string()));
const body = fc.oneof(
	fields.map((object) => JSON.stringify(object)),
	fc.array(fields, { maxLength: 3 }).map((list) => JSON.stringify(list)),
	fc.jsonValue().map((value) => JSON.stringify(value)),
	fc.string(),
	fc.constantFrom('{ „id”: „1”', '{“', '{„a”: „b”}', ''),
);
const rules = fc.oneof(
	fc.jsonValue(),
	fc.record({
		rule: fc.array(
			fc.record(
				{
					output: fc.string(),
					field: fc.constantFrom('id', 'name', 'description'),
					comparison: fc.constantFrom('equals', 'contains', 'beginsWith', 'matches'),
					text: fc.oneof(fc.string(), fc.constantFrom('.*', '(', 'a|b')),
				},
				{ requiredKeys: [] },
			),
		),
	}),
);

test('whatever is sent gets an output, in its event’s shape, and nothing throws', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(
				'salesmanago',
				'opt-in',
				'opt-out',
				'opt-in?email=a+b@c&key=k',
				'?event=opt-in',
			),
			fc.constantFrom('text/plain', 'text/json', 'application/x-www-form-urlencoded', undefined),
			body,
			rules,
			async (to, contentType, sent, parameter) => {
				const parameters = { events: EVENTS, rules: parameter as never };
				const { workflowData, log } = await send({ to, contentType, body: sent, parameters });
				expect(log).toEqual([]);
				const items = (workflowData ?? []).flat();
				expect(items.length).toBeGreaterThan(0);
				for (const { json } of items) {
					expect(Object.keys(json)).toEqual([
						...['event', 'occurredAt', 'contact', ...KEYS[String(json.event)], 'agent'],
						...['attribution', 'vendor', 'receivedAt', 'eventId', 'guesses', 'issues', 'raw'],
					]);
					expect(JSON.stringify(json)).not.toContain('"key":"k"');
				}
			},
		),
		{ numRuns: 1500 },
	);
});

test('deep nesting anywhere keeps the event on its output', async () => {
	const deep = '['.repeat(3000) + ']'.repeat(3000);
	for (const name of Object.keys(RULE)) {
		const sent = JSON.stringify({ ...RULE, [name]: 0 }).replace(`"${name}":0`, `"${name}":${deep}`);
		const { item, log } = await send({ contentType: 'application/json', body: sent });
		expect([item.event, log]).toEqual(['rule.executed', []]);
	}
});

test('recognize never throws, whatever the fields and the parameter are', () => {
	fc.assert(
		fc.property(
			fc.dictionary(fc.constantFrom(...NAMES), fc.anything()),
			fc.subarray([...salesmanago.events]),
			fc.anything(),
			(sent, named, parameter) => {
				const how = { named, options: { rules: parameter as never } };
				const { event } = salesmanago.recognize(deliveryOf(salesmanago, sent, how));
				expect(EVENTS).toContain(event);
			},
		),
		{ numRuns: 2000 },
	);
});
