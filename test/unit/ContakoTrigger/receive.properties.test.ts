import fc from 'fast-check';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { contako } from '../../../nodes/ContakoTrigger/vendor';
import { RECEIVED } from '../../../nodes/shared/messages';
import { receive } from '../../../nodes/shared/receive';
import { blankBlock, eventSchema } from '../../../nodes/shared/delivery/places';
import { blocksOf } from '../../../nodes/shared/vendor/blocks';
import { EVENTS, fieldNames } from '../../support/contako-delivery';
import { hostRequestOf } from '../../support/host-request';
import { webhookContext } from '../../support/webhook-context';

const key = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.constantFrom(
			...['cliente', 'atendente', 'nome', 'Nome do Cliente', 'email', 'telefone', 'setor', 'id'],
			...['nota', 'avaliacao', 'valor', 'descrição', 'tags', 'mensagens', 'texto', 'dados'],
			...['ClienteLatitude', 'longitude', 'dataHora', 'evento', 'camposPersonalizados', 'utm'],
		),
	},
	{ weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', '', '.', '[]') },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const text = fc.oneof(
	fc.constantFrom('', ' ', '1', '2,5', 'Péssimo', 'bom', '-22,9', 'a,b', '[{"nome":"x"}]', '{'),
	fc.constantFrom('Atendimento Abandonado', '+5500000000001', '30/09/2026 10:00', '[[[[['),
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: 'binary' }),
);
const json = fc.letrec((tie) => ({
	leaf: fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
	list: fc.array(tie('any'), { maxLength: 3 }),
	object: fc
		.array(fc.tuple(key, tie('any')), { maxLength: 5 })
		.map((entries) => Object.fromEntries(entries)),
	any: fc.oneof({ depthSize: 'medium' }, tie('leaf'), tie('list'), tie('object')),
}));
const body = fc.oneof(
	{ weight: 4, arbitrary: json.object.map((value) => JSON.stringify(value)) },
	{ weight: 1, arbitrary: json.any.map((value) => JSON.stringify(value)) },
	{ weight: 1, arbitrary: text },
);
const path = fc.constantFrom(
	...contako.events.map((row) => row.path ?? 'contako'),
	'contako',
	'contako?event=chat.rated',
	'contako?event=x&nota=1&cliente[nome]=Ana',
);
const parameters = fc.oneof(
	fc.constant<IDataObject>({}),
	fc.record({
		options: fc.record({ badRatingIs: fc.constant('atLeast'), badRatingLimit: fc.double() }),
	}),
	fc.record({ options: fc.record({ badRatingWords: text }) }),
	fc
		.dictionary(fc.constantFrom('contact.name', 'rating.value', 'tags', 'location.latitude'), key)
		.map(fieldNames),
) as fc.Arbitrary<IDataObject>;
const contentType = fc.constantFrom(
	...['application/json', 'text/plain', 'application/x-www-form-urlencoded', undefined],
);

function shapeIsRight({ json: item }: INodeExecutionData): void {
	const row = contako.events.find(({ value }) => value === item.event);
	expect(row).toBeDefined();
	const blocks = blocksOf(row?.blocks ?? []);
	expect(Object.keys(item)).toEqual([
		...['event', 'occurredAt', ...blocks],
		...['vendor', 'receivedAt', 'eventId', 'guesses', 'issues', 'raw'],
	]);
	for (const name of blocks) {
		const blank = blankBlock(name);
		if (!Array.isArray(blank)) {
			expect(Object.keys(item[name] as object)).toEqual(Object.keys(blank as object));
		}
	}
	expect(eventSchema(row?.blocks ?? []).safeParse(item).error).toBeUndefined();
}

test('nothing that can be sent makes it throw, get lost or lose its shape', async () => {
	await fc.assert(
		fc.asyncProperty(path, contentType, body, parameters, async (to, type, sent, chosen) => {
			const host = await hostRequestOf({
				url: `/webhook/1/${to}`,
				headers: type === undefined ? {} : { 'content-type': type },
				body: sent,
			}).catch(() => undefined);
			// n8n has answered 422 by itself.
			if (host === undefined) return;

			const { context, answer, log } = webhookContext({
				request: host,
				parameters: { events: EVENTS, options: {}, ...chosen },
			});
			const { workflowData, webhookResponse } = await receive(context, contako);
			expect([answer.status, webhookResponse]).toEqual([undefined, undefined]);
			expect(log).toEqual([]);
			expect(workflowData).toHaveLength(EVENTS.length);
			const items = workflowData?.flat() ?? [];
			expect(items.length).toBeGreaterThan(0);
			items.forEach(shapeIsRight);
		}),
		{ numRuns: 500 },
	);
	expect(RECEIVED).toBe('Event received');
});
