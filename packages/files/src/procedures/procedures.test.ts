import { readTablesWithin } from '@dung-hen/page/stream';
import { expect, it } from 'vitest';
import { readProcedureFile } from './read-procedures.ts';

const read = (text: string) =>
  readProcedureFile('danh-muc', new TextEncoder().encode(text), { htmlTables: readTablesWithin });

it('reads a .csv by its labels, without a number column, days in force included', () => {
  const file = read(
    'Mã TTHC,Tên TTHC,Lĩnh vực,Thời hạn giải quyết,"Phí, lệ phí",Ngày hiệu lực,Ngày hết hiệu lực\n' +
      '1.000111,Thủ tục A,Hộ tịch,05 ngày làm việc,Không,01/07/2025,01/11/2026\n' +
      '1.000222,Tổng hợp hồ sơ B,Hộ tịch,Trong ngày,8.000 đồng,01/07/2025,\n',
  );
  expect(file).toMatchObject({
    ok: true,
    badDates: [],
    procedures: [
      {
        row: 1,
        code: '1.000111',
        name: 'Thủ tục A',
        field: 'Hộ tịch',
        limit: '05 ngày làm việc',
        fee: 'Không',
        from: '2025-07-01',
        to: '2026-10-31',
      },
      { row: 2, code: '1.000222', name: 'Tổng hợp hồ sơ B', to: null },
    ],
  });
});

it('reads a saved page: fields as group rows, no fee column, hidden rows counted and left out', () => {
  const file = read(
    '<meta charset="utf-8"><table><tr><th>STT</th><th>Mã thủ tục</th><th>Tên thủ tục hành chính</th><th>Thời hạn</th></tr>' +
      '<tr><td colspan="4">Lĩnh vực Hộ tịch</td></tr>' +
      '<tr><td>1</td><td>1.000111</td><td>Thủ tục A</td><td>5 ngày</td></tr>' +
      '<tr style="display:none"><td>2</td><td>1.000333</td><td>Thủ tục C</td><td>5 ngày</td></tr>' +
      '<tr><td>2</td><td></td><td>Thủ tục B</td><td></td></tr></table>',
  );
  expect(file).toMatchObject({
    hiddenRows: 1,
    procedures: [
      { code: '1.000111', name: 'Thủ tục A', field: 'Lĩnh vực Hộ tịch', limit: '5 ngày', fee: null },
      { code: '', name: 'Thủ tục B', limit: '', fee: null },
    ],
  });
});

it('a code taken for a number gets its zeros back; a day that is none is told', () => {
  const file = read(
    '<table><tr><th>Mã thủ tục</th><th>Tên thủ tục</th><th>Đến ngày</th></tr>' +
      '<tr><td>1,0107</td><td>Thủ tục A</td><td>31/02/2026</td></tr></table>',
  );
  expect(file).toMatchObject({
    procedures: [{ code: '1.010700', to: null }],
    badDates: [{ row: 1, text: '31/02/2026' }],
  });
});

it('a table that lists no procedures is refused with what is needed', () => {
  const file = read('STT,Đơn vị,Số lượng\n1,Xã A,12\n2,Xã B,7\n');
  expect(file).toMatchObject({ ok: false, reason: 'noProcedures' });
});
