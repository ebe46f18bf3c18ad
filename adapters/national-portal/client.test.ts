import { readFileSync } from 'node:fs';
import { parsePage } from '@dung-hen/page/html';
import { describe, expect, it } from 'vitest';
import type { Transport, TransportRequest } from '../kit/transport.ts';
import { createHostMemory } from './client/hosts.ts';
import { createNationalPortal } from './client.ts';

const read = (path: string) => readFileSync(new URL(`./fixtures/${path}`, import.meta.url), 'utf8');
const ROWS: Record<string, string | null>[] = JSON.parse(read('tim-kiem.json'));
const third = { ...ROWS[0], ID: '410003', PROCEDURE_CODE: '1.900003', ROW_STT: '3' };
const ERROR_PAGE = read('loi-200.html');
const [FIRST, SECOND, THIRD] = [
  'https://thutuc.mau.vn',
  'https://vpcp.mau.vn',
  'https://old.mau.vn',
] as const;

interface Said {
  readonly status?: number;
  readonly text: string;
  readonly bytes?: Uint8Array;
}

function portal(answer: (request: TransportRequest, origin: string) => Said, memory = createHostMemory()) {
  const asked: string[] = [];
  const transport: Transport = async (request) => {
    const { origin } = new URL(request.url);
    asked.push(origin);
    const { status = 200, ...rest } = answer(request, origin);
    return { status, url: request.url, headers: {}, ...rest };
  };
  const client = createNationalPortal({
    origins: [FIRST, SECOND, THIRD],
    transport,
    parse: parsePage,
    pace: { concurrency: 1, interval: 0 },
    retry: { retries: 0 },
    memory,
  });
  return { client, asked, memory };
}

function params({ body }: TransportRequest): Record<string, unknown> {
  return body?.kind === 'form' ? JSON.parse(body.fields[0]?.[1] ?? '') : {};
}

async function all(client: ReturnType<typeof portal>['client'], pageSize = 2) {
  const found = [];
  for await (const page of client.search({}, { pageSize })) found.push(...page);
  return found;
}

const paged = (request: TransportRequest): Said => {
  const whole = [...ROWS, third];
  const { pageIndex, recordPerPage } = params(request) as { pageIndex: number; recordPerPage: number };
  return {
    text: JSON.stringify(whole.slice((pageIndex - 1) * recordPerPage, pageIndex * recordPerPage)),
  };
};

describe('search', () => {
  it('asks one field of JSON page by page and reads rows of strings', async () => {
    const requests: TransportRequest[] = [];
    const { client } = portal((request) => {
      requests.push(request);
      return paged(request);
    });
    const found = await all(client);
    expect(found.map(({ id }) => id)).toEqual(['410001', '410002', '410003']);
    expect(found[1]).toEqual({
      id: '410002',
      code: '2.900002.000.00.00.H56',
      name: 'Thủ tục mẫu số 2',
      field: 'Đất đai',
      publishedBy: 'UBND tỉnh Thanh Hóa',
      implementedBy: '',
      decisionId: '7002',
    });
    expect(requests).toHaveLength(2);
    expect(requests[0]?.headers?.['X-Requested-With']).toBe('XMLHttpRequest');
    expect(requests.map(params)).toMatchObject([
      { type: 'ref', provider: 'dvcquocgia', service: 'procedure_advanced_search_service_v2', pageIndex: 1 },
      { pageIndex: 2, recordPerPage: 2 },
    ]);
  });

  it('an empty list is one, and more than 500 rows are not asked for', async () => {
    const { client, asked } = portal(() => ({ text: '[]' }));
    expect(await all(client)).toEqual([]);
    expect(() => client.search({}, { pageSize: 501 })).toThrow('INVALID_INPUT');
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['a number where strings are', [{ ...ROWS[0], AMOUNT: 3 }], 'SITE_CHANGED', '0.AMOUNT'],
    ['a length that is no number', [{ ...ROWS[0], AMOUNT: 'ba' }], 'SITE_CHANGED', 'AMOUNT'],
    ['rows that disagree on it', [ROWS[0], { ...ROWS[1], AMOUNT: '4' }], 'SITE_CHANGED', 'AMOUNT'],
    ['a row without its code', [{ ...ROWS[0], PROCEDURE_CODE: ' ' }], 'SITE_CHANGED', 'PROCEDURE_CODE'],
    ['a list shorter than it says', [ROWS[0]], 'SITE_CHANGED', 'AMOUNT'],
    ['the same page again', ROWS, 'CONFLICT', 'AMOUNT'],
  ])('refuses %s', async (_, rows, code, label) => {
    const { client } = portal(() => ({ text: JSON.stringify(rows) }));
    await expect(all(client)).rejects.toMatchObject({ code, context: { label } });
  });

  it('a list that grew while it was read is a conflict', async () => {
    const { client } = portal((request) =>
      params(request).pageIndex === 1
        ? paged(request)
        : { text: JSON.stringify([{ ...third, AMOUNT: '4' }]) },
    );
    await expect(all(client)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('moving hosts', () => {
  const only =
    (working: string) =>
    (request: TransportRequest, origin: string): Said =>
      origin === working ? paged(request) : { text: ERROR_PAGE };

  it('are tried in order; the one that works is remembered for every client of the session', async () => {
    const { client, asked, memory } = portal(only(SECOND));
    await all(client);
    expect(asked).toEqual([FIRST, SECOND, SECOND]);
    const later = portal(only(SECOND), memory);
    await all(later.client);
    expect(later.asked).toEqual([SECOND, SECOND]);
    expect(JSON.stringify(memory)).toBe(`{"origin":"${SECOND}"}`);
  });

  it('a portal that moves on is found again', async () => {
    const memory = createHostMemory();
    memory.origin = SECOND;
    const { client, asked } = portal(only(THIRD), memory);
    await all(client, 100);
    expect(asked).toEqual([SECOND, FIRST, THIRD]);
    expect(memory.origin).toBe(THIRD);
  });

  it('a host that says no is obeyed and not gone round', async () => {
    for (const [status, code] of [
      [403, 'FORBIDDEN'],
      [429, 'RATE_LIMITED'],
    ] as const) {
      const { client, asked } = portal(() => ({ status, text: '' }));
      await expect(all(client)).rejects.toMatchObject({ code });
      expect(asked).toEqual([FIRST]);
    }
  });

  it('none that works: the failure that tells most, no host remembered', async () => {
    const { client, memory } = portal((_, origin) =>
      origin === SECOND ? { status: 503, text: '' } : { text: ERROR_PAGE },
    );
    await expect(all(client)).rejects.toMatchObject({ code: 'MAINTENANCE' });
    expect(memory.origin).toBeNull();
  });
});

describe('Word export', () => {
  const docx = Uint8Array.from([
    0x50,
    0x4b,
    3,
    4,
    ...Array(30).fill(7),
    0x50,
    0x4b,
    5,
    6,
    ...Array(18).fill(0),
  ]);
  const doc = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3]);
  const exported = (said: Partial<Said>) =>
    portal(() => ({ text: '', ...said })).client.exportWord({ id: '410001', code: '1.900001' });

  it('gives both formats byte for byte', async () => {
    expect(await exported({ bytes: docx })).toEqual({ format: 'docx', bytes: docx });
    expect(await exported({ bytes: doc })).toEqual({ format: 'doc', bytes: doc });
  });

  it.each([
    [
      'an error page with status 200',
      { text: ERROR_PAGE, bytes: new TextEncoder().encode(ERROR_PAGE) },
      'SITE_CHANGED',
    ],
    ['other bytes', { bytes: Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d]) }, 'SITE_CHANGED'],
    ['a package that breaks off', { bytes: docx.slice(0, 30) }, 'NETWORK'],
    ['nothing', { bytes: new Uint8Array() }, 'NETWORK'],
    ['a transport without bytes', {}, 'UNSUPPORTED'],
  ])('refuses %s', async (_, said, code) => {
    await expect(exported(said)).rejects.toMatchObject({ code });
  });
});

describe('scoreboard', () => {
  it('reads points, ranks by total and says where the groups do not add up', async () => {
    const { client } = portal(() => ({ text: read('bang-diem.json') }));
    const { units } = await client.scoreboard({ provinceId: '11342', year: 2026, month: 10 });
    expect(units.map(({ name, total, rank, addsUp }) => [name, total, rank, addsUp])).toEqual([
      ['UBND xã Mẫu Hai', 98, 1, false],
      ['UBND xã Mẫu Một', 92.8, 2, true],
      ['UBND xã Mẫu Ba', null, null, null],
    ]);
    expect(units[1]?.points).toMatchObject({ progress: 19.25, payment: 8, digitised: 20.05 });
  });

  it('points above the most of a group are refused', async () => {
    const { client } = portal(() => ({
      text: JSON.stringify([{ TEN: 'Mẫu', CKMB: '18.5', TONG_SCORE: '1' }]),
    }));
    await expect(client.scoreboard({ provinceId: '11342', year: 2026 })).rejects.toMatchObject({
      code: 'SITE_CHANGED',
      context: { label: 'CKMB' },
    });
  });
});

it('reads agencies, a page and its steps', async () => {
  const answers: Record<string, unknown> = {
    procedure_get_list_agency_by_type_service_v2: [
      { ID: '5', AGENCY_NAME: 'UBND tỉnh Thanh Hóa', CODE: 'H56' },
    ],
    procedure_get_impl_orders_by_proc_id_service_v2: [{ SCENARIO: '', CONTENT: 'Bước 1: nộp hồ sơ.' }],
    procedure_get_requires_by_procedure_id_service_v2: [],
  };
  const { client } = portal((request) =>
    request.method === 'GET'
      ? { text: read('chi-tiet.html') }
      : { text: JSON.stringify(answers[String(params(request).service)]) },
  );
  expect(await client.agencies('provinces')).toEqual([{ id: '5', name: 'UBND tỉnh Thanh Hóa', code: 'H56' }]);
  expect(await client.detail('410001')).toMatchObject({ code: '1.900001', ways: [{ way: 'Trực tiếp' }, {}] });
  expect(await client.steps('410001')).toEqual({
    steps: [{ scenario: '', content: 'Bước 1: nộp hồ sơ.' }],
    requirements: [],
  });
});
