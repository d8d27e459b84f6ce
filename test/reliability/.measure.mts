import { vendors } from '/work/main/scripts/vendors.ts';
import { receive } from '/work/main/nodes/shared/receive.ts';
import { webhookContext } from '/work/main/test/support/webhook-context.ts';
import { CROWDS, sizeOf } from '/work/main/test/reliability/fuzz/crowds.mts';
const OPT = { none: {}, headers: {includeHeaders:true}, redacted: {includeHeaders:true, includeRedacted:true} };
const empty = { name:'EMPTY', body: CROWDS[0].body, query:{}, headers:{} };
const list = [empty, ...CROWDS.filter((_, i) => i % 5 === 0 || i < 8)];
for (const vendor of vendors) for (const [o, options] of Object.entries(OPT)) {
  const out: string[] = [];
  for (const crowd of list) {
    let best = 1e9;
    for (let r = 0; r < 5; r++) {
      const rawBody = Buffer.from(crowd.body);
      const { context } = webhookContext({ request: { contentType:'application/json', encoding:'utf-8', rawBody, body: JSON.parse(crowd.body), query: {...crowd.query, token:'an example of a secret'}, headers: crowd.headers },
        parameters: { authentication:'webhookSecret', events: vendor.events.map(e=>e.value), options: { fieldNames: { field: [{ field: 'contact.name', name: 'cliente.nome' }] }, ...options } }, credential: { kind: 'query', queryName: 'token', querySecret: 'an example of a secret' } } as never);
      const b = process.cpuUsage(); await receive(context, vendor); const {user,system} = process.cpuUsage(b);
      best = Math.min(best, (user+system)/1000);
    }
    out.push(`${crowd.name}: ${best.toFixed(0)}ms ${(best*1000/sizeOf(crowd)).toFixed(1)}`);
  }
  console.log(vendor.name, o, '\n   ', out.join('\n    '));
}
