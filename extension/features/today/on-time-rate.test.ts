import { describe, expect, it } from 'vitest';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import { seenDossier } from '../../app/synthetic-seen.ts';
import { onTimeRate } from './on-time-rate.ts';

const NOW = '2026-11-23T08:00:00';
let next = 0;
const collected = (parts: Partial<SeenDossier>): SeenDossier => {
  next += 1;
  return seenDossier({ code: `H56-260101-${next + 1000}`, source: 'collected', ...parts });
};
const finished = (finishedAt: string, parts: Partial<SeenDossier> = {}): SeenDossier =>
  collected({
    status: 10,
    receivedAt: '2026-10-01T08:00:00',
    dueAt: '2026-10-20T17:00:00',
    finishedAt,
    ...parts,
  });

describe('the share on time so far', () => {
  it('counts as the report form does: the day of finishing against the due day', () => {
    const rate = onTimeRate(
      [
        finished('2026-10-19T10:00:00'),
        finished('2026-10-20T18:00:00'),
        finished('2026-10-21T08:00:00'),
        collected({ dueAt: '2026-11-20T17:00:00' }),
        collected({ dueAt: '2026-11-30T17:00:00' }),
        collected({ status: 5, dueAt: '2026-11-02T17:00:00', pausedAt: '2026-11-01T08:00:00' }),
      ],
      NOW,
    );
    expect(rate).toMatchObject({ onTime: 2, finished: 3, from: '2025-12-15' });
    expect(rate?.profile.vi).toContain('tỉnh Thanh Hóa');
    expect(rate?.profile.en).toContain('Thanh Hóa one-stop');
  });

  it('leaves out what was finished in another reporting year', () => {
    const old = finished('2025-12-10T08:00:00', {
      receivedAt: '2025-12-01T08:00:00',
      dueAt: '2025-12-09T17:00:00',
    });
    expect(onTimeRate([old, finished('2026-10-19T10:00:00')], NOW)).toMatchObject({ onTime: 1, finished: 1 });
  });

  it('is nothing before a collection: lists one looked at say nothing about the whole', () => {
    expect(onTimeRate([], NOW)).toBeNull();
    expect(onTimeRate([{ ...finished('2026-10-19T10:00:00'), source: 'page' }], NOW)).toBeNull();
  });

  it('of a collection with nothing finished is a share of nothing', () => {
    expect(onTimeRate([collected({})], NOW)).toMatchObject({ onTime: 0, finished: 0 });
  });
});
