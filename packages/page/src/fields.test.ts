// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { elementFromDom } from './dom.ts';
import type { Field } from './field-types.ts';
import { fieldsOf } from './fields.ts';
import { parsePage } from './html.ts';

const strip = (field: Field) => ({
  name: field.name,
  type: field.type,
  use: field.use,
  value: field.value,
  readOnly: field.readOnly,
  disabled: field.disabled,
  hidden: field.hidden,
  labels: field.labels,
  options: field.options?.map((option) => [option.value, option.label, option.selected]),
});

/** Fields by both drivers, which must agree. */
function read(html: string): Field[] {
  document.body.innerHTML = html;
  const live = fieldsOf(elementFromDom(document.body));
  const parsed = fieldsOf(parsePage(html, 'https://mau.example/').root);
  expect(live.map(strip)).toEqual(parsed.map(strip));
  return live;
}
const labels = (html: string) =>
  read(html).map((field) => field.labels.map((label) => `${label.source}: ${label.text}`));

describe('labels', () => {
  it.each([
    ['label for', '<label for="a">Từ ngày</label><input id="a">', ['label: Từ ngày', 'text: Từ ngày']],
    ['label around', '<label>Từ ngày: <input></label>', ['label: Từ ngày:', 'text: Từ ngày:']],
    [
      'aria',
      '<span id="x">Đến</span><b></b><i>-</i><input aria-label="Ngày" aria-labelledby="x y">',
      ['aria: Ngày', 'aria: Đến', 'text: Đến-'],
    ],
    ['text left of it', '<p>Từ ngày <input> đến ngày <input></p>', ['text: Từ ngày']],
    [
      'label beside its box',
      '<div><label>Đơn vị</label><div><div><select><option>1</select></div></div></div>',
      ['text: Đơn vị'],
    ],
    [
      'definition list',
      '<dl><dt>Họ tên</dt><dd>x</dd><dt>Kỳ báo cáo</dt><dd><input></dd></dl>',
      ['text: Kỳ báo cáo'],
    ],
    [
      'placeholder and title',
      '<input placeholder="Nhập mã" title="Mã hồ sơ">',
      ['placeholder: Nhập mã', 'title: Mã hồ sơ'],
    ],
    [
      'fieldset',
      '<fieldset><legend>Thời gian</legend><label>Năm <input></label></fieldset>',
      ['label: Năm', 'text: Năm', 'fieldset: Thời gian'],
    ],
    ['row of a form table', '<table><tr><td>Họ tên</td><td><input></td></tr></table>', ['row: Họ tên']],
  ])('%s', (_, html, expected) => {
    expect(labels(html)[0]).toEqual(expected);
  });

  it('goes on to the next control', () => {
    expect(labels('<p>Từ ngày <input> đến ngày <input></p>')[1]).toEqual(['text: đến ngày']);
    expect(labels('<div><input><input></div>')).toEqual([[], []]);
  });

  it('reads column path and row label in a table', () => {
    const html =
      '<table><thead><tr><th rowspan="2">STT</th><th rowspan="2">Lĩnh vực</th><th colspan="2">Đã giải quyết</th></tr><tr><th>Đúng hạn</th><th>Quá hạn</th></tr></thead><tbody><tr><td>1</td><td>Hộ tịch</td><td><input value="3"></td><td><input></td></tr></tbody></table>';
    expect(labels(html)).toEqual([
      ['column: Đã giải quyết > Đúng hạn', 'row: Hộ tịch'],
      ['column: Đã giải quyết > Quá hạn', 'row: Hộ tịch'],
    ]);
  });
});

describe('kinds and states', () => {
  it('groups radios of one name and reads what each says', () => {
    const [field, ...rest] = read(
      '<form><fieldset><legend>Loại</legend><input type="radio" name="loai" value="1"> Đơn vị cấp trên <label><input type="radio" name="loai" value="2" checked> Toàn bộ</label></fieldset></form>',
    );
    expect(rest).toEqual([]);
    expect(field && strip(field)).toMatchObject({
      type: 'radio',
      name: 'loai',
      value: '2',
      labels: [{ source: 'fieldset', text: 'Loại' }],
      options: [
        ['1', 'Đơn vị cấp trên', false],
        ['2', 'Toàn bộ', true],
      ],
    });
  });

  it('keeps radios of the same name in two forms apart', () => {
    const form =
      '<form><input type="radio" name="a" value="1"><input type="radio" name="a" value="2"></form>';
    expect(read(form + form).map((field) => field.options?.length)).toEqual([2, 2]);
  });

  it('reads lists of choices', () => {
    const [field] = read(
      '<select name="quy"><option value="">-- Chọn --</option><option value="2" selected>Quý II</option></select>',
    );
    expect(field && strip(field)).toMatchObject({
      type: 'select',
      value: '2',
      options: [
        ['', '-- Chọn --', false],
        ['2', 'Quý II', true],
      ],
    });
  });

  it('names what is not for facts', () => {
    const uses = read(
      '<input type="hidden" value="t"><input type="submit" value="Gửi"><input type="file"><input type="password">' +
        '<label>Mã xác nhận <input></label><input name="txtCaptcha"><input type="search"><input placeholder="Tìm kiếm theo mã"><input name="ghiChu"><label>Lộc Hà <input></label>',
    ).map((field) => field.use);
    expect(uses).toEqual([
      'hidden',
      'button',
      'file',
      'password',
      'captcha',
      'captcha',
      'search',
      'search',
      'entry',
      'entry',
    ]);
  });

  it('sees read-only, disabled and hidden', () => {
    const states = read(
      '<input readonly><input disabled><fieldset disabled><legend><input></legend><input></fieldset><div style="display:none"><input></div>',
    ).map((field) => [field.readOnly, field.disabled, field.hidden]);
    expect(states).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });

  it('takes editable elements for fields', () => {
    const [field, ...rest] = read(
      '<table><tr><td>Hộ tịch</td><td contenteditable="true">12</td><td contenteditable="false">3</td></tr></table>',
    );
    expect([field?.type, field?.value, rest.length]).toEqual(['contenteditable', '12', 0]);
  });

  it('reads live values, not those of the markup', () => {
    document.body.innerHTML = '<input value="1"><input type="checkbox">';
    const [text, box] = document.querySelectorAll('input');
    if (text) text.value = '7';
    if (box) box.checked = true;
    expect(fieldsOf(elementFromDom(document.body)).map((field) => field.value)).toEqual(['7', 'on']);
  });
});
