import { placeOf } from '@dung-hen/adapters/reporting-government/fields';
import { type FormRow, II_06A, type ReportForm } from '@dung-hen/forms';
import type { FillItem } from '@dung-hen/page';
import { parsePage } from '@dung-hen/page/html';
import { expect, it } from 'vitest';
import { placeOf as cellAt } from '../../packages/page/src/testkit/skins/app.ts';
import { type MadePage, makePage } from '../../packages/page/src/testkit/skins/made-page.ts';
import { sumOf } from '../../packages/page/src/testkit/skins/made-report.ts';
import { type Counted, Tally } from '../../packages/page/src/testkit/skins/tally.ts';

const cellsOf = (figures: readonly number[]): FormRow['cells'] =>
  Object.fromEntries(figures.map((value, at) => [at + 3, { value, evidence: [] }]));

/** The made report as a form of ours. */
function formOf({ report }: MadePage): ReportForm {
  const sectioned = report.sections.length > 1;
  const rows = report.sections.flatMap((section): FormRow[] => [
    ...(sectioned ? [{ kind: 'group' as const, key: section, label: section, cells: {} }] : []),
    ...report.rows
      .filter((row) => row.section === section)
      .map(({ label, figures }) => ({
        kind: 'data' as const,
        key: `${section} ${label}`,
        label,
        cells: cellsOf(figures),
      })),
  ]);
  return {
    definitionId: II_06A.id,
    profile: 'thanh-hoa-2025',
    period: { kind: 'quarter', year: 2026, index: 2, from: '2026-03-15', to: '2026-06-14' },
    unit: { code: 'X', name: 'UBND xã Mẫu' },
    rows: [...rows, { kind: 'total', key: '', label: 'Tổng số', cells: cellsOf(sumOf(report.rows)) }],
    takenAt: '2026-06-15T08:00:00',
    calendarStatus: 'announced',
  };
}

/** A cell without a place; one that only shows its figure and shows none is a blank, not a refusal. */
function isRefused({ action, field, oldText, reasonEn }: FillItem): boolean {
  const blank = field === null && oldText === '' && reasonEn.startsWith('Nothing can be typed');
  return action === 'ambiguous' || (action === 'notFound' && !blank);
}

/** What the adapter takes for the figures of each row, against what the page shows there. */
function judge(page: MadePage): Counted {
  const { app, layout, report } = page;
  const { root } = parsePage(page.html, 'https://mau.example/');
  const place = placeOf(formOf(page), II_06A, { url: 'https://mau.example/', title: '', root });
  const data = layout.rows.filter(({ kind }) => kind === 'data');
  const wrong: string[] = [];
  let [asked, right] = [0, 0];
  for (const row of page.drawn) {
    if (row.kind !== 'data' && row.kind !== 'total') continue;
    const own = report.rows[data.indexOf(row)];
    const items = place?.plan.items.filter((item) =>
      row.kind === 'total'
        ? item.rowLabel === 'Tổng số'
        : item.rowLabel === own?.label && (item.rowGroup === undefined || item.rowGroup === own.section),
    );
    for (let at = 0; at < 11; at += 1) {
      asked += 1;
      const item = items?.find(({ columnNumber }) => columnNumber === at + 3);
      const shown = app.started.get(cellAt(row, at)) ?? '';
      if (item === undefined || isRefused(item)) continue;
      if (item.oldValue === (shown === '' ? null : Number(shown))) right += 1;
      else wrong.push(`${item.rowLabel} (${at + 3}) shows "${shown}" and is taken for ${item.oldValue}`);
    }
  }
  return { asked, right, refused: asked - right - wrong.length, wrong };
}

it('the reporting adapter takes no figure of five hundred made pages for another', async () => {
  const tally = new Tally();
  for (let seed = 1; seed <= 500; seed += 1) {
    const page = makePage(seed);
    tally.add(page.manner.name, seed, judge(page));
  }
  expect(tally.wrong).toEqual([]);
  expect(tally.refusedShare()).toBeLessThan(0.03);
  await expect(`# The reporting adapter, pages 1 to 500\n\n${tally.table()}\n`).toMatchFileSnapshot(
    '../../docs/skins/adapter.md',
  );
}, 120_000);
