import { expect, it } from 'vitest';
import { II_06A } from './definitions/ii-06a.ts';
import { PROVINCE_07A } from './definitions/one-stop-forms.ts';
import { asDefinition } from './figure-in.ts';
import type { FormCell, ReportForm } from './types.ts';

const cell = (value: number): FormCell => ({
  value,
  evidence: Array.from({ length: value }, (_, at) => `H-${value}-${at}`),
});

it('says a counted form in the columns of another, and leaves blank what nobody counted', () => {
  const values: Readonly<Record<number, number>> = {
    ...{ 3: 9, 4: 4, 5: 3, 6: 2, 7: 6, 8: 1, 9: 3 },
    ...{ 10: 2, 11: 3, 12: 2, 13: 1 },
  };
  const form: ReportForm = {
    definitionId: II_06A.id,
    profile: 'mẫu',
    period: { kind: 'quarter', year: 2026, index: 2, from: '2026-03-15', to: '2026-06-14' },
    unit: { code: '', name: '' },
    rows: [
      {
        kind: 'data',
        key: 'a',
        label: 'Hộ tịch',
        cells: Object.fromEntries(Object.entries(values).map(([number, value]) => [number, cell(value)])),
      },
    ],
    takenAt: '2026-06-15T08:00:00',
    calendarStatus: 'announced',
  };
  const [row] = asDefinition(form, II_06A, PROVINCE_07A).rows;
  const figure = (number: number) => row?.cells[number]?.value;
  expect([3, 4, 5, 6, 7, 8, 9, 10, 11].map(figure)).toEqual([9, 2, 7, 6, 4, 2, 3, 2, 1]);
  expect(figure(12)).toBeUndefined();
  expect(figure(13)).toBeUndefined();
  expect(row?.cells[5]?.evidence).toHaveLength(7);
});
