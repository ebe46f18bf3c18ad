import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TransportRequest } from '../kit/transport.ts';
import { createOneStopIgate } from './client.ts';
import type { ListedDossier } from './listed-dossier.ts';
import { parseWireMoment } from './wire.ts';

const sample = (name: string) => readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8');
const QUERY = { ancestorAgencyId: '5f7c', appliedFrom: '2026-01-01', appliedTo: '2026-01-31' };

function clientOf(
  answer: (request: TransportRequest) => string,
  status = 200,
  token: string | null = 'secret',
) {
  const requests: TransportRequest[] = [];
  const client = createOneStopIgate({
    apiUrl: 'https://api.mau.example/',
    token: () => token,
    pace: { concurrency: 1, interval: 0 },
    retry: { retries: 0 },
    transport: async (request) => {
      requests.push(request);
      return { status, url: request.url, headers: {}, text: answer(request) };
    },
  });
  return { client, requests };
}

async function drained(pages: AsyncGenerator<readonly ListedDossier[], void>): Promise<ListedDossier[]> {
  const all: ListedDossier[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}

describe('search', () => {
  it('reads page after page, a dossier on two pages once, and nobody’s name', async () => {
    const { client, requests } = clientOf(({ query }) => sample(`search-${query?.page}`));
    const all = await drained(client.dossiers(QUERY));
    expect(all.map(({ code, status }) => [code.slice(-4), status])).toEqual([
      ['0007', 4],
      ['0008', null],
      ['0009', 9],
    ]);
    expect(all[0]).toMatchObject({
      submittedAt: '2026-01-05T10:30:00',
      receivedAt: '2026-01-05T10:45:00',
      dueAt: '2026-01-06T17:00:00',
      stepDueAt: '2026-01-06T11:30:00',
      stepName: 'Thẩm định',
      procedureName: 'Đăng ký khai sinh',
    });
    expect(JSON.stringify(all)).not.toMatch(/Nguyễn|0900000001/u);
    expect(requests[0]).toMatchObject({
      url: 'https://api.mau.example/pa/dossier/search',
      query: { page: 0, spec: 'slice', 'applied-from': '01/01/2026', 'applied-to': '31/01/2026' },
      headers: { authorization: 'Bearer secret' },
    });
  });

  it('does not go round in circles', async () => {
    const { client, requests } = clientOf(() => sample('search-0'));
    await expect(drained(client.dossiers(QUERY))).rejects.toMatchObject({ code: 'SITE_CHANGED' });
    expect(requests).toHaveLength(2);
  });

  it.each([
    [401, '', 'LOGIN_REQUIRED'],
    [403, '', 'FORBIDDEN'],
    [200, '{"content":[{"id":"1"}],"last":true}', 'SITE_CHANGED'],
    [200, '{"content":[', 'NETWORK'],
  ])('an answer %i %s is %s', async (status, text, code) => {
    const { client } = clientOf(() => text, status);
    await expect(drained(client.dossiers(QUERY))).rejects.toMatchObject({ code });
  });

  it('sends nothing without a session', async () => {
    const { client, requests } = clientOf(() => '', 200, null);
    await expect(client.detail('1')).rejects.toMatchObject({ code: 'LOGIN_REQUIRED' });
    expect(requests).toEqual([]);
  });
});

it('what is not on record is UNSUPPORTED', async () => {
  const { client } = clientOf(() => '');
  await expect(client.login()).rejects.toMatchObject({ code: 'UNSUPPORTED' });
  await expect(client.report()).rejects.toMatchObject({ code: 'UNSUPPORTED' });
});

it('moments are Vietnamese wall-clock time whatever their offset', () => {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: -11, max: 12 }), (hour, offset) => {
      const sign = offset < 0 ? '-' : '+';
      const written = `2026-01-15T${twoDigits(hour)}:30:00.000${sign}${twoDigits(Math.abs(offset))}00`;
      const wanted = new Date(Date.UTC(2026, 0, 15, hour - offset + 7, 30)).toISOString().slice(0, 19);
      expect(parseWireMoment(written)).toBe(wanted);
    }),
  );
  expect(parseWireMoment('05/01/2026')).toBe(undefined);
});
