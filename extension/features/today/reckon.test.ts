import { describe, expect, it, vi } from 'vitest';
import { calendarOf } from '../../app/calendar.ts';
import type { RegisterEntry } from '../../app/database.ts';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { seenDossier } from '../../app/synthetic-seen.ts';
import { coalesced } from './coalesce.ts';
import { nextDue } from './next-due.ts';
import { reckonToday } from './reckon.ts';

const NOW = '2026-11-23T08:00:00';
const dossier = seenDossier({ dueAt: '2026-11-25T17:00:00' });

function letter(parts: Partial<RegisterEntry>): RegisterEntry {
  return {
    number: '2026:12/PXL',
    year: 2026,
    sequence: 12,
    printed: '12/PXL',
    at: '2026-11-23T07:00:00',
    datedOn: '2026-11-23',
    kind: 'apology',
    dossierCode: dossier.code,
    procedureName: null,
    receivedAt: null,
    oldDue: null,
    newDue: '2026-12-02',
    reasonId: null,
    lateReason: '',
    reprints: 0,
    voided: null,
    ...parts,
  };
}

const open = (...letters: readonly RegisterEntry[]) =>
  reckonToday(
    { dossiers: [dossier], marks: [], plans: [], feedback: [], paper: [], letters },
    calendarOf(DEFAULT_SETTINGS),
    NOW,
    DEFAULT_SETTINGS,
  ).open.map((duty) => [duty.kind, duty.letter?.printed]);

describe('letters in the register', () => {
  it('end the duty of sending one, the last one counts', () => {
    expect(open()).toEqual([['apology', undefined]]);
    expect(open(letter({}), letter({ printed: '09/PXL', at: '2026-11-20T07:00:00' }))).toEqual([
      ['dueSoon', '12/PXL'],
    ]);
  });

  it('of another kind, of another dossier, or declared void do not', () => {
    expect(
      open(
        letter({ kind: 'supplement' }),
        letter({ dossierCode: 'H56-1' }),
        letter({ voided: { at: NOW, reason: 'nhập nhầm' } }),
      ),
    ).toEqual([['apology', undefined]]);
  });
});

describe('what comes next', () => {
  it('is the nearest due day of running dossiers, with how many there are', () => {
    const due = (dueAt: string | null, parts = {}) => seenDossier({ dueAt, ...parts });
    expect(
      nextDue(
        [
          due('2026-12-02T17:00:00'),
          due('2026-12-01'),
          due('2026-12-01T11:30:00'),
          due('2026-11-23T17:00:00'),
          due('2026-11-25', { status: 5 }),
          due('2026-11-25', { status: 9 }),
          due(null),
        ],
        NOW,
      ),
    ).toEqual({ day: '2026-12-01', dossiers: 2 });
    expect(nextDue([due(null)], NOW)).toBeNull();
  });
});

describe('coalesced work', () => {
  it('runs once at a time and once more for all that asked meanwhile', async () => {
    const ends: (() => void)[] = [];
    const work = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
    const ask = coalesced(work);
    const asked = [ask(), ask(), ask()];
    expect(work).toHaveBeenCalledTimes(1);
    ends[0]?.();
    await expect.poll(() => work.mock.calls.length).toBe(2);
    ends[1]?.();
    await Promise.all(asked);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('goes on after a failure', async () => {
    const work = vi.fn(async () => undefined);
    work.mockRejectedValueOnce(new Error('blocked'));
    const ask = coalesced(work);
    const first = ask();
    const second = ask();
    await expect(first).rejects.toThrow('blocked');
    await second;
    expect(work).toHaveBeenCalledTimes(2);
  });
});
