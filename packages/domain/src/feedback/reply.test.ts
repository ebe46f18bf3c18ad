import { expect, it } from 'vitest';
import { draftReplies, type PastAnswer } from './reply.ts';
import { syntheticFeedback } from './synthetic-feedback.ts';
import { tracesOf } from './text.ts';

const past = (
  code: string,
  question: string,
  answer: string,
  known: Partial<PastAnswer> = {},
): PastAnswer => ({
  code,
  topic: null,
  traces: tracesOf(question),
  answer,
  answeredAt: '2026-03-02T08:00:00',
  ...known,
});
const LIGHT = 'Đèn đường thôn Mẫu Đông không sáng nhiều tuần, đi lại nguy hiểm';
const item = syntheticFeedback({ code: 'mới' }, 'Đèn đường thôn Mẫu Tây không sáng, đi lại nguy hiểm');

it('takes the answer to the most alike question, without its names, days and document numbers', () => {
  const [draft] = draftReplies(item, [
    past('rác', 'Bãi rác bốc mùi cạnh kênh', 'Đã thu gom.'),
    past(
      'đèn',
      LIGHT,
      'Ông Nguyễn Văn Mẫu (0912345678) đã sửa ngày 05/03/2026 theo Công văn 12/UBND-VP; hoàn thành ngày 7 tháng 3 năm 2026.',
    ),
  ]);
  expect(draft?.text).toBe('Ông … (091****678) đã sửa […] theo Công văn […]; hoàn thành […].');
  expect(draft).toMatchObject({ gaps: 3, basis: { code: 'đèn' } });
});

it('gives none when nothing is alike, never the item itself, and the same text once', () => {
  expect(draftReplies(item, [past('rác', 'Bãi rác bốc mùi cạnh kênh', 'Đã thu gom.')])).toEqual([]);
  expect(draftReplies(item, [past('mới', LIGHT, 'Đã sửa.')])).toEqual([]);
  const twice = draftReplies(item, [
    past('cũ', LIGHT, 'Đã sửa.', { answeredAt: '2026-01-05T08:00:00' }),
    past('gần', LIGHT, 'Đã sửa.'),
  ]);
  expect(twice.map(({ basis }) => basis.code)).toEqual(['gần']);
});
