// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { optionFor } from './choose-option.ts';
import { controlText, isLocked, isMarkedWrong, standsIn } from './control-state.ts';
import { writeControl } from './write-control.ts';

function make<T extends HTMLElement = HTMLInputElement>(html: string): T {
  document.body.innerHTML = html;
  const control = document.querySelector<T>('input, select, textarea, [data-control]');
  if (control === null) throw new Error('no control');
  return control;
}
function heardBy(control: HTMLElement): string[] {
  const heard: string[] = [];
  const types = [
    'focus',
    'focusin',
    'keydown',
    'keypress',
    'beforeinput',
    'input',
    'keyup',
    'change',
    'click',
  ];
  for (const type of [...types, 'blur', 'focusout', 'submit'])
    document.addEventListener(type, () => heard.push(type), { capture: true });
  control.ownerDocument.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') heard.push('ENTER');
  });
  return heard;
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('lists', () => {
  const options = (...texts: readonly (readonly [string, string])[]) =>
    texts.map(([value, text]) => `<option value="${value}">${text}</option>`).join('');

  it('are chosen by what they show, not by what they send', () => {
    const list = make<HTMLSelectElement>(
      `<select>${options(['', '-- Chọn --'], ['12', '3'], ['3', '12'])}</select>`,
    );
    const heard = heardBy(list);
    expect(writeControl(list, '12')).toBe('written');
    expect([list.value, controlText(list), standsIn(list, 12), standsIn(list, 3)]).toEqual([
      '3',
      '12',
      true,
      false,
    ]);
    expect(heard).toEqual(expect.arrayContaining(['focus', 'input', 'change', 'blur']));
    expect(writeControl(list, '-- Chọn --')).toBe('written');
    expect(list.value).toBe('');
  });

  it('are chosen by what they send only where they show no figures', () => {
    const list = make<HTMLSelectElement>(`<select>${options(['1', 'Một'], ['2', 'Hai'])}</select>`);
    expect(writeControl(list, '2')).toBe('written');
    expect([controlText(list), standsIn(list, 2)]).toEqual(['Hai', true]);
  });

  it('know a figure however it is written, and take no option in doubt or out of use', () => {
    const of = (...labels: readonly string[]) =>
      labels.map((label) => ({ label, value: label, disabled: false }));
    expect(optionFor(of('999', '1.234', '2.345'), '1234')).toEqual({ ok: true, index: 1 });
    expect(optionFor(of('1.234', '1234'), '1234')).toEqual({ ok: false, why: 'several' });
    expect(optionFor(of('Xã', 'Tỉnh'), 'xã'.normalize('NFD'))).toEqual({ ok: true, index: 0 });
    expect(optionFor([{ label: '5', value: '5', disabled: true }], '5')).toEqual({ ok: false, why: 'none' });
    const list = make<HTMLSelectElement>(`<select>${options(['1', '1'], ['2', '2'])}</select>`);
    expect([writeControl(list, '7'), list.value]).toEqual(['unsupported', '1']);
  });
});

describe('boxes', () => {
  it('are clicked when they stand otherwise, once', () => {
    const box = make('<input type="checkbox">');
    const heard = heardBy(box);
    expect([writeControl(box, '1'), box.checked]).toEqual(['written', true]);
    expect([writeControl(box, 'có'), box.checked]).toEqual(['written', true]);
    expect([writeControl(box, '0'), box.checked]).toEqual(['written', false]);
    expect(heard.filter((type) => type === 'click')).toHaveLength(2);
    expect(writeControl(box, '12')).toBe('unsupported');
  });

  it('of one name are chosen by value or label, within their form', () => {
    const radio = make(
      '<form><input type="radio" name="a" value="x" id="x"><label for="x">Xã</label><input type="radio" name="a" value="t" id="t"><label for="t">Tỉnh</label></form><form><input type="radio" name="a" value="t" id="other"></form>',
    );
    expect([writeControl(radio, 'Tỉnh'), controlText(radio)]).toEqual(['written', 't']);
    expect([writeControl(radio, 'x'), controlText(radio)]).toEqual(['written', 'x']);
    expect(writeControl(radio, 'Bộ')).toBe('unsupported');
    expect(document.querySelector<HTMLInputElement>('#other')?.checked).toBe(false);
  });
});

describe('what must not be typed into', () => {
  it.each([
    '<input type="submit" value="Gửi">',
    '<input type="button" value="Lưu">',
    '<input type="image">',
    '<input type="reset">',
    '<input type="file">',
    '<input type="password">',
    '<input type="hidden" value="1">',
    '<div data-control>1</div>',
    '<div inert><input></div>',
  ])('%s', (html) => {
    const control = make<HTMLElement>(`<form>${html}</form>`);
    const heard = heardBy(control);
    const before = document.body.innerHTML;
    expect(writeControl(control, '5')).toBe('unsupported');
    expect([document.body.innerHTML, heard]).toEqual([before, []]);
  });

  it('more characters than a person could type', () => {
    const field = make('<input maxlength="3" value="1">');
    expect([writeControl(field, '1234'), field.value]).toEqual(['tooLong', '1']);
    expect([writeControl(field, '123'), field.value]).toEqual(['written', '123']);
  });

  it.each([
    '<input readonly>',
    '<input disabled>',
    '<input aria-readonly="true">',
    '<select disabled></select>',
    '<div data-control contenteditable="false"></div>',
    '<div contenteditable="true"><b data-control contenteditable="false"></b></div>',
    '<div inert><input></div>',
  ])('is locked: %s', (html) => {
    expect(isLocked(make<HTMLElement>(html))).toBe(true);
  });
});

it('types key by key into masks that keep a buffer of their own', () => {
  const field = make('<input value="9">');
  let buffer = '9';
  const draw = () => {
    field.value = buffer.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  };
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Backspace') buffer = '';
    else if (/^\d$/u.test(event.key)) buffer += event.key;
    else return;
    event.preventDefault();
    draw();
  });
  for (const type of ['input', 'blur']) field.addEventListener(type, draw);
  writeControl(field, '1234');
  expect(standsIn(field, 1234)).toBe(false);
  expect(writeControl(field, '1234', 'keys')).toBe('written');
  expect([field.value, standsIn(field, 1234)]).toEqual(['1.234', true]);
});

it('puts characters in at the caret where the page leaves the keys to the browser, and never sends Enter', () => {
  const field = make('<form><input value="77"></form>');
  const heard = heardBy(field);
  expect(writeControl(field, '305', 'keys')).toBe('written');
  expect(field.value).toBe('305');
  expect(heard).not.toContain('ENTER');
  expect(heard).not.toContain('submit');
  expect(heard.filter((type) => type === 'input')).toHaveLength(4);
});

it('sends focus and blur by hand where the window holds them back, and once where it does not', () => {
  const field = make('<input>');
  const heard = heardBy(field);
  writeControl(field, '1');
  expect(heard.filter((type) => type === 'focus' || type === 'blur')).toEqual(['focus', 'blur']);
  const silent = make('<input>');
  const told = heardBy(silent);
  silent.focus = () => undefined;
  silent.blur = () => undefined;
  writeControl(silent, '1');
  expect(told.filter((type) => /^(?:focus|blur)/u.test(type))).toEqual([
    'focus',
    'focusin',
    'blur',
    'focusout',
  ]);
});

it('types into what stands in an editable area', () => {
  const cell = make<HTMLElement>('<table contenteditable="true"><tr><td data-control>1</td></tr></table>');
  expect([isLocked(cell), writeControl(cell, '25'), controlText(cell)]).toEqual([false, 'written', '25']);
});

it('never takes a thousand for one, and sees what the page marks as wrong', () => {
  expect(standsIn(make('<input value="1.000">'), 1)).toBe(false);
  expect(standsIn(make('<input value="1.000">'), 1000)).toBe(true);
  expect(standsIn(make('<input value="12,00">'), 12)).toBe(true);
  expect(isMarkedWrong(make('<input aria-invalid="true" value="5">'))).toBe(true);
  expect(isMarkedWrong(make('<input value="5">'))).toBe(false);
});
