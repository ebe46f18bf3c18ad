import { expect, it } from 'vitest';
import { rawWorkbook } from './fixtures/bombs.ts';
import { type CellValue, figures, PARTS, readGood, reportOf, workbook } from './fixtures/workbook.ts';
import { readReportFile } from './report/read-report.ts';

// Files that look right and hold figures that are none: each must be told, never counted.

const HEAD = ['STT', 'Đơn vị', 'Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'];
const sheetXml = (second: string): string =>
  `<row r="1">${HEAD.map((label, at) => `<c r="${'ABCDE'[at]}1" t="inlineStr"><is><t>${label}</t></is></c>`).join('')}</row><row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>Xã Mẫu</t></is></c>${second}</row>`;
const problems = (bytes: Uint8Array) =>
  reportOf(bytes).problems.map(({ rowLabel, columnLabel, reason }) => [rowLabel, columnLabel, reason]);

it('tells a formula that was never calculated; a calculated nought is one', () => {
  const none = rawWorkbook({
    rows: sheetXml('<c r="C2"><f>D2+E2</f></c><c r="D2"><v>8</v></c><c r="E2"><v>2</v></c>'),
  });
  expect(problems(none)).toEqual([['Xã Mẫu', 'Tiếp nhận', 'words']]);
  expect(figures(reportOf(none))['Xã Mẫu']).toEqual({ 'resolved.total': 8, 'pending.total': 2 });
  const nought = rawWorkbook({
    rows: sheetXml('<c r="C2"><f>D2+E2</f><v>0</v></c><c r="D2"><v>0</v></c><c r="E2"><v>0</v></c>'),
  });
  expect(problems(nought)).toEqual([]);
  expect(figures(reportOf(nought))['Xã Mẫu']).toMatchObject({ 'received.total': 0 });
});

it('tells errors and truth values', () => {
  const bytes = rawWorkbook({
    rows: sheetXml('<c r="C2" t="e"><v>#REF!</v></c><c r="D2" t="b"><v>1</v></c><c r="E2"><v>2</v></c>'),
  });
  expect(problems(bytes)).toEqual([
    ['Xã Mẫu', 'Tiếp nhận', 'words'],
    ['Xã Mẫu', 'Đã giải quyết', 'words'],
  ]);
});

it('gives a figure whose cell is merged over two rows to neither, and says so of both', () => {
  const rows: CellValue[][] = [HEAD, [1, 'Xã An Mẫu', 10, 8, 2], [2, 'Xã Bình Mẫu', null, 5, 0]];
  const bytes = workbook([{ rows, merges: ['C2:C3'] }]);
  expect(problems(bytes)).toEqual([
    ['Xã An Mẫu', 'Tiếp nhận', 'merged'],
    ['Xã Bình Mẫu', 'Tiếp nhận', 'merged'],
  ]);
  expect(figures(reportOf(bytes))['Xã An Mẫu']).toEqual({ 'resolved.total': 8, 'pending.total': 2 });
  expect(figures(reportOf(bytes))['Xã Bình Mẫu']).toEqual({ 'resolved.total': 5, 'pending.total': 0 });
});

it('takes “Tổng số” under heads that are merged beside it for a header', () => {
  const rows: CellValue[][] = [
    HEAD,
    [null, null, 'Tổng số', 'Tổng số', 'Tổng số'],
    [1, 'Xã An Mẫu', 10, 8, 2],
    [null, 'Tổng số', 10, 8, 2],
  ];
  const report = reportOf(workbook([{ rows, merges: ['A1:A2', 'B1:B2'] }]));
  expect(report.problems).toEqual([]);
  expect(report.rows.map(({ kind }) => kind)).toEqual(['data', 'total']);
});

it.each([
  ['TCVN3', ['STT', '§¬n vÞ', 'TiÕp nhËn', '§· gi¶i quyÕt', '§ang gi¶i quyÕt'], 'X· B×nh'],
  ['VNI', ['STT', 'Ñôn vò', 'Tieáp nhaän', 'Ñaõ giaûi quyeát', 'Ñang giaûi quyeát'], 'Xaõ Bình'],
])('refuses a file typed in %s and says how to convert it', (_, head, unit) => {
  const read = readReportFile('cu.xls', workbook([{ rows: [head, [1, unit, 10, 8, 2]] }]), PARTS);
  expect(read).toMatchObject({ ok: false, reason: 'oldFont' });
});

it('does not take signs in good Unicode for an old font', () => {
  const rows: CellValue[][] = [
    HEAD,
    [1, 'Xã Hoà Mẫu', 1, 1, 0],
    [2, 'Phường Thuý Mẫu', 1, 1, 0],
    [3, 'Xã Huỷ Mẫu ® 2026', 1, 1, 0],
    [4, 'Sở Khoa học – Công nghệ', 1, 1, 0],
  ];
  expect(readGood(workbook([{ rows }])).reports[0]?.rows).toHaveLength(4);
});
