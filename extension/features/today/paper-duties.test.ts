import type { PaperFeedback } from '@dung-hen/domain';
import { expect, it } from 'vitest';
import { calendarOf } from '../../app/calendar.ts';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { sourceWords } from '../../app/source-words.ts';
import { paperReason } from './paper-duties.ts';
import { reckonToday } from './reckon.ts';
import { todayTexts } from './texts.ts';
import { byWords, leftWords, subjectWords, todoWords, toneOf } from './words.ts';

/** A Monday. */
const NOW = '2026-11-16T08:00:00';
const PAPER: PaperFeedback = {
  id: '7a',
  receivedOn: '2026-11-13',
  channel: 'phone',
  kind: null,
  note: 'Nước thải ở thôn Mẫu',
  code: null,
  enteredOn: null,
  at: NOW,
};
const openWith = (...paper: PaperFeedback[]) =>
  reckonToday(
    { dossiers: [], marks: [], letters: [], plans: [], feedback: [], paper },
    calendarOf(DEFAULT_SETTINGS),
    NOW,
    DEFAULT_SETTINGS,
  ).open;

it('calls an item up until it is typed in, with its last day in words', () => {
  const [duty, ...others] = openWith(PAPER, { ...PAPER, id: '7b', enteredOn: '2026-11-16' });
  if (duty === undefined) throw new Error('no duty');
  expect(others).toEqual([]);
  const t = todayTexts('vi');
  expect([
    subjectWords(duty, t),
    todoWords(duty, 'vi'),
    byWords(duty, NOW, t),
    leftWords(duty, NOW, 'vi'),
  ]).toEqual([
    'PAKN nhận qua điện thoại ngày 13/11/2026',
    'Nhập vào hệ thống PAKN: Nước thải ở thôn Mẫu.',
    'Nhập chậm nhất Thứ Ba, 17/11/2026',
    'còn 1 ngày làm việc',
  ]);
  expect([duty.kind, toneOf(duty, NOW), duty.unverified]).toEqual(['feedback', 'soon', true]);
});

it('says what is late, and leaves a day to come alone', () => {
  expect(
    openWith({ ...PAPER, receivedOn: '2026-11-03' }).map(({ workingDaysLeft }) => workingDaysLeft),
  ).toEqual([-7]);
  expect(openWith({ ...PAPER, receivedOn: '2026-11-17' })).toEqual([]);
});

it('names the source of the duty, and that no limit for it is known', () => {
  const { source, confidence } = paperReason();
  expect(confidence).toBe('unsure');
  expect(sourceWords(source, 'vi')).toBe(
    'QĐ 31/2021/QĐ-TTg Điều 43 khoản 2, không nêu thời hạn; Mô tả công thức các chỉ số của Quyết định 766/QĐ-TTg, 5.1–5.4',
  );
});
