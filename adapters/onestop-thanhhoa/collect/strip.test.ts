import { findPersonalData, startOneStop } from '@dung-hen/sandbox';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFetchTransport } from '../../kit/transport-fetch.ts';
import { drain, sample } from '../client/fake-portal.ts';
import { createOneStopThanhHoa } from '../client.ts';
import { collectDossiers } from '../collect.ts';
import { stripAnswer } from './strip.ts';

const ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/giu;

let portal: Awaited<ReturnType<typeof startOneStop>>;
beforeAll(async () => {
  portal = await startOneStop({
    dossiersPerQuarter: 120,
    otherDossiersPerQuarter: 12,
    communes: 2,
    quarters: 2,
  });
});
afterAll(() => portal.close());

/** A whole collection on the sandbox, each answer changed by `change` on its way. */
async function collected(change: (text: string) => string) {
  const fetched = createFetchTransport();
  let handed = '';
  const client = createOneStopThanhHoa({
    baseUrl: portal.url,
    credentials: portal.credentials,
    now: () => '2026-06-15T08:00:00',
    pace: { concurrency: 4, interval: 0 },
    async transport(request) {
      const answer = await fetched(request);
      if (request.url.includes('/tokens')) return answer;
      const text = change(answer.text);
      handed += text;
      return { ...answer, text };
    },
  });
  await client.login();
  const { all, result } = await drain(collectDossiers(client, { since: '2026-03-15', pageSize: 50 }));
  return {
    dossiers: all.flatMap(({ records }) => records),
    warnings: all.flatMap((one) => one.warnings),
    result,
    handed,
  };
}

describe('a stripped answer', () => {
  it('collects to the very same dossiers, pauses and limits included, without anybody’s name', async () => {
    const whole = await collected((text) => text);
    const stripped = await collected(stripAnswer);
    expect(findPersonalData(whole.handed).length).toBeGreaterThan(50);
    // Ids may hold digits that look like an invented identity number.
    expect(findPersonalData(stripped.handed.replace(ID, ''))).toEqual([]);
    expect(whole.dossiers.some(({ supplements }) => supplements.length > 0)).toBe(true);
    expect(whole.dossiers.some(({ finishedAt }) => finishedAt !== null)).toBe(true);
    const { handed: _whole, ...before } = whole;
    const { handed: _stripped, ...after } = stripped;
    expect(after).toEqual(before);
  });

  it('keeps nothing of names, identity numbers, telephones and addresses of a detail', () => {
    const text = stripAnswer(JSON.stringify(sample('detail')));
    expect(text).toContain('maHoSo');
    expect(text).not.toMatch(/nguoiNop|chuHoSo|dienThoai|soGiayTo|diaChi|email|trichYeu|tenDiaBan/iu);
  });

  it('tells of a reason for a supplement only that there is one', () => {
    const said = (lyDoBoSung: unknown): unknown => JSON.parse(stripAnswer(JSON.stringify({ lyDoBoSung })));
    expect(said('Ông Mẫu thiếu giấy tờ')).toEqual({ lyDoBoSung: '…' });
    expect(said(' ')).toEqual({ lyDoBoSung: ' ' });
    expect(said(null)).toEqual({ lyDoBoSung: null });
  });

  it('is what it was where it is no JSON, or no object', () => {
    for (const text of ['', '<html>…</html>', '[1,"a",null]', '"Authentication Failed."', 'null'])
      expect(stripAnswer(text)).toBe(text);
  });

  it('never holds a member it does not know, however deep', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const hidden = { data: [{ nguoiLa: 'Bí Mật', ten: value, data: { hoTen: 'Bí Mật' } }] };
        expect(stripAnswer(JSON.stringify(hidden))).not.toContain('Bí Mật');
      }),
    );
  });
});
