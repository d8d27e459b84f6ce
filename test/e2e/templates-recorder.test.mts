import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vendors } from '../../scripts/vendors.ts';
import { fixture, fixtures, sendFixture, type Fixture } from './fixtures.mts';
import { itemsByOutput } from './host/executions.mts';
import { sharedHost } from './host/shared.mts';
import { startTemplate } from './template.mts';
import { node, ours, workflow } from './workflow.mts';

/** The parts of texts and numbers by which somebody could be found, as the samples have them. */
const PERSONAL = /Example|Exemplo|Приклад|Ivan|Olga|ivan@|maria@|jan@|2139025|1790775458/i;

test('payload-recorder turns every event of every service into a fixture without its data', async (t) => {
	const template = await startTemplate(t, 'payload-recorder');
	for (const { name: vendor } of vendors) {
		for (const { event, request } of fixtures(vendor)) {
			const execution = await template.fire({ vendor, event });
			const [[{ json }]] = Object.values(itemsByOutput(execution, 'Ready to paste'));
			assert.deepEqual(Object.keys(json), ['report']);
			const report = json.report as Fixture;

			const { path, method, contentType } = request;
			const { query = {}, body = {} } = report.request;
			assert.deepEqual(
				[report.vendor, report.event, report.item.event],
				[vendor, event, event],
				`what was sent as ${event}`,
			);
			assert.deepEqual(
				[report.request.path, report.request.method, report.request.contentType],
				[path, method, method === 'GET' ? undefined : contentType],
			);
			assert.deepEqual(Object.keys(query), Object.keys(request.query ?? {}));
			assert.deepEqual(Object.keys(body), Object.keys(request.body ?? {}));
			assert.doesNotMatch(JSON.stringify(report).replace(/example\.com/g, ''), PERSONAL);
		}
	}
});

test('what is reported is, sent again, the event that was reported', async (t) => {
	const { api } = await sharedHost();
	const name = 'Envybox Trigger';
	const options = { includeRedacted: true };
	const trigger = node(name, ours('envyboxTrigger'), { options }, { typeVersion: 1.1 });
	const flow = await api.publish(workflow('recorded and sent again', [trigger]));
	t.after(async () => await api.deactivate(flow));
	const url = await api.webhookUrl(flow, name);
	const sent = fixture('envybox', 'call.missed');
	const itemOf = async (count: number) => {
		const executions = await api.waitForExecutions(flow, count);
		const [[{ json }]] = Object.values(itemsByOutput(executions[count - 1], name));
		return json;
	};

	await sendFixture(url, sent, { note: 'Иван Петров, +7 912 345-67-89', tariff: 'Гигант' });
	const redacted = (await itemOf(1)).redacted as Fixture;
	const { note, tariff } = redacted.request.body as Record<string, string>;
	assert.match(note, /^Ж[жзи]{3} Ж[жзи]{5}, \+1 10\d 10\d-1\d-1\d$/);
	assert.match(tariff, /^Ж[жзи]{5}$/);
	await sendFixture(url, redacted);
	const again = await itemOf(2);
	assert.equal(again.event, 'call.missed');
	assert.deepEqual(again.contact, redacted.item.contact);
	assert.deepEqual(again.call, redacted.item.call);
});
