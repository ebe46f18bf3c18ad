// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { applyFill, type FillParts, type FillResult, undoFill } from './apply-fill.ts';
import { pageFromDom } from './dom.ts';
import { planFill } from './fill-plan.ts';
import type { FillTarget } from './fill-types.ts';
import { inputGridsOf } from './input-grid.ts';

const COLUMNS: FillTarget['columns'] = [
  { number: 3, path: ['Tiếp nhận', 'Tổng số'] },
  { number: 7, path: ['Đã giải quyết', 'Tổng số'] },
];
const target = (a: number, b: number): FillTarget => ({
  columns: COLUMNS,
  rows: [{ label: 'Hộ tịch', kind: 'data', values: { 3: a, 7: b } }],
});
const HEAD =
  '<tr><th>STT</th><th>Lĩnh vực</th><th>Tiếp nhận - Tổng số</th><th>Đã giải quyết - Tổng số</th></tr>';

/** A screen of one row with these two cells. */
function screen(first: string, second = '<input id="b" value="">'): readonly [HTMLElement, HTMLElement] {
  document.body.innerHTML = `<table>${HEAD}<tr><td>1</td><td>Hộ tịch</td><td>${first}</td><td>${second}</td></tr></table>`;
  const [a, b] = document.body.querySelectorAll<HTMLElement>('input, [contenteditable]');
  if (a === undefined || b === undefined) throw new Error('no two cells');
  return [a, b];
}
const plan = (a: number, b: number) => {
  const [grid] = inputGridsOf(pageFromDom(document).root);
  if (grid === undefined) throw new Error('no grid');
  return planFill(grid, target(a, b));
};
const calm: FillParts = { settle: () => Promise.resolve() };
const go = new AbortController().signal;
const outcomes = ({ cells }: FillResult) => cells.map(({ outcome }) => outcome);

afterEach(() => {
  document.body.innerHTML = '';
});

it('sends what a person’s typing sends, in order', async () => {
  const [a] = screen('<input id="a" value="">');
  const heard: string[] = [];
  for (const type of ['focus', 'keydown', 'input', 'keyup', 'change', 'blur'])
    a.addEventListener(type, () => heard.push(type));
  expect(outcomes(await applyFill(plan(5, 6), calm, go))).toEqual(['filled', 'filled']);
  expect(heard.filter((one, at) => heard.indexOf(one) === at)).toEqual([
    'focus',
    'keydown',
    'input',
    'keyup',
    'change',
    'blur',
  ]);
});

describe('pages', () => {
  it('that track the value on the element (React) believe it', async () => {
    const [a] = screen('<input id="a" value="">');
    let model = '';
    let tracked = '';
    const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    Object.defineProperty(a, 'value', {
      configurable: true,
      get: () => own?.get?.call(a),
      set(text: string) {
        tracked = text;
        own?.set?.call(a, text);
      },
    });
    a.addEventListener('input', () => {
      const now = own?.get?.call(a) as string;
      if (now !== tracked) model = now;
    });
    await applyFill(plan(12, 1), calm, go);
    expect(model).toBe('12');
  });

  it('that write "1.234" for 1234 have taken it', async () => {
    const [a] = screen('<input id="a" value="">');
    a.addEventListener('blur', () => {
      (a as HTMLInputElement).value = Number((a as HTMLInputElement).value).toLocaleString('vi-VN');
    });
    const result = await applyFill(plan(1234, 1), calm, go);
    expect(result.cells[0]).toMatchObject({ outcome: 'filled', shown: '1.234', attempts: 1 });
  });

  it('that lose the value once get it again; that always refuse it are told, after three attempts', async () => {
    const [a, b] = screen('<input id="a" value="">');
    let losses = 1;
    a.addEventListener('change', () => {
      if (losses-- > 0) (a as HTMLInputElement).value = '';
    });
    b.addEventListener('change', () => {
      (b as HTMLInputElement).value = '0';
    });
    const result = await applyFill(plan(7, 8), calm, go);
    expect(result.cells.map(({ outcome, attempts, shown }) => [outcome, attempts, shown])).toEqual([
      ['filled', 2, '7'],
      ['rejected', 3, '0'],
    ]);
  });

  it('with cells that are read-only, locked while filling, equal or editable', async () => {
    const [a, b] = screen('<input id="a" value="">', '<div contenteditable="true">3</div>');
    a.addEventListener('change', () => a.setAttribute('x', ''));
    expect(outcomes(await applyFill(plan(4, 3), calm, go))).toEqual(['filled', 'equal']);
    expect(outcomes(await applyFill(plan(4, 9), calm, go))).toEqual(['equal', 'filled']);
    expect(b.textContent).toBe('9');
    const locking = plan(5, 10);
    b.setAttribute('aria-readonly', 'true');
    expect(outcomes(await applyFill(locking, calm, go))).toEqual(['filled', 'readOnly']);
    expect(b.textContent).toBe('9');
    screen('<input id="a" value="2" readonly>');
    expect(outcomes(await applyFill(plan(5, 1), calm, go))).toEqual(['readOnly', 'filled']);
  });

  it('on which a person types meanwhile keep what the person typed', async () => {
    const [a, b] = screen('<input id="a" value="">');
    const typed = new Set<HTMLElement>();
    const type = (control: HTMLElement, value: string): void => {
      (control as HTMLInputElement).value = value;
      typed.add(control);
    };
    a.addEventListener('change', () => type(b, '99'), { once: true });
    const settle = async (): Promise<void> => type(a, '5');
    const result = await applyFill(plan(4, 3), { settle, isTheirs: (one) => typed.has(one) }, go);
    expect(result.cells.map(({ outcome, shown }) => [outcome, shown])).toEqual([
      ['needsYou', '5'],
      ['needsYou', '99'],
    ]);
    await undoFill(result, calm);
    expect([(a as HTMLInputElement).value, (b as HTMLInputElement).value]).toEqual(['5', '99']);
  });

  it('that change a cell which stood right already are told', async () => {
    const [a, b] = screen('<input id="a" value="">', '<input id="b" value="3">');
    a.addEventListener('change', () => {
      (b as HTMLInputElement).value = '0';
    });
    const result = await applyFill(plan(4, 3), calm, go);
    expect(result.cells.map(({ outcome, shown }) => [outcome, shown])).toEqual([
      ['filled', '4'],
      ['needsYou', '0'],
    ]);
  });

  it('that replace a cell while others are filled are followed, or told', async () => {
    const replacing = () => {
      const [a, b] = screen('<input id="a" value="">');
      a.addEventListener('change', () =>
        b.replaceWith(Object.assign(document.createElement('input'), { id: 'b' })),
      );
    };
    replacing();
    expect(outcomes(await applyFill(plan(5, 6), calm, go))).toEqual(['filled', 'notFound']);
    replacing();
    const again = ({ columnNumber }: { readonly columnNumber: number }) =>
      columnNumber === 7 ? document.querySelector<HTMLElement>('#b') : null;
    expect(outcomes(await applyFill(plan(5, 6), { ...calm, again }, go))).toEqual(['filled', 'filled']);
  });
});

it('never presses anything', async () => {
  screen('<input id="a" value=""><button>Gửi</button>');
  document.body.insertAdjacentHTML('beforeend', '<form><button>Lưu</button></form>');
  const pressed: string[] = [];
  for (const type of ['click', 'submit'])
    document.addEventListener(type, () => pressed.push(type), { capture: true });
  await applyFill(plan(5, 6), calm, go);
  expect(pressed).toEqual([]);
});

it('stops between two cells and says which were not reached', async () => {
  const [a] = screen('<input id="a" value="">');
  const stop = new AbortController();
  a.addEventListener('change', () => stop.abort());
  const result = await applyFill(plan(5, 6), calm, stop.signal);
  expect(result.stopped).toBe(true);
  expect(outcomes(result)).toEqual(['filled', 'needsYou']);
});

describe('undo', () => {
  it('puts every old value back', async () => {
    const figure = fc.integer({ min: 0, max: 99_999 });
    await fc.assert(
      fc.asyncProperty(figure, figure, figure, figure, async (oldA, oldB, newA, newB) => {
        const [a, b] = screen(`<input id="a" value="${oldA}">`, `<input id="b" value="${oldB}">`);
        const result = await applyFill(plan(newA, newB), calm, go);
        expect([a, b].map((one) => (one as HTMLInputElement).value)).toEqual([String(newA), String(newB)]);
        await undoFill(result, calm);
        expect([a, b].map((one) => (one as HTMLInputElement).value)).toEqual([String(oldA), String(oldB)]);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves alone what the officer has changed since', async () => {
    const [a, b] = screen('<input id="a" value="1">', '<input id="b" value="2">');
    const result = await applyFill(plan(5, 6), calm, go);
    (a as HTMLInputElement).value = '55';
    expect(outcomes(await undoFill(result, calm))).toEqual(['needsYou', 'filled']);
    expect([a, b].map((one) => (one as HTMLInputElement).value)).toEqual(['55', '2']);
  });
});
