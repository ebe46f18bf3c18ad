import { parsePage } from '@dung-hen/page/html';
import { expect, it } from 'vitest';
import { EVERY_REPORT_LABEL } from '../words/report-labels.ts';
import { factsOf } from './facts.ts';

const facts = (html: string) =>
  Object.fromEntries(
    factsOf(
      parsePage(`<!doctype html><html><body>${html}</body></html>`, 'https://x.vn/'),
      EVERY_REPORT_LABEL,
    ).map(({ label, value }) => [label, value]),
  );

const BOTH = { 'đơn vị': 'UBND xã Mẫu Sơn', 'trạng thái': 'Đã gửi' };

it.each([
  ['<dl><dt>Đơn vị</dt><dd>UBND xã Mẫu Sơn</dd><dt>Trạng thái</dt><dd>Đã gửi</dd></dl>'],
  ['<p>Đơn vị: UBND xã Mẫu Sơn</p><p>Trạng thái: Đã gửi</p>'],
  ['<p>Đơn vị: UBND xã Mẫu Sơn | Trạng thái: Đã gửi</p>'],
  ['<p>Đơn vị: UBND xã Mẫu Sơn – Người lập: Lê Thị Thử – Trạng thái: Đã gửi</p>'],
  [
    '<p>Đơn vị: <b>UBND xã Mẫu Sơn</b><br>Đơn vị nhận báo cáo: <b>UBND tỉnh</b><br>Trạng thái: <b>Đã gửi</b></p>',
  ],
  ['<p>Đơn vị: UBND xã Mẫu Sơn<br>Người lập biểu: Lê Thị Thử<br>Trạng thái: Đã gửi</p>'],
  [
    '<div><span>Đơn vị</span><span>UBND xã Mẫu Sơn</span></div><div><span>Trạng thái</span><span>Đã gửi</span></div>',
  ],
  [
    '<div><div>Đơn vị</div><div>UBND xã Mẫu Sơn</div></div><div><div>Trạng thái</div><div><i></i>Đã gửi</div></div>',
  ],
  [
    '<table><tr><th>Đơn vị</th><td>UBND xã Mẫu Sơn</td></tr><tr><th>Trạng thái</th><td>Đã gửi</td></tr></table>',
  ],
  ['<table><tr><td>Đơn vị:</td><td>UBND xã Mẫu Sơn</td><td>Trạng thái:</td><td>Đã gửi</td></tr></table>'],
  [
    '<label for=a>Đơn vị</label><input id=a value="UBND xã Mẫu Sơn" disabled><p><strong>Trạng thái:</strong> Đã gửi</p>',
  ],
  [
    '<label for=a>Đơn vị</label><select id=a><option>Khác<option selected>UBND xã Mẫu Sơn</select><p>Trạng thái : Đã gửi</p>',
  ],
])('%s', (html) => {
  expect(facts(html)).toEqual(BOTH);
});

it('takes no head of a table of data for a label, and no password for a value', () => {
  expect(
    facts(
      '<table><tr><th>Kỳ</th><th>Trạng thái</th><th>Hạn nộp</th></tr><tr><td>Quý I</td><td>Đã gửi</td><td>1/1/2026</td></tr></table>',
    ),
  ).toEqual({});
  expect(facts('<label for=p>Đơn vị</label><input id=p type=password value=x>')).toEqual({});
});
