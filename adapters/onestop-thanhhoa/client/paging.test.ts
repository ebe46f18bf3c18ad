import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from './fake-portal.ts';
import { fingerprint, packFingerprints, unpackFingerprints } from './fingerprint.ts';
import { type Page, type PagingOptions, readPages } from './paging.ts';

interface Row {
  readonly id: string;
}

const rows = (count: number, from = 0): Row[] =>
  Array.from({ length: count }, (_, index) => ({ id: `ID-${from + index}` }));

/** A page as the product cuts it: empty ones report totals of 0. */
const cut = (list: readonly Row[], page: number, size: number): Page<Row> => {
  const data = list.slice((page - 1) * size, page * size);
  const totalCount = data.length === 0 ? 0 : list.length;
  return { data, totalCount, totalPages: Math.ceil(totalCount / size) };
};

/** A list that may change before each request; `change` gets the number of the request, from 1. */
function listing(start: readonly Row[], change: (list: Row[], request: number) => void = () => undefined) {
  const list = [...start];
  let requests = 0;
  const options = (more: Partial<PagingOptions<Row>> = {}): PagingOptions<Row> => ({
    step: 'dossiers',
    pageSize: 10,
    query: 'q',
    idOf: (row) => row.id,
    readPage: async (page) => {
      requests += 1;
      change(list, requests);
      return cut(list, page, more.pageSize ?? 10);
    },
    ...more,
  });
  return { options, list, requests: () => requests };
}

const idsOf = (batches: readonly { items: readonly Row[] }[]) =>
  batches.flatMap(({ items }) => items.map(({ id }) => id));

describe('readPages', () => {
  it('gives every item once, whatever the sizes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.integer({ min: 1, max: 25 }), async (count, pageSize) => {
        const { options, requests } = listing(rows(count));
        const { all, result } = await drain(readPages(options({ pageSize })));
        expect(idsOf(all)).toEqual(rows(count).map(({ id }) => id));
        expect(result).toEqual({ distinct: count, total: count, passes: 1 });
        expect(requests()).toBe(Math.max(1, Math.ceil(count / pageSize)));
      }),
    );
  });

  it('tells progress', async () => {
    const told: unknown[] = [];
    const { options } = listing(rows(25));
    await drain(readPages(options({ onProgress: (progress) => told.push(progress) })));
    expect(told).toEqual([10, 20, 25].map((done) => ({ step: 'dossiers', done, total: 25 })));
  });

  it('an empty list is empty when the portal counts 0', async () => {
    const { options } = listing([]);
    await expect(drain(readPages(options()))).resolves.toMatchObject({ result: { distinct: 0, passes: 1 } });
  });

  it('an empty page is not believed when the portal counts more', async () => {
    const options = listing([]).options({ readPage: async () => ({ data: [], totalCount: 12 }) });
    await expect(drain(readPages(options))).rejects.toMatchObject({ code: 'EMPTY_UNCONFIRMED' });
  });

  it('a page before the end that comes back empty is EMPTY_UNCONFIRMED', async () => {
    const list = rows(30);
    const readPage = async (page: number) => (page === 2 ? { data: [], totalCount: 0 } : cut(list, page, 10));
    await expect(drain(readPages(listing([]).options({ readPage })))).rejects.toMatchObject({
      code: 'EMPTY_UNCONFIRMED',
    });
  });

  it('takes the portal’s own page count when it caps the page size', async () => {
    const list = rows(30);
    const options = listing([]).options({ pageSize: 100, readPage: async (page) => cut(list, page, 10) });
    const { all } = await drain(readPages(options));
    expect(idsOf(all)).toHaveLength(30);
  });

  it('ids in another case are the same ids', async () => {
    const options = listing([]).options({
      readPage: async () => ({ data: [{ id: 'AB' }, { id: 'ab' }], totalCount: 1, totalPages: 1 }),
    });
    const first = await readPages(options).next();
    expect(first.value).toMatchObject({ items: [{ id: 'AB' }], done: 1 });
  });

  it('rows that never add up are CONFLICT', async () => {
    const options = listing([]).options({
      readPage: async () => ({ data: rows(3), totalCount: 4, totalPages: 1 }),
    });
    await expect(drain(readPages(options))).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('rows that move while the list is read', () => {
  it('one added at the top is found by going through again, and none comes twice', async () => {
    const { options } = listing(rows(30), (list, request) => {
      if (request === 2) list.unshift({ id: 'NEW' });
    });
    const { all, result } = await drain(readPages(options()));
    expect(idsOf(all).sort()).toEqual([...rows(30).map(({ id }) => id), 'NEW'].sort());
    expect(result).toMatchObject({ distinct: 31, passes: 2 });
  });

  it('one removed from a page already read does not hide the one that moved up', async () => {
    const { options } = listing(rows(30), (list, request) => {
      if (request === 2) list.shift();
    });
    const { all, result } = await drain(readPages(options()));
    expect(idsOf(all).sort()).toEqual(
      rows(30)
        .map(({ id }) => id)
        .sort(),
    );
    expect(result.passes).toBe(2);
  });

  it('a list that shrank below the page asked for is not an error', async () => {
    const { options } = listing(rows(21), (list, request) => {
      if (request === 3) list.pop();
    });
    await expect(drain(readPages(options()))).resolves.toMatchObject({
      result: { total: 20, distinct: 20, passes: 2 },
    });
  });

  it('a list that never stands still is CONFLICT', async () => {
    const { options } = listing(rows(30), (list, request) => list.unshift({ id: `NEW-${request}` }));
    await expect(drain(readPages(options()))).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('nothing that stays is ever lost: given out, or an error', async () => {
    const changes = fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.boolean()), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 5, max: 40 }), changes, async (count, plan) => {
        let serial = 0;
        const { options, list } = listing(rows(count), (current, request) => {
          for (const [at, add] of plan) {
            if (at !== request) continue;
            if (add) current.unshift({ id: `NEW-${++serial}` });
            else current.splice(Math.floor(current.length / 2), 1);
          }
        });
        const outcome = await drain(readPages(options({ pageSize: 7 }))).catch((error: unknown) => error);
        if (outcome instanceof Error) {
          expect(outcome).toHaveProperty('code', expect.stringMatching(/^(?:CONFLICT|EMPTY_UNCONFIRMED)$/u));
          return;
        }
        const given = idsOf((outcome as { all: { items: Row[] }[] }).all);
        expect(new Set(given).size).toBe(given.length);
        const lost = list.filter(({ id }) => !given.includes(id));
        // One that comes in and one that goes out between two pages cancel out in every count the portal gives.
        if (new Set(plan.map(([, add]) => add)).size < 2) expect(lost).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('resume', () => {
  it('goes on from any batch in a new run, with nothing twice and nothing missing', async () => {
    const { options } = listing(rows(43));
    const { all } = await drain(readPages(options()));
    for (const [index, batch] of all.entries()) {
      const rest = await drain(readPages(options({ resume: batch.resume })));
      expect([...idsOf(all.slice(0, index + 1)), ...idsOf(rest.all)]).toEqual(rows(43).map(({ id }) => id));
      expect(rest.result).toMatchObject({ distinct: 43, total: 43 });
    }
  });

  it('finds what came in at the top while nobody was reading', async () => {
    const { options, list } = listing(rows(30));
    const first = await readPages(options()).next();
    if (first.done) return expect.unreachable();
    list.unshift({ id: 'NEW' });
    const rest = await drain(readPages(options({ resume: first.value.resume })));
    const given = [...first.value.items.map(({ id }) => id), ...idsOf(rest.all)];
    expect(given.sort()).toEqual([...rows(30).map(({ id }) => id), 'NEW'].sort());
  });

  it('is refused for another query or page size', async () => {
    const { options } = listing(rows(30));
    const first = await readPages(options()).next();
    const resume = first.done ? '' : first.value.resume;
    for (const other of [{ query: 'other' }, { pageSize: 20 }]) {
      const rest = readPages(options({ resume, ...other }));
      await expect(drain(rest)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        context: { label: 'resume' },
      });
    }
  });

  it('is refused when damaged anywhere', async () => {
    const { options } = listing(rows(30));
    const first = await readPages(options()).next();
    const token = first.done ? '' : first.value.resume;
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom('x', '9', '.', ''), async (at, char) => {
        const damaged = token.slice(0, at) + char + token.slice(at + 1);
        if (damaged === token) return;
        const rest = readPages(options({ resume: damaged }));
        await expect(drain(rest)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      }),
    );
    await expect(drain(readPages(options({ resume: '' })))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('holds no id', async () => {
    const { options } = listing(rows(3));
    const first = await readPages(options()).next();
    const token = first.done ? '' : first.value.resume;
    expect(token).toMatch(/^dh1\.[\w.-]+$/u);
    expect(unpackFingerprints(token.split('.')[6] ?? '')).toEqual(
      new Set(rows(3).map(({ id }) => fingerprint(id.toLowerCase()))),
    );
  });
});

describe('fingerprints', () => {
  it('pack and unpack', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const prints = new Set(texts.map(fingerprint));
        expect(unpackFingerprints(packFingerprints(prints))).toEqual(prints);
      }),
    );
    expect(unpackFingerprints('???')).toBe(null);
    expect(unpackFingerprints('abc')).toBe(null);
  });

  it('tell a hundred thousand ids apart', () => {
    const prints = new Set(rows(100_000).map(({ id }) => fingerprint(id)));
    expect(prints.size).toBe(100_000);
  });
});
