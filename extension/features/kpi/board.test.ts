import { reportPeriod } from '@dung-hen/calendar';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../app/calendar.ts';
import { asDossier } from '../../app/seen-dossier.ts';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { seenDossier } from '../../app/synthetic-seen.ts';
import { boardOf } from './board.ts';
import { boardAsTsv } from './board-tsv.ts';
import { outsideSystems, suggestedFigures } from './suggested.ts';
import { kpiTexts } from './texts.ts';
import { trendOf } from './trend.ts';

const calendar = calendarOf(DEFAULT_SETTINGS);
const NOW = '2026-11-27T08:00:00';
const Q4 = reportPeriod('quarter', 2026, 4);

/** Finished on a day, so many days after it was due where `late`. */
const done = (index: number, finished: string, late = false) =>
  asDossier(
    seenDossier({
      code: `H56.77.5-260901-${String(index).padStart(4, '0')}`,
      status: 9,
      channel: index % 2 === 0 ? 'online' : 'counter',
      onlineLevel: index % 4 === 0 ? 'full' : index % 4 === 2 ? 'partial' : null,
      receivedAt: `${finished.slice(0, 8)}01T08:00:00`,
      dueAt: late ? `${finished.slice(0, 8)}05T17:00:00` : '2026-12-30T17:00:00',
      finishedAt: `${finished}T09:00:00`,
    }),
  );

const line = (board: ReturnType<typeof boardOf>, id: string) => {
  const found = [...board.kpis.plan, ...board.kpis.national].find(({ target }) => target.id === id);
  if (found === undefined) throw new Error(`no target ${id}`);
  return found;
};

describe('the board of a period', () => {
  const fifty = Array.from({ length: 50 }, (_, index) => done(index, '2026-10-20', index === 0));

  it('says how near the target is, in counts', () => {
    const board = boardOf(fifty, Q4, calendar, NOW, []);
    expect(line(board, 'onTime')).toMatchObject({
      ratio: { part: 49, whole: 50 },
      percent: 98,
      need: { vi: 'một hồ sơ trễ nữa là dưới 98 %' },
    });
    expect(board.running).toBe(true);
  });

  it('takes what was typed in for that very period, for both targets of satisfaction', () => {
    const figures = [
      { period: '2026-Q4', figures: { satisfaction: { part: 96, whole: 100 } }, at: NOW },
      { period: '2026-Q3', figures: { satisfaction: { part: 1, whole: 100 } }, at: NOW },
    ];
    const board = boardOf(fifty, Q4, calendar, NOW, figures);
    expect(line(board, 'satisfaction95').margin?.reached).toBe(true);
    expect(line(board, 'satisfaction100').margin?.reached).toBe(false);
  });

  it('counts dossiers whose online level nobody knows instead of passing over them', () => {
    const board = boardOf(fifty, Q4, calendar, NOW, []);
    expect(board.levelUnknown).toBe(25);
    expect(line(board, 'onlineFull').ratio).toEqual({ part: 13, whole: 13 });
  });

  it('copies counts as plain numbers and says when nothing occurred', () => {
    const text = boardAsTsv(boardOf([], Q4, calendar, NOW, []), kpiTexts('vi'), 'vi');
    const row = text.split('\n').find((one) => one.startsWith('Giải quyết đúng hạn'));
    expect(row?.split('\t').slice(0, 6)).toEqual([
      'Giải quyết đúng hạn',
      '0',
      '0',
      'không phát sinh',
      '≥ 98 %',
      '–',
    ]);
    const full = boardAsTsv(boardOf(fifty, Q4, calendar, NOW, []), kpiTexts('vi'), 'vi');
    expect(full).toContain('Giải quyết đúng hạn\t49\t50\t98,00 %\t≥ 98 %\tđạt\tmột hồ sơ trễ nữa');
  });
});

describe('what this computer can offer', () => {
  const item = {
    references: [],
    title: 'Nước thải',
    traces: [1],
    shownPhase: null,
    kind: null,
    topic: null,
    unitName: null,
    sentAt: null,
    supplementAskedAt: null,
    supplementedAt: null,
    turnedAwayAt: null,
    topicDays: null,
    system: 'government',
    status: 'published',
  } as const;
  const seen = (code: string, transferredAt: string, answeredAt: string) => ({
    key: `government ${code}`,
    pageUrl: 'https://pakn.dichvucong.gov.vn/can-bo/pakn',
    seenAt: NOW,
    item: { ...item, code, transferredAt, answeredAt, publishedAt: answeredAt },
  });

  it('counts apologies of the register and feedback answered in time, and nothing where nothing occurred', () => {
    const late = done(3, '2026-10-20', true);
    const letter = {
      number: '2026:01/PXL',
      year: 2026,
      sequence: 1,
      printed: '01/PXL',
      at: NOW,
      datedOn: '2026-10-20',
      kind: 'apology',
      dossierCode: late.code,
      procedureName: null,
      receivedAt: null,
      oldDue: null,
      newDue: null,
      reasonId: null,
      lateReason: '',
      reprints: 0,
      voided: null,
    } as const;
    const feedback = [
      seen('PA.1', '2026-10-01T08:00:00', '2026-10-12T08:00:00'),
      seen('PA.2', '2026-10-01T08:00:00', '2026-11-20T08:00:00'),
    ];
    const offered = (letters: readonly (typeof letter)[]) =>
      suggestedFigures([late, done(4, '2026-10-20')], { letters, feedback, paper: [] }, Q4, calendar, NOW);
    expect(offered([letter])).toEqual({
      apologyLetters: { part: 1, whole: 1 },
      feedbackOnTime: { part: 1, whole: 2 },
    });
    expect(offered([]).apologyLetters).toEqual({ part: 0, whole: 1 });
    expect(suggestedFigures([], { letters: [], feedback: [], paper: [] }, Q4, calendar, NOW)).toEqual({});
  });

  it('tells what came another way and stands in no system: no share of answers holds it', () => {
    const paper = {
      id: '1',
      receivedOn: '2026-10-10',
      channel: 'phone',
      kind: null,
      note: 'Đường thôn Mẫu hỏng',
      code: 'PA.1',
      enteredOn: '2026-10-11',
      at: NOW,
    } as const;
    const feedback = [seen('PA.1', '2026-10-01T08:00:00', '2026-10-12T08:00:00')];
    const waiting = { ...paper, id: '2', code: null, enteredOn: null };
    const others = { letters: [], feedback, paper: [paper, waiting] };
    expect(outsideSystems(others, Q4)).toBe(1);
    expect(outsideSystems({ ...others, feedback: [] }, Q4)).toBe(2);
    expect(suggestedFigures([], others, Q4, calendar, NOW)).toEqual({
      feedbackOnTime: { part: 1, whole: 1 },
    });
  });
});

describe('a trend', () => {
  const dossiers = [done(2, '2026-07-20'), done(4, '2026-10-20', true)];
  const facts = { dossiers, closings: [], wholeSince: null, takenAt: NOW };

  it('begins with the first period that has anything, and ends with the running one', () => {
    const points = trendOf('quarter', facts, calendar);
    expect(points.map(({ period, onTime }) => [period.index, onTime])).toEqual([
      [3, { part: 1, whole: 1 }],
      [4, { part: 0, whole: 1 }],
    ]);
    expect(trendOf('month', facts, calendar).map(({ period }) => period.index)).toEqual([
      7, 8, 9, 10, 11, 12,
    ]);
    expect(trendOf('quarter', { ...facts, dossiers: [] }, calendar)).toEqual([]);
  });

  it('says which figures may be short, and which are whole', () => {
    const grounds = (wholeSince: string | null) =>
      trendOf('quarter', { ...facts, wholeSince }, calendar).map(({ ground }) => ground);
    expect(grounds(null)).toEqual(['short', 'short']);
    expect(grounds('2026-08-01')).toEqual(['short', 'running']);
    expect(grounds('2025-12-15')).toEqual(['whole', 'running']);
  });
});
