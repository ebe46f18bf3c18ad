import { createFetchTransport } from '@dung-hen/adapters/kit/transport-fetch';
import { createOneStopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/client';
import { type CollectedBatch, collectDossiers } from '@dung-hen/adapters/onestop-thanhhoa/collect';
import { stripAnswer } from '@dung-hen/adapters/onestop-thanhhoa/collect/strip';
import { findPersonalData, startOneStop } from '@dung-hen/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';

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
  const all: CollectedBatch[] = [];
  const batches = collectDossiers(client, { since: '2026-03-15', pageSize: 50 });
  let next = await batches.next();
  for (; !next.done; next = await batches.next()) all.push(next.value);
  const result = next.value;
  return {
    dossiers: all.flatMap(({ records }) => records),
    warnings: all.flatMap((one) => one.warnings),
    result,
    handed,
  };
}

it('collects, from stripped answers, to the very same dossiers, pauses and limits included, without anybody’s name', async () => {
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
