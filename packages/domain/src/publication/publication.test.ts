import { createCalendar, type IsoDate } from '@dung-hen/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPublication, type PublishedItem } from './check-publication.ts';
import { PUBLICATION_DUTIES } from './duty.ts';
import { mondayOf, subjectOf } from './subject.ts';

const calendar = createCalendar();
const item = (title: string, at: string | null): PublishedItem => ({
  address: `https://xamau.invalid/${title.length}`,
  title,
  publishedAt: at === null ? null : `${at}T08:00:00`,
});
const check = (
  items: readonly PublishedItem[],
  more: Partial<{ today: IsoDate; since: IsoDate; seenSince: IsoDate | null }> = {},
) =>
  checkPublication(items, { calendar, today: '2026-06-30', since: '2025-12-01', seenSince: null, ...more });
const statesOf = (lines: ReturnType<typeof check>, duty: string) =>
  lines.filter((line) => line.duty === duty).map(({ period, state }) => [period, state]);

describe('what a title fulfils', () => {
  it.each([
    ['Kết quả kiểm soát thủ tục hành chính quý II năm 2026', null, 'quarterlyResult', '2026-Q2', true],
    ['Báo cáo công tác kiểm soát TTHC quý 3/2025', null, 'quarterlyResult', '2025-Q3', true],
    ['Kết quả giải quyết TTHC năm 2025', null, 'quarterlyResult', '2025', true],
    ['Tình hình giải quyết TTHC quý IV', '2026-01-05', 'quarterlyResult', '2025-Q4', false],
    ['Kết quả giải quyết TTHC quý I', '2026-03-16', 'quarterlyResult', '2026-Q1', false],
    [
      'Bản tin tuần về kiểm soát TTHC (từ 08/6 đến 14/6/2026)',
      '2026-06-15',
      'weeklyBulletin',
      '2026-06-08',
      true,
    ],
    ['Bản tin tuần về một cửa từ ngày 29/12 đến ngày 04/01/2026', null, 'weeklyBulletin', '2025-12-29', true],
    ['Công khai hàng tuần tình hình TTHC', '2026-06-12', 'weeklyBulletin', '2026-06-08', false],
    ['Công khai hàng tuần tình hình TTHC', '2026-06-15', 'weeklyBulletin', '2026-06-08', false],
    ['Báo cáo kiểm soát TTHC 6 tháng đầu năm 2026', null, 'quarterlyResult', '2026-Q2', false],
    ['Kết quả kiểm soát TTHC chín tháng năm 2025', null, 'quarterlyResult', '2025-Q3', false],
    ['Kết quả thực hiện kế hoạch kiểm soát TTHC năm 2025', null, 'quarterlyResult', '2025', true],
    ['Kết quả giải quyết TTHC tuần 24 (08/6 - 14/6/2026)', null, 'weeklyBulletin', '2026-06-08', true],
    ['Danh mục thủ tục hành chính niêm yết công khai', null, 'procedureList', null, true],
  ])('%s (%s)', (title, at, duty, period, sure) => {
    expect(subjectOf(title, at === null ? null : `${at}T08:00:00`)).toEqual({ duty, period, sure });
  });

  it.each([
    'Thông báo niêm yết hồ sơ đăng ký đất đai của ông …',
    'Kết quả Đại hội thể dục thể thao quý II năm 2026',
    'Kết quả giải quyết TTHC tháng 5 năm 2026',
    'Kế hoạch công tác kiểm soát thủ tục hành chính năm 2026',
    'Tăng cường công tác kiểm soát thủ tục hành chính năm 2026',
    'Hưởng ứng Tuần lễ cải cách hành chính',
    'Lịch tiếp công dân tuần 24',
    'Niêm yết hồ sơ thủ tục hành chính về đất đai',
  ])('nothing: %s', (title) => {
    expect(subjectOf(title, '2026-06-12T08:00:00')).toBeNull();
  });
});

describe('the check', () => {
  const results = [
    item('Kết quả kiểm soát thủ tục hành chính quý II năm 2026', '2026-06-19'),
    item('Kết quả kiểm soát thủ tục hành chính quý I năm 2026', '2026-04-10'),
    item('Kết quả kiểm soát thủ tục hành chính quý I năm 2026 (bổ sung)', '2026-05-10'),
  ];

  it('judges quarters and the year by their own windows and working days', () => {
    expect(statesOf(check(results), 'quarterlyResult')).toEqual([
      ['2026-Q2', 'inTime'],
      ['2026-Q1', 'late'],
      ['2025', 'missing'],
    ]);
    const [second, first] = check(results).filter(({ duty }) => duty === 'quarterlyResult');
    // 14/6/2026 is a Sunday: five working days after it.
    expect(second).toMatchObject({ from: '2026-03-15', to: '2026-06-14', by: '2026-06-19' });
    expect(first?.item?.publishedAt).toBe('2026-04-10T08:00:00');
    expect(first?.words.vi).toBe('đăng muộn: ngày 10/04/2026, hạn 20/03/2026');
  });

  it('does not call missing what is not due or was not looked for', () => {
    expect(statesOf(check([], { today: '2026-06-19' }), 'quarterlyResult')[0]).toEqual([
      '2026-Q2',
      'pending',
    ]);
    expect(statesOf(check([], { today: '2026-06-20' }), 'quarterlyResult')[0]).toEqual([
      '2026-Q2',
      'missing',
    ]);
    const seen = statesOf(check([], { seenSince: '2026-04-01' }), 'quarterlyResult');
    expect(seen).toEqual([
      ['2026-Q2', 'missing'],
      ['2026-Q1', 'notSeen'],
      ['2025', 'notSeen'],
    ]);
    expect(statesOf(check([], { seenSince: '2026-04-01' }), 'procedureList')).toEqual([[null, 'notSeen']]);
    expect(statesOf(check([]), 'procedureList')).toEqual([[null, 'missing']]);
  });

  it('wants a bulletin for every week with a working day, and none for the week of Tết', () => {
    const lines = statesOf(check([item('Bản tin tuần về TTHC', '2026-06-26')]), 'weeklyBulletin');
    const weeks = lines.map(([period]) => period);
    expect(lines[0]).toEqual(['2026-06-22', 'inTime']);
    expect(lines[1]).toEqual(['2026-06-15', 'missing']);
    // 16–20/02/2026 are days off all.
    expect(weeks).toContain('2026-02-09');
    expect(weeks).not.toContain('2026-02-16');
    expect(weeks).toContain('2026-02-23');
    const late = statesOf(
      check([item('Bản tin tuần về TTHC (15/6/2026 - 21/6/2026)', '2026-06-23')]),
      'weeklyBulletin',
    );
    expect(late[1]).toEqual(['2026-06-15', 'late']);
  });

  it('says that a list is old and that one has no day', () => {
    const list = 'Danh mục thủ tục hành chính niêm yết công khai';
    expect(statesOf(check([item(list, '2025-12-20')]), 'procedureList')).toEqual([[null, 'old']]);
    expect(statesOf(check([item(list, '2026-06-01')]), 'procedureList')).toEqual([[null, 'inTime']]);
    expect(statesOf(check([item(list, null)]), 'procedureList')).toEqual([[null, 'undated']]);
  });

  it('tells what to do of everything that is not in order, and where every setting comes from', () => {
    for (const { state, words, toDo } of check(results)) {
      expect(words.vi).not.toBe('');
      expect(toDo === null).toBe(state === 'inTime' || state === 'late');
    }
    for (const { rhythm, within } of PUBLICATION_DUTIES) {
      expect(rhythm.source).not.toBe('');
      expect(within.confidence).toBe('unsure');
    }
  });

  it('is never in time after its last day, whatever the days', () => {
    const days = fc
      .integer({ min: 0, max: 340 })
      .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, days, (published, today) => {
        const lines = check([item('Bản tin tuần về TTHC', published)], { today, since: '2025-12-01' });
        for (const { state, by, item: found, from } of lines) {
          if (by === null) continue;
          if (state === 'missing') expect(by < today).toBe(true);
          if (found !== null) expect(published <= by).toBe(state === 'inTime');
          if (from !== null && state !== 'missing' && state !== 'pending') expect(mondayOf(from)).toBe(from);
        }
      }),
      { numRuns: 60 },
    );
  });
});
