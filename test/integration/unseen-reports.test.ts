// @vitest-environment happy-dom
import { placeOf } from '@dung-hen/adapters/reporting-government/fields';
import { readSheet } from '@dung-hen/adapters/reporting-government/report/sheet';
import { namesUnit } from '@dung-hen/adapters/reporting-government/words/unit-name';
import { type FormRow, II_06A, type ReportForm } from '@dung-hen/forms';
import {
  applyFill,
  type FillPlan,
  type FillTarget,
  findAgain,
  pagesFromDom,
  planOnPage,
} from '@dung-hen/page';
import { expect, it } from 'vitest';
import { inventedForm } from '../../adapters/reporting-government/fixtures/invented-form.ts';
import { formOnPage, knownForms } from '../../extension/features/autofill/form-on-page.ts';
import { pagePeriod } from '../../extension/features/autofill/page-period.ts';
import { periodKey } from '../../extension/features/report/made-report.ts';
import { withQuickEyes } from '../../packages/page/src/testkit/skins/quick-eyes.ts';
import { BLIND } from './unseen/blind-reports.ts';
import type { UnseenScreen } from './unseen/report-kit.ts';
import { REPORTS_A1 } from './unseen/reports-a1.ts';
import { REPORTS_A2 } from './unseen/reports-a2.ts';
import { REPORTS_B } from './unseen/reports-b.ts';
import { REPORTS_C } from './unseen/reports-c.ts';
import { REPORTS_D1 } from './unseen/reports-d1.ts';
import { REPORTS_D2 } from './unseen/reports-d2.ts';
import { REPORTS_D3 } from './unseen/reports-d3.ts';
import { REPORTS_E } from './unseen/reports-e.ts';
import { rightPages, type Score, scoreTable, wrongIn } from './unseen/score.ts';

/** What plans the filling of a page; null where it finds no place. */
type Planner = (screen: UnseenScreen) => FillPlan | null;

const roots = () => pagesFromDom(document).map(({ root }) => root);

function formOf({ rows }: FillTarget): ReportForm {
  const cells = (values: Readonly<Record<number, number>>) =>
    Object.fromEntries(Object.entries(values).map(([number, value]) => [number, { value, evidence: [] }]));
  const drawn = rows.flatMap(({ kind, label, group, values }, at): FormRow[] => {
    const row: FormRow = { kind, key: label, label, cells: cells(values) };
    const opens = group !== undefined && group !== rows[at - 1]?.group;
    return opens ? [{ kind: 'group', key: group, label: group, cells: {} }, row] : [row];
  });
  return { ...inventedForm(), rows: drawn };
}

/**
 * As the officer's panel plans: for the table, or tables, of a page that take the form; nothing where the page says that it
 * is of another form, unit or period. (The panel asks for the period and the form where the page says none.)
 */
const byOfficer: Planner = ({ target, definition = II_06A }) => {
  const [page] = pagesFromDom(document);
  if (page === undefined) return null;
  const form = formOf(target);
  const sheet = readSheet(page);
  const period = pagePeriod(sheet, page);
  const found = formOnPage(
    page,
    sheet,
    knownForms(() => null),
  );
  const isOther =
    (!found.ok && found.why === 'unknownCode') ||
    (sheet.unit !== null && !namesUnit(sheet.unit, form.unit)) ||
    (period !== null && period.key !== periodKey(form.period));
  const place = isOther ? null : placeOf(form, definition, page);
  return place === null || place.twin ? null : place.plan;
};

const byGrid: Planner = ({ target }) => planOnPage(roots(), target);

const heldIn = (element: Element) =>
  element instanceof HTMLInputElement
    ? element.value.replace(element.hasAttribute('data-dots') ? /\./gu : '', '')
    : (element.textContent ?? '');

/** Every field of a page, those of shadow roots among them. */
const fieldsIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches('input, [contenteditable]') ? [element] : []),
    ...(element.shadowRoot === null ? [] : fieldsIn(element.shadowRoot)),
  ]);

/** Fills a screen as far as it goes, and compares every field with what belongs there. */
async function judge(screen: UnseenScreen, planner: Planner): Promise<Score> {
  const { name, html, target, mustRefuse, live } = screen;
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  root.innerHTML = html;
  live?.(root);
  const fields = fieldsIn(root);
  const before = new Map(fields.map((field) => [field, heldIn(field)]));
  const plan = planner(screen);
  const reasons = new Set(plan === null ? ['no table to type into, or two alike'] : []);
  if (plan !== null) {
    const parts = { settle: () => Promise.resolve(), again: findAgain(plan, roots) };
    const { cells } = await applyFill(plan, parts, new AbortController().signal);
    for (const { item, outcome } of cells)
      if (outcome === 'notFound' || outcome === 'needsYou')
        reasons.add(item.reasonEn.replace(/[:;].*$/u, ''));
  }
  const wrong: string[] = [];
  let [asked, right] = [0, 0];
  for (const field of fields) {
    const place = field.getAttribute('data-at');
    const [row = -1, number = -1] = (place ?? '').split(':').map(Number);
    const wanted = place === null ? undefined : target.rows[row]?.values[number];
    const now = heldIn(field);
    if (wanted !== undefined) asked += 1;
    if (wanted !== undefined && now === String(wanted)) right += 1;
    else if (now !== before.get(field) && !field.hasAttribute('data-twin'))
      wrong.push(
        `${place ?? 'a field nobody asked for'} holds "${now}" instead of ${wanted ?? 'what it held'}`,
      );
  }
  return { name, asked, right, wrong, mustRefuse: mustRefuse !== undefined, why: [...reasons][0] ?? '' };
}

const BATCHES = [
  { name: 'first, which filling was then mended by', screens: [...REPORTS_A1, ...REPORTS_A2] },
  { name: 'second, written after that', screens: REPORTS_B },
  { name: 'third, written after that', screens: REPORTS_C },
  {
    name: 'fourth, of other systems’ grids and look-alikes',
    screens: [...REPORTS_D1, ...REPORTS_D2, ...REPORTS_D3],
  },
  { name: 'fifth, written after that', screens: REPORTS_E },
] as const;

async function scored(planner: Planner, reads: (screen: UnseenScreen) => boolean = () => true) {
  const batches: { readonly name: string; readonly scores: Score[] }[] = [];
  for (const { name, screens } of BATCHES) {
    const scores: Score[] = [];
    for (const screen of screens.filter(reads)) scores.push(await judge(screen, planner));
    batches.push({ name, scores });
  }
  return batches;
}

it('types no figure into another place of a report screen nobody has seen', async () => {
  const undo = withQuickEyes(Element.prototype);
  const officer = await scored(byOfficer);
  const grids = await scored(byGrid, ({ saidByPage }) => saidByPage !== true);
  undo();
  const parts = [
    '# Report screens nobody has seen',
    '## As the officer’s panel plans',
    scoreTable(officer),
    '## As a table alone is planned',
    scoreTable(grids),
    BLIND,
  ];
  await expect(`${parts.join('\n\n')}\n`).toMatchFileSnapshot('../../docs/skins/unseen-reports.md');
  expect([...wrongIn(officer), ...wrongIn(grids)]).toEqual([]);
  expect(rightPages(officer)).toBeGreaterThan(104);
}, 480_000);
