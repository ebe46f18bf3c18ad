import { type KeptPlan, keptPlanOf, parsePlan, withMark } from '@dung-hen/domain';
import { expect, it } from 'vitest';
import { calendarOf } from '../../app/calendar.ts';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { planDuties } from './plan-duties.ts';
import { reckonToday } from './reckon.ts';
import { todayTexts } from './texts.ts';
import { byWords, subjectWords, todoWords } from './words.ts';

const NOW = '2026-03-10T08:00:00';
const calendar = calendarOf(DEFAULT_SETTINGS);
const TEXT = [
  'KẾ HOẠCH',
  'Kiểm soát thủ tục hành chính năm 2026',
  'STT\tNội dung\tChủ trì\tThời gian',
  'I\tBáo cáo\t\t',
  '1\tBáo cáo kiểm soát thủ tục hành chính\tVăn phòng\tĐịnh kỳ quý, trước ngày 15 tháng cuối kỳ',
  '2\tRà soát thủ tục\tVăn phòng\tNăm 2026',
  '3\tCông khai tình hình\tVăn hóa\tHàng tuần',
].join('\n');
const plan: KeptPlan = keptPlanOf(parsePlan(TEXT), 2026, NOW, null);
const ids = (plans: readonly KeptPlan[], now = NOW) =>
  planDuties(plans, calendar, now).map(({ subject, by }) => [subject, by]);

it('calls up the tasks of the plan before their day, each with an id fit for a page', () => {
  expect(ids([plan])).toEqual([
    ['2026-Q1 I.1', '2026-03-13'],
    ['2026 I.3', '2026-03-13'],
  ]);
  for (const { id } of planDuties([plan], calendar, NOW)) expect(id).not.toMatch(/\s/u);
  expect(ids([plan], '2026-02-02T08:00:00')).toEqual([['2026 I.3', '2026-02-06']]);
});

it('stops once the plan says it is done', () => {
  const done = withMark(plan, { taskId: 'I.1', period: '2026-Q1', state: 'done', evidence: '', at: NOW });
  expect(ids([done]).map(([subject]) => subject)).toEqual(['2026 I.3']);
});

it('stands in today’s list in words, among the other duties', () => {
  const facts = { dossiers: [], marks: [], letters: [], plans: [plan], feedback: [], paper: [] };
  const duty = reckonToday(facts, calendar, NOW, DEFAULT_SETTINGS).open.find(
    ({ subject }) => subject === '2026-Q1 I.1',
  );
  if (duty === undefined) throw new Error('no duty of the plan');
  const t = todayTexts('vi');
  expect(subjectWords(duty, t)).toBe('Kế hoạch 2026, mục I.1');
  expect(todoWords(duty, 'vi')).toBe('Báo cáo kiểm soát thủ tục hành chính.');
  expect(byWords(duty, NOW, t)).toBe('Xong chậm nhất Thứ Sáu, 13/03/2026');
});

it('says nothing of a year without a calendar instead of failing the whole list', () => {
  expect(planDuties([{ ...plan, year: 1950 }], calendar, NOW)).toEqual([]);
});
