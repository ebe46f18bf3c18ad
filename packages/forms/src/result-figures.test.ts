import { composeArticle, makePeriod, THANH_HOA_PROFILE } from '@dung-hen/domain';
import { expect, it } from 'vitest';
import { compute } from './compute.ts';
import { resultFigures } from './result-figures.ts';

const dossier = (code: string, fieldName: string, finishedAt: string | null) => ({
  code,
  status: finishedAt === null ? (4 as const) : (9 as const),
  channel: 'online' as const,
  unitCode: 'u',
  unitName: 'UBND xã Mẫu',
  fieldCode: fieldName,
  fieldName,
  receivedAt: '2026-04-01T08:00:00',
  dueAt: '2026-04-10T17:00:00',
  finishedAt,
  pausedAt: null,
  withdrawn: false,
});

it('takes the figures of a form for an article, and no code of a dossier', () => {
  const form = compute(
    [
      dossier('A1', 'Hộ tịch', '2026-04-08T08:00:00'),
      dossier('A2', 'Đất đai', '2026-04-20T08:00:00'),
      dossier('A3', 'Đất đai', null),
    ],
    makePeriod('quarter', 2026, 2),
    THANH_HOA_PROFILE,
    { unit: { code: 'H56.77.5', name: 'UBND xã Mẫu' }, takenAt: '2026-06-15T08:00:00' },
  );
  const figures = resultFigures(form);
  expect(figures).toMatchObject({ periodName: 'quý II năm 2026', from: '2026-03-15', to: '2026-06-14' });
  expect(figures.total).toMatchObject({ received: 3, online: 3, resolved: 2, early: 1, late: 1, overdue: 1 });
  expect(figures.rows.map(({ name, counts }) => [name, counts.received])).toEqual([
    ['Đất đai', 2],
    ['Hộ tịch', 1],
  ]);
  expect(JSON.stringify(composeArticle(figures))).not.toMatch(/A[123]/u);
});
