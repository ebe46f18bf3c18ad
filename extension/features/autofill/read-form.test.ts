import { beforeEach, describe, expect, it } from 'vitest';
import type { FormReading } from '../../app/autofill-messages.ts';
import { pageFromPicture } from '../../app/page-picture/picture-page.ts';
import { pagePictureSchema } from '../../app/page-picture/picture-schema.ts';
import { takePicture } from '../../app/page-picture/take-picture.ts';
import type { OwnFacts } from './figures.ts';
import { isReading } from './guards.ts';
import { readForm } from './read-form.ts';
import { formPage, type MadePage, ownFacts } from './synthetic-form.ts';

const HOST = 'https://vpcp.baocaochinhphu.gov.vn/bao-cao/1';

beforeEach(() => {
  document.body.innerHTML = '';
});

/** The page as it would arrive in the background: through the schema that guards it. */
function pictured(body: string, url = HOST) {
  document.body.innerHTML = body;
  const taken = takePicture(document);
  if (taken === null) throw new Error('no picture');
  return { ...pagePictureSchema.parse(JSON.parse(JSON.stringify(taken.picture))), url };
}

function read(
  page: MadePage | string = {},
  facts: Partial<OwnFacts> = {},
  chosen: string | null = null,
): FormReading {
  const body = typeof page === 'string' ? page : formPage(page);
  const reading = readForm(
    pageFromPicture(pictured(body)),
    { period: chosen, source: null },
    ownFacts(facts),
  );
  expect(isReading(JSON.parse(JSON.stringify(reading)))).toBe(true);
  return reading;
}

const cell = ({ cells }: FormReading, row: string, column: number) =>
  cells.find((one) => one.row === row && one.column === column);

describe('a report page', () => {
  it('is planned cell by cell, old → new, under the labels of the page', () => {
    const reading = read({ rows: [['Hộ tịch', '', '5', '2'], ['Đất đai']] });
    expect(reading.state).toBe('plan');
    expect(reading.subject).toBe('II.06a/VPCP/KSTT 2026-Q2 H56.77.5');
    expect(reading.warnings).toEqual([]);
    expect(cell(reading, 'Hộ tịch', 4)).toMatchObject({
      before: '5',
      after: 1,
      action: 'fill',
      label: 'Tiếp nhận > Trực tuyến',
    });
    expect(cell(reading, 'Hộ tịch', 5)).toMatchObject({ before: '2', after: 2, action: 'equal' });
    expect(cell(reading, 'Hộ tịch', 3)).toMatchObject({ after: 3, action: 'readOnlyDiffers' });
    expect(cell(reading, 'Hộ tịch', 10)?.after).toBe(1);
    expect(reading.unmatched.join()).toContain('Tổng số');
    expect(reading.checks.some(({ ok, kind }) => ok && kind === 'ours')).toBe(true);
    expect(reading.about).toMatchObject({ pageUnit: 'UBND xã Mẫu', unit: 'UBND xã Mẫu (H56.77.5)' });
  });

  it('offers its text fields for the draft, results first', () => {
    const more =
      '<label>Kiến nghị <textarea></textarea></label><label>Đánh giá chung <textarea>cũ</textarea></label>';
    const { narrative } = read({ more });
    expect(narrative?.targets.map(({ label, value }) => [label, value])).toEqual([
      ['Đánh giá chung', 'cũ'],
      ['Kiến nghị', ''],
    ]);
    expect(narrative?.draft).toContain('UBND xã Mẫu có tổng số 3 hồ sơ');
  });

  it('warns of figures in rows this computer has no dossier of', () => {
    const { warnings } = read({ rows: [['Hộ tịch'], ['Đất đai', '', '7']] });
    expect(warnings.join()).toContain('Đất đai');
  });

  it('warns while the period runs, and where nothing was collected since it ended', () => {
    expect(read({}, { now: '2026-06-10T08:00:00', collectedAt: null }).warnings.join()).toContain('chưa hết');
    expect(read({}, { collectedAt: '2026-06-14T09:00:00' }).warnings.join()).toContain('Chưa thu thập');
  });
});

describe('figures of something else are refused', () => {
  it.each<[string, MadePage, Partial<OwnFacts>, RegExp]>([
    ['another unit', { unit: 'UBND xã Khác' }, {}, /KHÁC ĐƠN VỊ.*UBND xã Khác.*UBND xã Mẫu/u],
    ['a period long gone', { period: 'Quý II năm 2021' }, {}, /KHÁC KỲ.*2021/u],
    [
      'another window',
      { period: 'Quý II năm 2026 (Từ ngày 01/04/2026 đến ngày 30/06/2026)' },
      {},
      /KHÁC KỲ.*01\/04\/2026/u,
    ],
    ['an empty computer', {}, { dossiers: [] }, /chưa có hồ sơ/u],
  ])('%s', (_what, page, facts, words) => {
    const reading = read(page, facts);
    expect(reading.state).toBe('refused');
    expect(reading.words.join()).toMatch(words);
    expect(reading.cells).toEqual([]);
    expect(reading.tsv).toBe('');
  });

  it('a unit nobody has set', () => {
    const { settings } = ownFacts();
    const reading = read({}, { settings: { ...settings, unitName: '', unitCode: '' } });
    expect(reading.state).toBe('refused');
  });
});

describe('a page that does not say enough', () => {
  it('names no period: the officer chooses, and is reminded that he did', () => {
    const asked = read({ period: '' });
    expect(asked.state).toBe('choose');
    expect(asked.choices.map(({ key }) => key)).toContain('2026-Q2');
    const chosen = read({ period: '' }, {}, '2026-Q2');
    expect(chosen.state).toBe('plan');
    expect(chosen.warnings.join()).toContain('do cán bộ chọn');
  });

  it('names a period: a choice made elsewhere does not count', () => {
    expect(read({}, {}, '2026-Q1').subject).toContain('2026-Q2');
  });

  it('is of another form, or of none: one line', () => {
    const other = read({ form: 'Biểu số II.07b/VPCP/KSTT', title: 'Tổng hợp số lượng thủ tục hành chính' });
    expect(other).toMatchObject({ state: 'line', cells: [], about: null });
    expect(other.words.join()).toContain('II.07b');
    const boxes = '<td><input></td>'.repeat(6);
    expect(read(`<table><tr><th>A</th></tr><tr>${boxes}</tr></table>`).state).toBe('line');
    expect(read('<h1>Trang chủ</h1>').state).toBe('none');
  });
});

describe('what a page writes', () => {
  it('stays text, however it is written', () => {
    const label = 'Hộ tịch&lt;img src=x onerror=alert(1)&gt;';
    const reading = read({ rows: [['Hộ tịch'], [label, '', '9']], unit: 'UBND xã Mẫu' });
    expect(reading.warnings.join()).toContain('<img src=x onerror=alert(1)>');
    expect(read({ rows: [['=HYPERLINK("x")'], ['Hộ tịch']] }).tsv).toContain(`'=HYPERLINK`);
  });

  it('keeps its secrets: hidden values and passwords do not travel', () => {
    expect(JSON.stringify(pictured(formPage()))).not.toContain('bi-mat');
  });

  it('is refused by the background in any other shape', () => {
    const good = pictured(formPage());
    expect(pagePictureSchema.safeParse({ ...good, url: 'https://a.vn/x?q=1' }).success).toBe(false);
    expect(pagePictureSchema.safeParse({ ...good, more: 1 }).success).toBe(false);
    expect(pagePictureSchema.safeParse({ ...good, root: { t: 'html', c: [{ t: 1 }] } }).success).toBe(false);
  });
});
