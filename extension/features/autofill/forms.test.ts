import { COMMUNE_SUMMARY, FORMS, II_06A, II_07B, PROVINCE_07A, WEEKLY_16 } from '@dung-hen/forms';
import { beforeEach, describe, expect, it } from 'vitest';
import { pageFromPicture } from '../../app/page-picture/picture-page.ts';
import { takePicture } from '../../app/page-picture/take-picture.ts';
import type { OwnFacts } from './figures.ts';
import { type FormScreen, formScreen, keptFor, madeValue } from './form-screen.ts';
import { isReading } from './guards.ts';
import { readForm } from './read-form.ts';
import { ownFacts } from './synthetic-form.ts';
import { type WritingParts, writeCells } from './writing.ts';

const PAGE = 'https://vpcp.baocaochinhphu.gov.vn/bao-cao/1';

beforeEach(() => {
  document.body.innerHTML = '';
});

function look(html: string, facts: Partial<OwnFacts>, source: string | null = null) {
  document.body.innerHTML = html;
  const taken = takePicture(document);
  if (taken === null) throw new Error('no picture');
  const page = pageFromPicture({ ...taken.picture, url: PAGE });
  const reading = readForm(page, { period: null, source }, ownFacts(facts));
  expect(isReading(JSON.parse(JSON.stringify(reading)))).toBe(true);
  const parts: WritingParts = {
    numbered: taken.numbered,
    settle: async () => undefined,
    pause: async () => undefined,
    progress: () => undefined,
  };
  return { reading, parts };
}

const rowsOf = (definition: FormScreen['definition']): FormScreen['sections'] => {
  const labels =
    definition.rows.by === 'unit' ? ['UBND xã An Mẫu', 'UBND xã Bình Mẫu'] : ['Hộ tịch', 'Đất đai'];
  const { sections } = definition.rows;
  return sections.length === 0 ? [['', labels]] : sections.map((section) => [section, labels] as const);
};

describe.each(FORMS.map((definition) => [definition.id, definition] as const))(
  'form %s',
  (_id, definition) => {
    it.each([true, false])(
      'is filled from a kept merge, every figure under its own label (numbers printed: %s)',
      async (numbered) => {
        const screen = { definition, sections: rowsOf(definition), numbered };
        const { reading, parts } = look(formScreen(screen), { dossiers: [], merges: [keptFor(screen)] });
        expect(reading.words).toEqual([]);
        expect(reading.state).toBe('plan');
        expect(reading.subject).toContain(definition.id);
        expect(reading.sources.map(({ key }) => key)).toEqual(['gop-1']);
        expect(reading.about?.source).toContain('tong-hop.xlsx');
        await writeCells(reading.cells, parts, new AbortController().signal);
        for (const [at, [section, labels]] of screen.sections.entries()) {
          for (const [row, label] of labels.entries()) {
            for (const { kind, number } of definition.columns) {
              if (kind === 'order' || kind === 'label') continue;
              const box = document.querySelector<HTMLInputElement>(
                `[data-row="${section}|${label}"] [data-column="${number}"]`,
              );
              // Shares and words are the page's or the officer's, whatever a file says.
              expect(box?.value, `${section} ${label} (${number})`).toBe(
                kind === 'count' ? String(madeValue(at, row, number)) : '',
              );
            }
          }
        }
      },
    );
  },
);

describe('where figures come from', () => {
  const screen = { definition: II_06A, sections: [['', ['Hộ tịch', 'Đất đai']]] } as const;

  it('offers the collected dossiers and the file, and fills what the officer chose', () => {
    const merges = [keptFor(screen)];
    const first = look(formScreen(screen), { merges }).reading;
    expect(first.sources).toHaveLength(2);
    expect(first.source).toBe('dossiers');
    expect(first.about?.source).toContain('kho hồ sơ đã thu thập');
    const chosen = look(formScreen(screen), { merges }, 'gop-1').reading;
    expect(chosen.source).toBe('gop-1');
    expect(chosen.cells.find(({ row, column }) => row === 'Đất đai' && column === 4)?.after).toBe(104);
    expect(chosen.narrative).toBeNull();
  });

  it.each([
    ['another period', { period: '2025-12-15…2026-03-14' }, {}],
    ['sums since January', { period: 'lũy kế 2026-Q2' }, {}],
    ['another unit', {}, { unit: 'UBND xã Khác' }],
    ['rows by something else', {}, { rowsBy: 'unit' as const }],
  ])('never takes a file of %s', (_what, parts, more) => {
    const { reading } = look(formScreen(screen), { dossiers: [], merges: [keptFor(screen, parts, more)] });
    expect(reading.state).toBe('refused');
    expect(reading.cells).toEqual([]);
    expect(reading.file).toEqual({ form: 'II.06a/VPCP/KSTT', period: '2026-03-15…2026-06-14' });
  });

  it('warns of a file that names no period', () => {
    const { reading } = look(formScreen(screen), {
      dossiers: [],
      merges: [keptFor(screen, { period: null })],
    });
    expect(reading.warnings.join()).toContain('không ghi kỳ báo cáo');
  });

  it('sends the officer to the merge page where there is nothing, but not for another unit’s report', () => {
    const other = { definition: II_07B, sections: rowsOf(II_07B) };
    const none = look(formScreen(other), {}).reading;
    expect(none.state).toBe('refused');
    expect(none.words.join()).toContain('không tính được từ hồ sơ');
    expect(none.file?.form).toBe('II.07b/VPCP/KSTT');
    const theirs = look(formScreen({ ...other, unit: 'UBND xã Khác' }), { merges: [keptFor(other)] }).reading;
    expect(theirs.state).toBe('refused');
    expect(theirs.file).toBeNull();
  });

  it('counts the dossiers for other forms as far as they say, and leaves the rest', () => {
    const { reading } = look(formScreen({ definition: PROVINCE_07A, sections: [['', ['Hộ tịch']]] }), {});
    expect(reading.state).toBe('plan');
    const figure = (column: number) => reading.cells.find((cell) => cell.column === column)?.after;
    expect([3, 5, 6, 7, 9].map(figure)).toEqual([3, 3, 2, 1, 1]);
    expect(figure(12)).toBeUndefined();
    expect(reading.unmatched.join()).toContain('Bổ sung');
  });

  it('counts by unit where the screen’s rows are units', () => {
    const units = formScreen(screen)
      .replace('Lĩnh vực, công việc giải quyết theo cấp', 'Đơn vị')
      .replaceAll('Hộ tịch', 'UBND xã Mẫu');
    const { reading } = look(units, {});
    expect(reading.state).toBe('plan');
    expect(
      reading.cells.some(({ row, column, after }) => column === 3 && row !== 'Tổng số' && after === 3),
    ).toBe(true);
  });

  it('fills a week from a file of those very days only', () => {
    const week = {
      definition: WEEKLY_16,
      sections: rowsOf(WEEKLY_16),
      period: 'Từ ngày 08/06/2026 đến ngày 14/06/2026',
    };
    const merges = [keptFor(week, { period: '2026-06-08…2026-06-14' })];
    const { reading } = look(formScreen(week), { merges });
    expect(reading.state).toBe('plan');
    expect(reading.subject).toBe('weekly16 2026-06-08…2026-06-14 H56.77.5');
    expect(
      look(formScreen({ ...week, period: 'Từ ngày 01/06/2026 đến ngày 07/06/2026' }), { merges }).reading
        .state,
    ).toBe('refused');
  });

  it('leaves a figure the file does not say as the page has it', () => {
    const own = keptFor(screen);
    const rows = own.report?.rows.map((row) => ({
      ...row,
      figures: {
        'received.total': 7,
        'resolved.total': 6,
        'pending.total': 1,
        'received.online': 2,
        'resolved.early': 3,
        'pending.inTime': 1,
      },
    }));
    const { reading } = look(formScreen(screen), {
      dossiers: [],
      merges: [keptFor(screen, {}, { rows: rows ?? [] })],
    });
    expect(new Set(reading.cells.map(({ column }) => column))).toEqual(new Set([3, 4, 7, 8, 11, 12]));
  });
});

describe('telling the form', () => {
  it('says what it cannot tell, and fills nothing', () => {
    const sections = rowsOf(II_07B);
    const html = formScreen({ definition: II_07B, sections });
    expect(look(html.replaceAll('II.07b', 'II.09z'), {}).reading.words.join()).toContain('II.09z');
    const swapped = look(
      html.replaceAll('Cấp ', 'Bậc ').replaceAll('Tổng số', 'Gộp').replaceAll('Tại BPMC', 'Ở'),
      {},
    ).reading;
    expect(swapped.state).toBe('line');
    expect(swapped.words.join()).toContain('không có bảng nào');
  });

  it('takes no form by a vague title and column numbers alone', () => {
    const screen = { definition: COMMUNE_SUMMARY, sections: [['', ['Hộ tịch']]], numbered: true } as const;
    const html = formScreen(screen).replace(/(<th [^>]*>)(?!STT|Lĩnh vực)[^<]*/gu, '$1Mục');
    expect(look(html, { merges: [keptFor(screen)] }).reading.state).toBe('line');
  });

  it('does not put one section’s figures into the other', () => {
    const screen = { definition: COMMUNE_SUMMARY, sections: rowsOf(COMMUNE_SUMMARY) };
    const [first] = screen.sections;
    if (first === undefined) throw new Error('no section');
    // One table without its section heads: which section it is of nobody can tell.
    const blind = formScreen({ ...screen, sections: [['', first[1]]] });
    const { reading } = look(blind, { dossiers: [], merges: [keptFor(screen)] });
    expect(reading.cells.filter(({ action, row }) => action === 'fill' && row !== 'Tổng số')).toEqual([]);
  });

  it('names boxes it will not tick', () => {
    const screen = { definition: II_06A, sections: [['', ['Hộ tịch']]] } as const;
    const more = '<p><label><input type="checkbox" checked> Không phát sinh</label></p>';
    const { reading } = look(formScreen({ ...screen, more }), {});
    expect(reading.unmatched.join()).toContain('Ô chọn “Không phát sinh”');
    expect(reading.warnings.join()).toContain('Không phát sinh');
  });

  it.each([
    ['Quý', false],
    ['Quý II', false],
    ['Quý I', true],
    ['Năm', true],
    ['6 tháng', true],
    ['Có phụ lục', false],
  ])('leaves a choice to the officer, and warns of a period chosen that is another: %s', (chosen, warned) => {
    const screen = { definition: II_06A, sections: [['', ['Hộ tịch']]] } as const;
    const more = `<fieldset><legend>Loại báo cáo</legend><label><input type="radio" name="ky" checked> ${chosen}</label><label><input type="radio" name="ky"> Khác</label></fieldset>`;
    const { reading } = look(formScreen({ ...screen, more }), {});
    expect(reading.unmatched.join()).toContain(`Ô chọn “Loại báo cáo: ${chosen} / Khác”`);
    expect(reading.warnings.join().includes(`Trang đang chọn “${chosen}”`)).toBe(warned);
  });
});
