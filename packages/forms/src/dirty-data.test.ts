import type { Dossier } from '@dung-hen/domain';
import { describe, expect, it } from 'vitest';
import { DIRTY_CAUSES, findDirtyData } from './dirty-data.ts';
import { invent, inventAll } from './fixtures/invented.ts';

const NOW = '2026-06-14T17:05:00';
const causes = (facts: Partial<Dossier>): string[] =>
  findDirtyData([invent(facts)], NOW).map(({ cause }) => cause);

const done = { status: 9, finishedAt: '2026-04-05T10:00:00' } as const;

it('finds nothing in clean dossiers', () => {
  expect(findDirtyData([invent(), invent(done)], NOW)).toEqual([]);
});

describe('each cause', () => {
  it.each([
    ['informationOnlyFiledOnline', { onlineLevel: 'information', channel: 'online' }],
    ['noReceiveDate', { receivedAt: null }],
    ['finishedWithoutFinishDate', { status: 9, finishedAt: null }],
    ['finishedWithoutFinishDate', { status: 10, finishedAt: null }],
    ['finishedWithoutFinishDate', { status: 7, finishedAt: null }],
    ['receivedInFuture', { receivedAt: '2026-06-14T17:05:01' }],
    ['finishedInFuture', { status: 9, finishedAt: '2026-06-15T08:00:00' }],
    [
      'finishedBeforeReceived',
      { status: 9, receivedAt: '2026-04-05T10:00:01', finishedAt: '2026-04-05T10:00:00' },
    ],
  ] as const)('%s', (cause, facts) => {
    expect(causes(facts)).toEqual([cause]);
  });

  it.each([
    ['information procedure at the counter', { onlineLevel: 'information', channel: 'counter' }],
    ['no receive date while papers are asked for', { status: 5, receivedAt: null }],
    ['received this very second', { receivedAt: NOW }],
    [
      'finished the moment it was received',
      { status: 9, receivedAt: done.finishedAt, finishedAt: done.finishedAt },
    ],
    [
      'finish day without a time, same day',
      { status: 9, receivedAt: '2026-04-05T10:00:00', finishedAt: '2026-04-05T00:00:00' },
    ],
    ['registered and not received yet', { status: 1, receivedAt: null, onlineLevel: 'information' }],
    ['refused', { status: 3, receivedAt: null }],
  ] as const)('not: %s', (_, facts) => {
    expect(causes(facts)).toEqual([]);
  });

  it('a finish day without a time before the receive day is dirty', () => {
    expect(
      causes({ status: 9, receivedAt: '2026-04-06T10:00:00', finishedAt: '2026-04-05T00:00:00' }),
    ).toEqual(['finishedBeforeReceived']);
  });
});

it('gathers codes by cause, in collection order, with words and advice in both languages', () => {
  const dossiers = inventAll([
    { status: 9, receivedAt: null, finishedAt: null },
    {},
    { receivedAt: null },
    {
      status: 9,
      receivedAt: '2027-01-02T08:00:00',
      finishedAt: '2027-01-01T08:00:00',
      channel: 'online',
      onlineLevel: 'information',
    },
  ]);
  const found = findDirtyData(dossiers, NOW);
  const [a, , c, d] = dossiers.map(({ code }) => code);
  expect(found.map(({ cause, codes }) => [cause, codes])).toEqual([
    ['informationOnlyFiledOnline', [d]],
    ['noReceiveDate', [a, c]],
    ['finishedWithoutFinishDate', [a]],
    ['receivedInFuture', [d]],
    ['finishedInFuture', [d]],
    ['finishedBeforeReceived', [d]],
  ]);
  expect(found.map(({ cause }) => cause)).toEqual([...DIRTY_CAUSES]);
  const texts = found.flatMap(({ words, advice }) => [words.vi, words.en, advice.vi, advice.en]);
  expect(new Set(texts).size).toBe(4 * DIRTY_CAUSES.length);
});

it('refuses a malformed date', () => {
  expect(() => causes({ receivedAt: '14/06/2026' })).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT' }),
  );
});
