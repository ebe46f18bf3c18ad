// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { applyFill, type FillParts, type FillResult } from './apply-fill.ts';
import { nodeOf, pageFromDom, pagesFromDom } from './dom.ts';
import { findAgain, planAgain, planOnPage } from './fill-again.ts';
import type { FillPlan } from './fill-types.ts';
import { head, line, NUMBERS, TARGET, table } from './testkit/fill-screen.ts';

const calm: FillParts = { settle: () => Promise.resolve() };
const go = new AbortController().signal;
const SCREEN = table(head(), NUMBERS, line('1', 'Hộ tịch'), line('2', 'Đất đai'));
const roots = () => pagesFromDom(document).map(({ root }) => root);
const show = (html: string) => {
  document.body.innerHTML = html;
};
function plan(): FillPlan {
  const made = planOnPage(roots(), TARGET);
  if (made === null) throw new Error('no plan');
  return made;
}
const count = ({ cells }: FillResult) => {
  const counts: Record<string, number> = {};
  for (const { outcome } of cells) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};
const typed = () => Array.from(document.querySelectorAll('input'), ({ value }) => value);

afterEach(() => show(''));

it('goes on where it was stopped, with the same plan', async () => {
  show(SCREEN);
  const made = plan();
  const stop = new AbortController();
  const first = await applyFill(
    made,
    { ...calm, progress: (done) => (done === 5 ? stop.abort() : undefined) },
    stop.signal,
  );
  expect([first.stopped, count(first)]).toEqual([
    true,
    { filled: 5, needsYou: 11, readOnly: 6, notFound: 11 },
  ]);
  expect(count(await applyFill(made, calm, go))).toEqual({ equal: 5, filled: 11, readOnly: 6, notFound: 11 });
});

it('goes on after a reload, by planning the same target on the new document', async () => {
  show(SCREEN);
  const made = plan();
  const stop = new AbortController();
  await applyFill(made, { ...calm, pause: () => Promise.resolve(stop.abort()) }, stop.signal);
  const [kept] = typed().filter((value) => value !== '');
  show(SCREEN.replace('<input type="text" value="">', `<input type="text" value="${kept}">`));
  expect(count(await applyFill(made, calm, go))).toEqual({ notFound: 27, readOnly: 6 });
  const again = planAgain(made, roots());
  if (again === null) throw new Error('no plan');
  expect(count(await applyFill(again, calm, go))).toMatchObject({ equal: 1, filled: 15 });
});

it('has no place in a tab that is not there yet, and finds it when it is', () => {
  show('<div role="tabpanel"></div>');
  expect(planOnPage(roots(), TARGET)).toBeNull();
  show(`<div role="tabpanel">${SCREEN}</div>`);
  expect(plan().items.filter(({ action }) => action === 'fill')).toHaveLength(16);
});

describe('rows that change while one fills', () => {
  it('are followed where the page draws them anew', async () => {
    show(SCREEN);
    const made = plan();
    let draws = 0;
    const draw = () => {
      draws += 1;
      const values = typed();
      show(SCREEN);
      for (const [at, field] of document.querySelectorAll('input').entries()) field.value = values[at] ?? '';
    };
    document.body.addEventListener('change', draw);
    const result = await applyFill(made, { ...calm, again: findAgain(made, roots) }, go);
    document.body.removeEventListener('change', draw);
    expect([draws, count(result)]).toEqual([16, { filled: 16, readOnly: 6, notFound: 11 }]);
  });

  it('are never mistaken for another row put into the same nodes', async () => {
    show(SCREEN);
    const made = plan();
    const labels = [...document.querySelectorAll('td')].filter(({ textContent }) =>
      /Hộ tịch|Đất đai/u.test(textContent ?? ''),
    );
    for (const [at, label] of labels.entries()) label.textContent = ['Đất đai', 'Hộ tịch'][at] ?? '';
    expect(count(await applyFill(made, calm, go))).toMatchObject({ notFound: 27 });
    expect(typed().every((value) => value === '')).toBe(true);
    const followed = await applyFill(made, { ...calm, again: findAgain(made, roots) }, go);
    expect(count(followed)).toMatchObject({ filled: 16 });
    const last = document.querySelectorAll('tr')[4];
    expect([...(last?.querySelectorAll('input') ?? [])].map(({ value }) => value).slice(1, 4)).toEqual([
      '6',
      '4',
      '2',
    ]);
  });
});

describe('several tables', () => {
  it('are filled where they show, not in a hidden copy', () => {
    show(`<div style="display:none">${SCREEN}</div><div id="shown">${SCREEN}</div>`);
    const nodes = applyTargets(plan());
    expect(nodes.every((node) => node.closest('#shown') !== null)).toBe(true);
  });

  it('that fit alike are left to the officer', () => {
    show(SCREEN + SCREEN);
    expect(planOnPage(roots(), TARGET)).toBeNull();
  });
});

it('reads frames of the same origin, and only those', () => {
  show('');
  const inner = document.implementation.createHTMLDocument('Biểu');
  inner.body.innerHTML = SCREEN;
  const frame = (contentDocument: () => Document) => {
    const element = document.createElement('frame');
    Object.defineProperty(element, 'contentDocument', { get: contentDocument });
    document.body.append(element);
  };
  frame(() => inner);
  frame(() => {
    throw new Error('another origin');
  });
  expect(pagesFromDom(document)).toHaveLength(2);
  expect(plan().items.filter(({ action }) => action === 'fill')).toHaveLength(16);
  expect(pageFromDom(document).root.find('table')).toHaveLength(0);
});

function applyTargets({ items }: FillPlan): Element[] {
  return items
    .filter(({ action }) => action === 'fill')
    .map(({ field }) => field && nodeOf(field.element))
    .filter((node) => node !== null);
}
