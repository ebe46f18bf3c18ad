import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeArticle } from './compose-article.ts';
import type { ResultCounts, ResultFigures } from './figures.ts';
import { articleHtml, articleText, tableCsv } from './print-article.ts';
import { subjectOf } from './subject.ts';

const counts = (
  early: number,
  onTime: number,
  late: number,
  inTime: number,
  overdue: number,
): ResultCounts => ({
  received: early + onTime + late + inTime + overdue,
  online: early,
  counterAndPost: onTime,
  carriedOver: late + inTime + overdue,
  resolved: early + onTime + late,
  early,
  onTime,
  late,
  inProgress: inTime + overdue,
  inTime,
  overdue,
});
const figures = (more: Partial<ResultFigures> = {}): ResultFigures => ({
  unitName: 'UBND xã Mẫu',
  kind: 'quarter',
  periodName: 'quý II năm 2026',
  from: '2026-03-15',
  to: '2026-06-14',
  total: counts(900, 1300, 3, 40, 2),
  rows: [
    { name: 'Hộ tịch', counts: counts(800, 1000, 1, 40, 0) },
    { name: 'Đất đai & "khác" <b>', counts: counts(100, 300, 2, 0, 2) },
  ],
  feedback: null,
  ...more,
});

/** The cells of a .csv text as Excel takes them: quoted ones may hold semicolons, quotes and line ends. */
function csvCells(text: string): string[] {
  const found = text.replace(/^\uFEFF/u, '').matchAll(/"((?:[^"]|"")*)"|([^;\r\n"]+)/gu);
  return [...found].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

describe('an article', () => {
  it('says the figures with counts beside percentages cut down', () => {
    const { title, lead, paragraphs } = composeArticle(figures());
    expect(title).toBe('Kết quả kiểm soát thủ tục hành chính quý II năm 2026 của UBND xã Mẫu');
    expect(lead).toContain('đã giải quyết 2.203 hồ sơ');
    expect(lead).toContain('99,86% (2.200/2.203)');
    expect(paragraphs.join('\n')).toContain('quá hạn 3.');
    expect(paragraphs.join('\n')).not.toContain('Phản ánh');
  });

  it('is what the check looks for', () => {
    expect(subjectOf(composeArticle(figures()).title, null)).toEqual({
      duty: 'quarterlyResult',
      period: '2026-Q2',
      sure: true,
    });
    const week = composeArticle(figures({ kind: 'week', from: '2026-06-08', to: '2026-06-14' }));
    expect(subjectOf(week.title, null)).toEqual({ duty: 'weeklyBulletin', period: '2026-06-08', sure: true });
    expect(week.attachments.map(({ name }) => name)).toEqual(['so-lieu-tuan-2026-06-08.csv']);
  });

  it('tells of feedback where its figures are given', () => {
    const feedback = {
      received: 7,
      carriedIn: 2,
      arrived: 5,
      handled: 6,
      onTime: 5,
      late: 1,
      handledUnjudged: 0,
      inProgress: 1,
      inTime: 1,
      overdue: 0,
      inProgressUnjudged: 0,
    };
    expect(composeArticle(figures({ feedback })).paragraphs).toContain(
      'Phản ánh, kiến nghị: phải xử lý 7; đã xử lý 6 (đúng hạn 5, quá hạn 1); đang xử lý 1.',
    );
    const none = composeArticle(figures({ feedback: { ...feedback, received: 0 } }));
    expect(none.paragraphs.join('\n')).toContain('không phát sinh');
  });

  it('says that nothing occurred instead of a percentage of nothing', () => {
    const nothing = composeArticle(figures({ total: counts(0, 0, 0, 0, 0), rows: [] }));
    expect(nothing.lead).toContain('không phát sinh');
    expect(nothing.lead).not.toContain('%');
  });

  it('refuses figures that do not add up, and a unit without a name', () => {
    const total = { ...counts(900, 1300, 3, 40, 2), late: 4 };
    expect(() => composeArticle(figures({ total }))).toThrow(/FORM_UNBALANCED/u);
    expect(() => composeArticle(figures({ total: counts(901, 1300, 3, 40, 2) }))).toThrow(/FORM_UNBALANCED/u);
    expect(() => composeArticle(figures({ unitName: ' ' }))).toThrow(/INVALID_INPUT/u);
  });

  it('prints one table in HTML, text and .csv', () => {
    const draft = composeArticle(figures());
    const html = articleHtml(draft);
    expect(html).toContain('<td>Đất đai &amp; &quot;khác&quot; &lt;b&gt;</td>');
    expect(html.match(/<tr>/gu)).toHaveLength(4);
    expect(html).not.toMatch(/<script|style=|class=/u);
    expect(articleText(draft)).toContain(['1', 'Hộ tịch', '1.841'].join('\t'));
    const csv = tableCsv(draft.table);
    expect(csv.startsWith('\uFEFFSTT;Lĩnh vực;')).toBe(true);
    expect(csv).toContain('"Đất đai & ""khác"" <b>"');
    expect(csv).toContain(';Tổng số;2245;');
  });

  it('never lets a name of a field become markup or a formula', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (name) => {
        const total = counts(1, 0, 0, 0, 0);
        const draft = composeArticle(figures({ total, rows: [{ name, counts: total }] }));
        const body = articleHtml(draft).replace(
          /<\/?(?:p|strong|table|caption|thead|tbody|tr|th|td)(?: border="1")?>/gu,
          '',
        );
        expect(body).not.toMatch(/[<>]/u);
        for (const cell of csvCells(tableCsv(draft.table))) expect(cell).not.toMatch(/^[=+@\t\r-]/u);
      }),
      { examples: [['=1+1'], [';@'], ['"-2"'], ['\r=1'], ['a;-b']] },
    );
  });
});
