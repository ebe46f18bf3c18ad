import { createCalendar } from '@dung-hen/calendar';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FeedbackCounts } from './figures.ts';
import { PAPER_CHANNELS, type PaperFeedback, paperClock, paperNote, systemCode } from './paper.ts';
import { paperFigures, withPaper } from './paper-figures.ts';
import { joinedPaper, paperFileText, readPaperFile } from './paper-file.ts';

const calendar = createCalendar({ estimateUntil: 2030 });
const WINDOW = { from: '2026-03-15', to: '2026-06-14' };
const paper = (parts: Partial<PaperFeedback> = {}): PaperFeedback => ({
  id: '1',
  receivedOn: '2026-06-01',
  channel: 'paper',
  kind: null,
  note: 'Đường thôn Mẫu hỏng',
  code: null,
  enteredOn: null,
  at: '2026-06-01T08:00:00',
  ...parts,
});

it('gives two working days for typing in, days off not counted', () => {
  // A Friday: the weekend is left out.
  const clock = paperClock(paper({ receivedOn: '2026-06-12' }), calendar, '2026-06-15T08:00:00');
  expect(clock).toEqual({ due: '2026-06-16', workingDaysLeft: 1, inTime: null });
  expect(paperClock(paper({ enteredOn: '2026-06-04' }), calendar, '2026-06-15T08:00:00')).toEqual({
    due: '2026-06-03',
    workingDaysLeft: null,
    inTime: false,
  });
});

it('keeps neither telephone numbers nor names after a form of address', () => {
  expect(paperNote('Bà Nguyễn Thị Mẫu, 0912 345 678, hỏi đường thôn Mẫu')).toEqual({
    note: 'Bà …, 091****678, hỏi đường thôn Mẫu',
    masked: true,
  });
  expect(paperNote('  Đường thôn Mẫu\nhỏng ')).toEqual({ note: 'Đường thôn Mẫu hỏng', masked: false });
});

it('takes codes of systems, not the numbers of people', () => {
  expect(['pakn.2026.001', ' PA-7 ', '123456789'].map(systemCode)).toEqual([
    'PAKN.2026.001',
    'PA-7',
    '123456789',
  ]);
  expect(['0912345678', '038123456789', '84912345678', '', 'x', 'hai từ', '=1+1'].map(systemCode)).toEqual(
    Array.from({ length: 7 }, () => null),
  );
});

it('counts an item apart until its code is seen in a system', () => {
  const entered = { enteredOn: '2026-06-02' };
  const items = [
    paper(),
    paper({ receivedOn: '2026-06-15' }),
    paper({ receivedOn: '2026-01-05' }),
    paper({ ...entered, code: 'PA-1' }),
    paper({ ...entered, code: 'PA-2' }),
    paper(entered),
    paper({ receivedOn: '2026-03-02', enteredOn: '2026-03-03', code: 'PA-3' }),
  ];
  expect(paperFigures(items, [{ code: 'pa-1' }], WINDOW)).toEqual({
    waiting: 2,
    unseen: 1,
    counted: 1,
    withoutCode: 1,
  });
});

it('never counts an item twice, whatever was noted and seen', () => {
  const day = fc.constantFrom('2026-03-20', '2026-05-04', '2026-06-14', '2026-06-20');
  const item = fc.record({
    receivedOn: day,
    enteredOn: fc.option(day),
    code: fc.option(fc.constantFrom('PA-1', 'PA-2', 'PA-3')),
    channel: fc.constantFrom(...PAPER_CHANNELS),
  });
  fc.assert(
    fc.property(fc.array(item), fc.subarray(['PA-1', 'PA-2', 'PA-3']), (parts, seen) => {
      const items = parts.map((one) => paper({ ...one, code: one.enteredOn === null ? null : one.code }));
      const records = seen.map((code) => ({ code }));
      const { waiting, unseen, counted, withoutCode } = paperFigures(items, records, WINDOW);
      expect(waiting + unseen + counted + withoutCode).toBeLessThanOrEqual(items.length);
      const apart = items.filter(({ code }) => code === null || !seen.includes(code));
      expect(waiting + unseen + withoutCode).toBeLessThanOrEqual(apart.length);
    }),
  );
});

const COUNTS: FeedbackCounts = {
  received: 3,
  carriedIn: 1,
  arrived: 2,
  handled: 2,
  onTime: 1,
  late: 1,
  handledUnjudged: 0,
  inProgress: 1,
  inTime: 1,
  overdue: 0,
  inProgressUnjudged: 0,
};

it('adds what stands in no system to the counts, neither handled nor judged', () => {
  const items = [
    paper(),
    paper({ receivedOn: '2026-03-02' }),
    paper({ enteredOn: '2026-06-20', code: 'PA-2' }),
    paper({ enteredOn: '2026-06-02', code: 'PA-1' }),
    paper({ enteredOn: '2026-06-02' }),
  ];
  // The third is typed in under a code that was not seen, the fourth has its record among the counts.
  expect(withPaper(COUNTS, items, [{ code: 'PA-1' }], WINDOW)).toEqual({
    ...COUNTS,
    received: 6,
    carriedIn: 2,
    arrived: 4,
    inProgress: 4,
    inProgressUnjudged: 3,
  });
});

it('goes through a file unchanged, and nothing else is read as one', () => {
  const items = [paper(), paper({ id: '2', kind: 'conduct', enteredOn: '2026-06-02', code: 'PA-1' })];
  expect(readPaperFile(paperFileText(items))).toEqual(items);
  const spoilt = (parts: object): string => paperFileText([{ ...paper(), ...parts }]);
  for (const text of [
    '',
    '[]',
    '{}',
    spoilt({ receivedOn: '2026-02-30' }),
    spoilt({ code: '0912345678' }),
    spoilt({ name: 'Nguyễn Thị Mẫu' }),
    spoilt({ channel: 'pigeon' }),
  ])
    expect(readPaperFile(text)).toBeNull();
  const masked = readPaperFile(spoilt({ note: 'Bà Nguyễn Thị Mẫu hỏi' }));
  expect(masked?.[0]?.note).toBe('Bà … hỏi');
});

it('joins two lists by the last change of each item', () => {
  const later = paper({ note: 'Sau', at: '2026-06-02T08:00:00' });
  expect(joinedPaper([paper()], [later])).toEqual([later]);
  expect(joinedPaper([later], [paper()])).toEqual([later]);
  expect(joinedPaper([paper()], [paper({ id: '2' })])).toHaveLength(2);
});
