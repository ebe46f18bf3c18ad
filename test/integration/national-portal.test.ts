import { createNodeTransport } from '@dung-hen/adapters/kit/transport-node';
import { changesBetween, markOf } from '@dung-hen/adapters/national-portal/changes';
import { createNationalPortal } from '@dung-hen/adapters/national-portal/client';
import { createHostMemory, type HostMemory } from '@dung-hen/adapters/national-portal/client/hosts';
import { docxXml } from '@dung-hen/files';
import { parsePage } from '@dung-hen/page/html';
import { type NationalSandbox, startNationalPortal } from '@dung-hen/sandbox';
import { afterEach, beforeEach, expect, it } from 'vitest';

let sandbox: NationalSandbox;
let memory: HostMemory;
beforeEach(async () => {
  memory = createHostMemory();
  sandbox = await startNationalPortal();
});
afterEach(() => sandbox.close());

const client = (timeout?: number) =>
  createNationalPortal({
    origins: Object.values(sandbox.urls),
    transport: (request) => createNodeTransport()(timeout === undefined ? request : { ...request, timeout }),
    parse: parsePage,
    pace: { concurrency: 4, interval: 0 },
    retry: { retries: 0 },
    memory,
  });

async function commune(pageSize = 50) {
  const found = [];
  const query = { agencyId: '398126', levelId: '3' };
  for await (const page of client().search(query, { pageSize })) found.push(...page);
  return found;
}

it('reads every procedure of a level once, over three hosts of which one answers', async () => {
  const found = await commune();
  expect(found.map(({ id }) => id)).toEqual(
    sandbox.records.filter(({ levelId }) => levelId === '3').map(({ id }) => id),
  );
  expect(memory.origin).toBe(sandbox.urls.vpcp);
  sandbox.moveTo('old');
  expect(await commune(500)).toEqual(found);
  expect(memory.origin).toBe(sandbox.urls.old);
  expect(await client().agencies('provinces')).toContainEqual({
    id: '398126',
    name: 'UBND tỉnh Thanh Hóa',
    code: 'H56',
  });
});

it('reads a page by number and by code, and the same Word file', async () => {
  const [record] = sandbox.records;
  if (record === undefined) throw new Error('no record');
  const { id, code, name, limit, fee } = record;
  const byId = await client().detail(id);
  expect(byId).toMatchObject({
    code,
    name,
    ways: [
      { limit, fee },
      { limit, fee },
      { limit, fee },
    ],
  });
  expect(await client().detail(code)).toEqual(byId);
  const { format, bytes } = await client().exportWord({ id, code });
  expect(format).toBe('docx');
  expect(docxXml(bytes)).toContain(`Tên thủ tục: ${name}`);
});

it('refuses what is no Word file, an error page and rows that are no strings', async () => {
  // Where the portal lives is known by now: its own failure counts, not those of the hosts it has left.
  await commune();
  const one = { id: sandbox.records[0]?.id ?? '', code: sandbox.records[0]?.code ?? '' };
  for (const [word, code] of [
    ['errorPage', 'SITE_CHANGED'],
    ['otherFile', 'SITE_CHANGED'],
    ['cut', 'NETWORK'],
  ] as const) {
    sandbox.faults.word = word;
    await expect(client().exportWord(one)).rejects.toMatchObject({ code });
  }
  sandbox.faults.word = 'right';
  sandbox.faults.numbers = true;
  await expect(commune()).rejects.toMatchObject({ code: 'SITE_CHANGED' });
  sandbox.faults.numbers = false;
  sandbox.faults.errorPages = 1;
  await expect(commune()).rejects.toMatchObject({ code: 'SITE_CHANGED' });
  expect(await commune()).toHaveLength(120);
  sandbox.faults.slow = 3_000;
  await expect(client(200).detail(one.id)).rejects.toMatchObject({ code: 'TIMEOUT' });
});

it('sees which procedures changed by decision, content, and which came and went', async () => {
  const marks = async () => Promise.all((await commune()).map((one) => markOf(one)));
  const before = await marks();
  const change = (at: number, to: object) => {
    const record = sandbox.records[at];
    if (record !== undefined) sandbox.records[at] = { ...record, ...to };
  };
  change(3, { decisionId: '8000' });
  change(4, { field: 'Lĩnh vực khác' });
  change(5, { levelId: '1' });
  change(125, { levelId: '3' });
  expect(changesBetween(before, await marks()).map(({ kind, code }) => [kind, code.slice(2, 8)])).toEqual([
    ['content', '900004'],
    ['decision', '900003'],
    ['gone', '900005'],
    ['new', '900125'],
  ]);
});

it('reads the scoreboard with places; the unit whose figures do not add up is marked', async () => {
  const { units } = await client().scoreboard({ provinceId: '11342', year: 2026, month: 10 });
  expect(units).toHaveLength(12);
  expect(units.map(({ rank }) => rank)).toEqual(
    [...units.map(({ rank }) => rank)].sort((a, b) => (a ?? 0) - (b ?? 0)),
  );
  expect(units.filter(({ addsUp }) => addsUp === false).map(({ name }) => name)).toEqual(['UBND xã Mẫu 3']);
  expect((await client().scoreboard({ provinceId: '1', year: 2026 })).units).toEqual([]);
});
