import { checkForm, FORMS, type FormDefinition, figureOfColumn, type ReportForm } from '@dung-hen/forms';
import { printXlsx } from '@dung-hen/forms/xlsx';
import { conceptOf, REPORT } from '@dung-hen/page';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportOf } from '../fixtures/workbook.ts';
import { brokenSums } from '../merge/identities.ts';
import { pathKey } from './recognise-form.ts';

const LABELS = ['Phường Mẫu Một', 'Xã Mẫu Hai', 'Xã Mẫu Ba', 'Hộ tịch mẫu', 'Đất đai mẫu'];

/** A form with these figures by row, its sums made to hold by way of the totals, and a total row. */
function filled(definition: FormDefinition, given: readonly (readonly number[])[]): ReportForm {
  const counts = definition.columns.filter(({ kind }) => kind === 'count');
  const rows = given.map((figures, index) => {
    const cells: Record<number, number> = {};
    counts.forEach(({ number }, at) => {
      cells[number] = figures[at % figures.length] ?? 0;
    });
    // A total may be a part of another one: twice round settles it.
    for (const { total, parts } of [...definition.identities, ...definition.identities]) {
      cells[total] = parts.reduce((sum, part) => sum + (cells[part] ?? 0), 0);
    }
    return { key: String(index), label: LABELS[index] ?? '', cells };
  });
  const sums = Object.fromEntries(
    counts.map(({ number }) => [number, rows.reduce((sum, { cells }) => sum + (cells[number] ?? 0), 0)]),
  );
  const proven = (cells: Readonly<Record<number, number>>) =>
    Object.fromEntries(Object.entries(cells).map(([number, value]) => [number, { value, evidence: [] }]));
  return {
    definitionId: definition.id,
    profile: 'mẫu',
    period: { kind: 'quarter', year: 2026, index: 2, from: '2026-03-15', to: '2026-06-14' },
    unit: { code: '00000', name: 'UBND xã Mẫu' },
    rows: [
      ...rows.map(({ key, label, cells }) => ({ kind: 'data' as const, key, label, cells: proven(cells) })),
      { kind: 'total', key: '', label: 'Tổng số', cells: proven(sums) },
    ],
    takenAt: '2026-06-15T08:00:00',
    calendarStatus: 'announced',
  };
}

/** Sums in which 3 is both what came in and what became of it need figures of their own. */
const loose = ({ identities }: FormDefinition): boolean =>
  new Set(identities.map(({ total }) => total)).size === identities.length;

const figuresOfRows = fc.array(fc.array(fc.nat(4000), { minLength: 3, maxLength: 7 }), {
  minLength: 2,
  maxLength: LABELS.length,
});

it.each(FORMS.map((form) => [form.family, form] as const))(
  'knows %s again from its own print, with every figure',
  async (_, definition) => {
    await fc.assert(
      fc.asyncProperty(figuresOfRows, async (given) => {
        const form = filled(definition, given);
        const report = reportOf(await printXlsx(form, definition));
        expect(report.form).toBe(definition.id);
        expect(report.family).toBe(definition.family);
        expect(report.columns.unknown).toEqual([]);
        expect(report.problems).toEqual([]);
        const read = report.rows.filter(({ kind }) => kind === 'data' || kind === 'total');
        expect(read.map(({ label }) => label)).toEqual(form.rows.map(({ label }) => label));
        expect(read.map(({ figures }) => figures)).toEqual(
          form.rows.map(({ cells }) =>
            Object.fromEntries(
              definition.columns
                .filter(({ kind }) => kind === 'count')
                .map((column) => [figureOfColumn(column), cells[column.number]?.value]),
            ),
          ),
        );
      }),
      { numRuns: 4 },
    );
  },
  60_000,
);

it('asks of what was read the sums its form has', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FORMS.filter(loose)), figuresOfRows, (definition, given) => {
      const form = filled(definition, given);
      expect(checkForm(form, definition).filter(({ ok }) => !ok)).toEqual([]);
      const figureAt = (number: number): string => {
        const column = definition.columns.find((one) => one.number === number);
        return column === undefined ? '' : figureOfColumn(column);
      };
      const figures = Object.fromEntries(
        Object.entries(form.rows[0]?.cells ?? {}).map(([number, { value }]) => [
          figureAt(Number(number)),
          value,
        ]),
      );
      for (const { total, parts } of definition.identities) {
        const said = { total: figureAt(total), parts: parts.map(figureAt) };
        const broken = (figuresOfRow: Readonly<Record<string, number>>): boolean =>
          brokenSums({ label: '', figures: figuresOfRow }).some(
            (one) => one.total === said.total && one.parts.join() === said.parts.join(),
          );
        expect(broken(figures)).toBe(false);
        expect(broken({ ...figures, [said.total]: (figures[said.total] ?? 0) + 1 })).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

it.each(FORMS.map((form) => [form.family, form] as const))('%s is whole in itself', (_, definition) => {
  const { columns, identities, source, inForce } = definition;
  expect(columns.map(({ number }) => number)).toEqual(columns.map((__, index) => index + 1));
  expect(new Set(columns.map(figureOfColumn)).size).toBe(columns.length);
  expect(columns.filter(({ kind }) => kind === 'order' || kind === 'label')).toHaveLength(2);
  for (const { header, headerEn } of columns) expect(headerEn).toHaveLength(header.length);
  const paths = columns.map(({ header }) => pathKey(header));
  expect(new Set(paths).size).toBe(paths.length);
  for (const { total, parts } of identities) {
    for (const number of [total, ...parts]) expect(columns[number - 1]?.kind).toBe('count');
  }
  expect(source).not.toBe('');
  expect(inForce.to === null || inForce.from < inForce.to).toBe(true);
});

/** Column (7) of 07a: its words say less than the system that fills it. */
const KNOWN_BETTER = '07a resolved.earlyAndOnTime';

it('names figures as readers of files understand the header', () => {
  const concepts = new Set<string>(REPORT.concepts.map(({ id }) => id));
  const otherwise = FORMS.flatMap(({ family, columns }) =>
    columns
      .filter((column) => column.kind === 'count' && concepts.has(figureOfColumn(column)))
      .filter((column) => conceptOf(column.header, REPORT)?.id !== figureOfColumn(column))
      .map((column) => `${family} ${figureOfColumn(column)}`),
  );
  expect(otherwise).toEqual([KNOWN_BETTER]);
});

it('holds no layout that no source gives', () => {
  const ids = FORMS.map(({ id }) => id);
  expect(ids.filter((id) => /II\.0[1-5]|II\.08|05\/2025|09\/2026/u.test(id))).toEqual([]);
  const uncertain = FORMS.filter(({ confidence }) => confidence === 'low');
  expect(uncertain.map(({ family }) => family)).toEqual(['07a/BTP']);
  expect(uncertain[0]?.inForce.unverified?.vi).toMatch(/không phải mẫu chính thức/u);
});
