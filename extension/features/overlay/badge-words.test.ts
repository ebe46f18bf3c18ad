import { describe, expect, test } from 'vitest';
import type { RowView } from '../../app/page-watch/row-view.ts';
import { wordsOf } from './badge-words.ts';
import { overlayTexts } from './texts.ts';

const texts = overlayTexts('vi');
const late: RowView = {
  group: 'late',
  text: 'Quá hạn 3 ngày làm việc',
  brief: 'Trễ 3 ngày',
  step: null,
  left: -3,
  onTime: false,
  due: '16:30 18/06/2026',
  differs: false,
  copy: [],
};
const step = { group: 'soon', text: 'còn 1 ngày làm việc', brief: 'còn 1 ngày', sooner: true } as const;

describe('the words of a badge', () => {
  test('are whole where they fit', () => {
    expect(wordsOf(late, texts, 240)).toEqual({
      due: 'Quá hạn 3 ngày làm việc',
      differs: '',
      step: '',
      whole: null,
    });
    expect(wordsOf({ ...late, step }, texts, 320)).toMatchObject({
      due: 'Hẹn trả: quá hạn 3 ngày làm việc',
      step: 'Bước: còn 1 ngày làm việc',
      whole: null,
    });
  });

  test('are brief where they do not, and whole for those who hear them', () => {
    expect(wordsOf({ ...late, step }, texts, 120)).toEqual({
      due: 'Trả: trễ 3 ngày',
      differs: '',
      step: 'Bước: còn 1 ngày',
      whole: 'Hẹn trả: quá hạn 3 ngày làm việc; Bước: còn 1 ngày làm việc',
    });
  });

  test('keep a sign where the portal shows otherwise and there is no room to say so', () => {
    const differing = { ...late, differs: true };
    expect(wordsOf(differing, texts, 340)).toMatchObject({ differs: 'cổng hiện khác', whole: null });
    expect(wordsOf(differing, texts, 240)).toEqual({
      due: 'Quá hạn 3 ngày làm việc',
      differs: '≠',
      step: '',
      whole: 'Quá hạn 3 ngày làm việc; cổng hiện khác',
    });
    expect(wordsOf(differing, texts, 90)).toMatchObject({ due: 'Trễ 3 ngày', differs: '≠' });
  });
});
