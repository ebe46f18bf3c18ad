import { describe, expect, it } from 'vitest';
import { seenDossier } from '../../app/synthetic-seen.ts';
import { batchLetter, candidatesOf } from './batch.ts';
import { judgeLetter } from './judge-letter.ts';
import { CALENDAR, NOW, registerEntry, SETTINGS } from './synthetic-letters.ts';

const around = { settings: SETTINGS, calendar: CALENDAR, entries: [], now: NOW };
const of = (code: string, dueAt: string | null, parts = {}) =>
  seenDossier({ code, receivedAt: '2026-11-02T08:00:00', dueAt, ...parts });

describe('candidates', () => {
  it('are running dossiers with a due date and no letter, first due first, pressing on their last day', () => {
    const dossiers = [
      of('D-late', '2026-11-25T17:00:00'),
      of('D-far', '2026-12-20T17:00:00'),
      of('D-last-day', '2026-11-30T17:00:00'),
      of('D-sent', '2026-11-26T17:00:00'),
      of('D-undated', null),
      of('D-paused', '2026-11-26T17:00:00', { status: 5, pausedAt: '2026-11-20T08:00:00' }),
      of('D-done', '2026-11-26T17:00:00', { status: 10, finishedAt: '2026-11-26T08:00:00' }),
    ];
    const entries = [registerEntry({ dossierCode: 'D-sent' })];
    const found = candidatesOf(dossiers, { ...around, entries });
    expect(found.map(({ seen, pressing }) => [seen.code, pressing])).toEqual([
      ['D-late', true],
      ['D-last-day', true],
      ['D-far', false],
    ]);
  });

  it('outside the calendar are left out rather than guessed', () => {
    expect(candidatesOf([of('D-1', '2031-05-05T17:00:00')], around)).toEqual([]);
  });
});

describe('a letter of a batch', () => {
  const common = { reason: 'Lý do chung', lateReason: '' };

  it('has its own proposed date and no name until one is typed', () => {
    const letter = batchLetter(of('D-1', '2026-11-30T17:00:00'), null, common, around);
    expect(letter).toMatchObject({ newDue: '2026-12-07', reasons: { apology: 'Lý do chung' } });
    const judged = judgeLetter(letter, around);
    expect(judged.ready).toBe(true);
    expect(judged.paper?.blocks[0]).toMatchObject({ kind: 'addressee', value: null });
  });

  it('takes what was typed for it, an emptied date included', () => {
    const own = { name: 'Trần Thị Mẫu', newDue: null };
    const letter = batchLetter(of('D-1', '2026-11-30T17:00:00'), own, common, around);
    expect(letter).toMatchObject({ newDue: null, recipient: { name: 'Trần Thị Mẫu' } });
    expect(judgeLetter(letter, around).ready).toBe(false);
  });

  it('that is late waits for the reason', () => {
    const late = of('D-1', '2026-11-25T17:00:00');
    expect(judgeLetter(batchLetter(late, null, common, around), around).ready).toBe(false);
    const explained = { ...common, lateReason: 'Cán bộ nghỉ ốm' };
    expect(judgeLetter(batchLetter(late, null, explained, around), around).ready).toBe(true);
  });
});
