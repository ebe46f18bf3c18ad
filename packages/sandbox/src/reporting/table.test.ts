import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClock } from '../clock.ts';
import { createAssignments } from './assignments.ts';
import { checkReport } from './check.ts';
import { FORMS, formOf } from './forms.ts';
import { createHistory } from './history.ts';
import { printCount, readCount } from './numbers.ts';
import { ROW_SPELLINGS, SKIN_NAMES, settle } from './options.ts';
import { NO_MUTATIONS } from './posted.ts';
import { spell } from './row-spelling.ts';
import { skinOf } from './skins/skins.ts';
import { buildTable } from './table.ts';

const LABELS = ['Hộ tịch', 'Chứng thực', 'Thủy lợi', 'Công an'];
const forms = FORMS.filter((form) => form.columns.length > 0);

/** Which header text covers each place of the header, spans expanded. */
function expand(header: ReturnType<typeof buildTable>['header']): string[][] {
  const grid: string[][] = header.map(() => []);
  header.forEach((cells, row) => {
    for (const cell of cells) {
      let column = 0;
      while (grid[row]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rowspan; down += 1) {
        for (let right = 0; right < cell.colspan; right += 1) {
          const line = grid[row + down];
          expect(line?.[column + right]).toBeUndefined();
          if (line) line[column + right] = cell.text;
        }
      }
    }
  });
  return grid;
}

describe('the table', () => {
  it('has a header whose spans cover it exactly, whatever skin, seed and form', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SKIN_NAMES),
        fc.integer({ min: 0, max: 1e6 }),
        fc.constantFrom(...forms),
        (name, seed, form) => {
          const { design } = skinOf(name, seed);
          const table = buildTable({
            form,
            design,
            seed,
            labels: LABELS,
            cells: {},
            mutations: NO_MUTATIONS,
          });
          const grid = expand(table.header);
          for (const line of grid)
            expect(line.filter((text) => text !== undefined)).toHaveLength(table.columns.length);
          table.columns.forEach((column, at) => {
            const seen = grid.map((line) => line[at]).filter((text, row, all) => text !== all[row - 1]);
            expect(seen).toEqual(column.path);
          });
          const official = table.columns.filter(({ number }) => number < 100);
          expect(official.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
            form.columns.map(({ number }) => number),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('names every control of a page differently', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SKIN_NAMES),
        fc.integer({ min: 0, max: 1e6 }),
        fc.nat(50),
        (name, seed, revision) => {
          const skin = skinOf(name, seed);
          const state = { id: 'a1', revision, token: 't' };
          const names = Array.from({ length: 20 }, (_, row) =>
            formOf('II.06a').columns.map(({ number }) => skin.cellName(state, row, number)),
          ).flat();
          expect(new Set(names).size).toBe(names.length);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('changes order and words with the seed, and with nothing else', () => {
    const make = (seed: number) =>
      JSON.stringify(
        buildTable({
          form: formOf('II.06a'),
          design: skinOf('two-level', seed).design,
          seed,
          labels: LABELS,
          cells: {},
          mutations: NO_MUTATIONS,
        }),
      );
    expect(make(5)).toBe(make(5));
    expect(new Set([1, 2, 3, 4, 5].map(make)).size).toBe(5);
  });

  it('spells a row label in different ways that are the same label to a person', () => {
    const spellings = ROW_SPELLINGS.map((spelling) => spell('Thủy lợi', spelling, 3));
    expect(spellings).toEqual([
      'Thủy lợi',
      'THỦY LỢI',
      'Thuỷ lợi',
      'Thủy lợi'.normalize('NFD'),
      'Lĩnh vực Thủy lợi',
      '3. Thủy lợi',
    ]);
  });
});

describe('numbers', () => {
  it('reads what it prints', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (value) => {
        expect(readCount(printCount(value))).toBe(value);
        expect(readCount(printCount(value, 'plain'))).toBe(value);
      }),
    );
    for (const wrong of ['', '-1', '1,5', '1.5', '12.34', '1 234', '12a', '.5', '1.2345']) {
      expect(readCount(wrong), wrong).toBeNull();
    }
  });
});

describe('reports of earlier periods', () => {
  it('add up, and each goes on from the one before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const clock = createClock({ start: '2026-12-20T08:00:00', ticking: false });
        const settings = settle({ seed, clock });
        const assignments = createAssignments(settings);
        const past = createHistory(settings, assignments);
        const closed = assignments.list().filter(({ ref }) => past(ref) !== null);
        expect(closed.filter(({ form }) => form.id === 'II.06a')).toHaveLength(8);
        for (const assignment of closed) {
          const record = past(assignment.ref);
          const quarter = assignment.quarter ?? 0;
          const before = quarter > 1 ? `${assignment.year}-Q${quarter - 1}` : String(assignment.year - 1);
          const messages = checkReport({
            assignment,
            rules: { sumsAreComputed: false, totalRow: 'typed' },
            blankRows: 'refused',
            labels:
              assignment.form.rowsAre === 'fields'
                ? settings.fields
                : assignment.form.rowsAre === 'unit'
                  ? [assignment.unit.name]
                  : [],
            cells: record?.cells ?? {},
            texts: record?.texts ?? {},
            previous: past({ ...assignment.ref, period: before }),
            previousLabel: before,
          });
          expect(messages).toEqual([]);
        }
      }),
      { numRuns: 5 },
    );
  });

  it('are the given ones when they are given, and a break in the chain is remarked on', async () => {
    const clock = createClock({ start: '2026-06-14T08:00:00', ticking: false });
    const values = { 'Hộ tịch': { 3: 9, 4: 9, 5: 0, 6: 0, 7: 2, 8: 2, 9: 0, 10: 0, 11: 7, 12: 7, 13: 0 } };
    const settings = settle({
      clock,
      fields: ['Hộ tịch'],
      history: [{ unit: 'H56.77.5', form: 'II.06a', period: '2026-Q1', values }],
    });
    const assignments = createAssignments(settings);
    const past = createHistory(settings, assignments);
    expect(past({ unit: 'H56.77.5', form: 'II.06a', period: '2025' })).toBeNull();
    const assignment = assignments.byRef({ unit: 'H56.77.5', form: 'II.06a', period: '2026-Q2' });
    if (assignment === null) throw new Error('The second quarter is not there');
    const cells = {
      'Hộ tịch': {
        3: '5',
        4: '0',
        5: '0',
        6: '5',
        7: '5',
        8: '5',
        9: '0',
        10: '0',
        11: '0',
        12: '0',
        13: '0',
      },
    };
    const messages = checkReport({
      assignment,
      rules: { sumsAreComputed: false, totalRow: 'computed' },
      blankRows: 'allowed',
      labels: ['Hộ tịch'],
      cells,
      texts: {},
      previous: past({ unit: 'H56.77.5', form: 'II.06a', period: '2026-Q1' }),
      previousLabel: 'Quý I năm 2026',
    });
    expect(messages).toEqual([
      {
        tone: 'warning',
        text: 'Dòng "Hộ tịch", cột (6) = 5 khác số đang giải quyết cuối kỳ trước (Quý I năm 2026) = 7.',
      },
    ]);
  });
});
