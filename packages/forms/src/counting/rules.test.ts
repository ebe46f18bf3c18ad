import type { Dossier } from '@dung-hen/domain';
import { THANH_HOA_PROFILE } from '@dung-hen/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDossiers, D, formOf, inventAll, QUARTER, T } from '../fixtures/invented.ts';
import { countColumns, type DossierColumns } from './columns.ts';
import { NO_TICK, tickOf } from './moment.ts';
import { CHANNEL_CODE, countingRule } from './rule.ts';

const ALL = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];

/** The columns that count one dossier. */
function columnsOf(facts: Partial<Dossier>): number[] {
  const total = formOf(inventAll([facts])).rows.at(-1);
  return ALL.filter((column) => total?.cells[column]?.value === 1);
}

const at = (day: string): string => `${day}T10:00:00`;
const DAY_BEFORE_T = '2026-03-14';
const DAY_BEFORE_D = '2026-06-13';
const DAY_AFTER_D = '2026-06-15';

describe('reception', () => {
  it.each([
    ['received the day before T: carried over', { receivedAt: at(DAY_BEFORE_T) }, 6],
    ['received on T: in the period', { receivedAt: '2026-03-15T00:00:00' }, 4],
    ['received on D: in the period', { receivedAt: '2026-06-14T23:59:59' }, 4],
    ['at the counter', { channel: 'counter' as const }, 5],
    ['by post', { channel: 'post' as const }, 5],
  ])('%s', (_, facts, column) => {
    expect(columnsOf({ dueAt: null, ...facts })).toEqual([3, column, 11, 12]);
  });

  it('a running dossier received after D is nowhere', () => {
    expect(columnsOf({ receivedAt: at(DAY_AFTER_D) })).toEqual([]);
  });

  it('a dossier without channel is in (3) and in neither (4) nor (5)', () => {
    expect(columnsOf({ channel: null, dueAt: null })).toEqual([3, 11, 12]);
  });

  it('carried over needs no channel', () => {
    expect(columnsOf({ channel: null, dueAt: null, receivedAt: at(DAY_BEFORE_T) })).toEqual([3, 6, 11, 12]);
  });

  it('a running dossier without receive date is nowhere, a finished one lacks only its intake', () => {
    expect(columnsOf({ receivedAt: null })).toEqual([]);
    expect(columnsOf({ status: 9, receivedAt: null, finishedAt: at(T), dueAt: at(T) })).toEqual([3, 7, 9]);
  });

  it('a dossier finished in the period and received after it lacks only its intake', () => {
    expect(columnsOf({ status: 10, receivedAt: at(DAY_AFTER_D), finishedAt: at(D), dueAt: at(D) })).toEqual([
      3, 7, 9,
    ]);
  });
});

describe('finished (9, 10)', () => {
  const old = { status: 9, receivedAt: at(DAY_BEFORE_T) } as const;
  it.each([
    ['finished the day before T: nowhere', { finishedAt: at(DAY_BEFORE_T) }, []],
    ['finished on T', { finishedAt: at(T), dueAt: at(D) }, [3, 6, 7, 8]],
    ['finished on D', { finishedAt: at(D), dueAt: at(DAY_AFTER_D) }, [3, 6, 7, 8]],
    [
      'finished on the due day, hours later: on time',
      { finishedAt: `${T}T16:00:00`, dueAt: `${T}T08:00:00` },
      [3, 6, 7, 9],
    ],
    [
      'finished the day after the due day: late',
      { finishedAt: at(T), dueAt: at(DAY_BEFORE_T) },
      [3, 6, 7, 10],
    ],
    ['finished without due date: on time', { finishedAt: at(T), dueAt: null }, [3, 6, 7, 9]],
    [
      'finished after D, due on D: still in progress, in time',
      { finishedAt: at(DAY_AFTER_D), dueAt: at(D) },
      [3, 6, 11, 12],
    ],
    [
      'finished after D, due before D: still in progress, overdue',
      { finishedAt: at(DAY_AFTER_D), dueAt: at(DAY_BEFORE_D) },
      [3, 6, 11, 13],
    ],
    ['finished without finish date: nowhere', { finishedAt: null }, []],
    ['returned counts as finished', { status: 10 as const, finishedAt: at(T), dueAt: at(T) }, [3, 6, 7, 9]],
    [
      'the return date is never asked',
      { finishedAt: at(T), dueAt: at(T), returnedAt: at(DAY_AFTER_D) },
      [3, 6, 7, 9],
    ],
    [
      'returned unprocessed (Trả lại/Xin rút) goes by its dates',
      { withdrawn: true, finishedAt: at(D), dueAt: at(T) },
      [3, 6, 7, 10],
    ],
  ])('%s', (_, facts, columns) => {
    expect(columnsOf({ ...old, ...facts })).toEqual(columns);
  });
});

describe('running (2, 4)', () => {
  it.each([
    ['due on D: in time', 2, D, 12],
    ['due the day before D: overdue', 2, DAY_BEFORE_D, 13],
    ['due after D: in time', 4, DAY_AFTER_D, 12],
    ['due the day before D: overdue', 4, DAY_BEFORE_D, 13],
  ] as const)('status %s', (_, status, due, column) => {
    expect(columnsOf({ status, dueAt: at(due) })).toEqual([3, 4, 11, column]);
  });

  it('without due date: in time', () => {
    expect(columnsOf({ status: 4, dueAt: null })).toEqual([3, 4, 11, 12]);
  });

  it('a leftover finish date changes nothing', () => {
    expect(columnsOf({ status: 4, dueAt: at(D), finishedAt: at(T) })).toEqual([3, 4, 11, 12]);
  });
});

describe('waiting (5, 6, 8)', () => {
  const late = { dueAt: at(DAY_BEFORE_T) };
  it.each([
    ['5 asked on D: waiting, so in time', { status: 5, pausedAt: `${D}T23:59:59` }, 12],
    ['5 without ask date: waiting', { status: 5, pausedAt: null }, 12],
    ['5 asked after D: was running on D, overdue', { status: 5, pausedAt: at(DAY_AFTER_D) }, 13],
    ['6: waiting', { status: 6, pausedAt: at(DAY_AFTER_D) }, 12],
    ['8: waiting', { status: 8, pausedAt: null }, 12],
  ] as const)('%s', (_, facts, column) => {
    expect(columnsOf({ ...late, ...facts })).toEqual([3, 4, 11, column]);
  });

  it('5 asked after D and due on D was in time', () => {
    expect(columnsOf({ status: 5, pausedAt: at(DAY_AFTER_D), dueAt: at(D) })).toEqual([3, 4, 11, 12]);
  });

  it('received after D or never: nowhere', () => {
    expect(columnsOf({ status: 5, receivedAt: at(DAY_AFTER_D) })).toEqual([]);
    expect(columnsOf({ status: 8, receivedAt: null })).toEqual([]);
  });
});

describe('withdrawn (7) and not received (1, 3)', () => {
  it.each([
    ['withdrawn in the period: on time however late', { finishedAt: at(D), dueAt: at(T) }, [3, 4, 7, 9]],
    [
      'withdrawn after D: still in progress',
      { finishedAt: at(DAY_AFTER_D), dueAt: at(DAY_BEFORE_D) },
      [3, 4, 11, 13],
    ],
    ['withdrawn before T: nowhere', { finishedAt: at(DAY_BEFORE_T), receivedAt: at(DAY_BEFORE_T) }, []],
    ['withdrawn and received after D: nowhere', { finishedAt: at(D), receivedAt: at(DAY_AFTER_D) }, []],
    ['withdrawn without receive date: nowhere', { finishedAt: at(D), receivedAt: null }, []],
  ])('%s', (_, facts, columns) => {
    expect(columnsOf({ status: 7, ...facts })).toEqual(columns);
  });

  it.each([1, 3] as const)('status %i is never counted', (status) => {
    expect(columnsOf({ status, finishedAt: at(T) })).toEqual([]);
  });
});

/**
 * The predicate table of the province product once more, word by word and by comparing texts of days, so that the
 * kernel has something of another making to agree with.
 */
function byTheTable(d: Dossier): Record<number, boolean> {
  const day = (moment: string | null): string | null => moment?.slice(0, 10) ?? null;
  const [TN, HT, KT, YC] = [day(d.receivedAt), day(d.dueAt), day(d.finishedAt), day(d.pausedAt)];
  const S = d.status;
  const before = (a: string | null, b: string | null): boolean => a !== null && b !== null && a < b;
  const upTo = (a: string | null, b: string | null): boolean => a !== null && b !== null && a <= b;
  const within = (a: string | null): boolean => upTo(T, a) && upTo(a, D);

  const boSung = upTo(TN, D) && ((S === 5 && (upTo(YC, D) || YC === null)) || S === 6 || S === 8);
  const traLai = upTo(TN, D) && S === 7 && within(KT);
  const daXuLy = (S === 9 || S === 10) && within(KT);
  const dangXuLy =
    upTo(TN, D) &&
    (S === 2 || S === 4 || ((S === 9 || S === 10 || S === 7) && before(D, KT)) || (S === 5 && before(D, YC)));
  const onTheForm = S !== 1 && S !== 3 && (dangXuLy || daXuLy || boSung || traLai);
  const kyTruoc = before(TN, T) && ([2, 4, 5, 6, 8].includes(S) || ([9, 10, 7].includes(S) && upTo(T, KT)));
  return {
    3: onTheForm,
    4: onTheForm && within(TN) && d.channel === 'online',
    5: onTheForm && within(TN) && (d.channel === 'counter' || d.channel === 'post'),
    6: onTheForm && kyTruoc,
    7: daXuLy || traLai,
    8: daXuLy && before(KT, HT),
    9: (daXuLy && (KT === HT || HT === null)) || traLai,
    10: daXuLy && before(HT, KT),
    11: dangXuLy || boSung,
    12: (dangXuLy && (upTo(D, HT) || HT === null)) || boSung,
    13: dangXuLy && before(HT, D),
  };
}

it('counts every dossier as the predicate table says', () => {
  fc.assert(
    fc.property(anyDossiers, (dossiers) => {
      const total = formOf(dossiers).rows.at(-1);
      for (const column of ALL) {
        const expected = dossiers.filter((dossier) => byTheTable(dossier)[column]).map(({ code }) => code);
        expect(total?.cells[column]?.evidence).toEqual(expected);
      }
    }),
    { numRuns: 300 },
  );
});

describe('the kernel over columns', () => {
  const rowOf = (index: number): number => index % 3;

  function inColumns(dossiers: readonly Dossier[]): DossierColumns {
    const ticks = (fact: 'receivedAt' | 'dueAt' | 'finishedAt' | 'pausedAt'): Int32Array =>
      Int32Array.from(dossiers, (dossier) => {
        const moment = dossier[fact];
        return moment === null ? NO_TICK : tickOf(moment, 'day');
      });
    return {
      length: dossiers.length,
      status: Uint8Array.from(dossiers, ({ status }) => status),
      channel: Uint8Array.from(dossiers, ({ channel }) => (channel === null ? 0 : CHANNEL_CODE[channel])),
      row: Uint16Array.from(dossiers, (_, index) => rowOf(index)),
      received: ticks('receivedAt'),
      due: ticks('dueAt'),
      finished: ticks('finishedAt'),
      paused: ticks('pausedAt'),
    };
  }

  it('gives row by row what the predicate table gives', () => {
    const rule = countingRule(QUARTER, THANH_HOA_PROFILE);
    fc.assert(
      fc.property(anyDossiers, (dossiers) => {
        const figures = countColumns(inColumns(dossiers), rule, 3);
        expect(figures).toHaveLength(3);
        figures.forEach((row, index) => {
          const mine = dossiers.filter((_, at) => rowOf(at) === index).map(byTheTable);
          for (const column of ALL) {
            expect(row[column]).toBe(mine.filter((answers) => answers[column]).length);
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  it('counts nothing in no dossiers', () => {
    const [row] = countColumns(inColumns([]), countingRule(QUARTER, THANH_HOA_PROFILE), 1);
    expect(row).toEqual(Object.fromEntries(ALL.map((column) => [column, 0])));
  });
});
