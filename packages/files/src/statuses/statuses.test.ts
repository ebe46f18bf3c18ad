import { readTablesWithin } from '@dung-hen/page/stream';
import { expect, it } from 'vitest';
import { readStatusFile } from './read-statuses.ts';

const read = (text: string) =>
  readStatusFile('trang-thai', new TextEncoder().encode(text), { htmlTables: readTablesWithin });
const STATES = [
  { code: 'H56.99.9-261101-0001', status: 9 },
  { code: 'H56.99.9-261102-0002', status: 4 },
];

it('reads codes and statuses by label and looks at nothing else; rows that cannot be read are named', () => {
  const file = read(
    'STT,Mã hồ sơ,Chủ hồ sơ,Trạng thái hồ sơ\n' +
      '1,h56.99.9-261101-0001,Nguyễn Văn Mẫu,9 - Đã xử lý xong\n' +
      '2,H56.99.9-261102-0002,Trần Thị Mẫu,Đang xử lý\n' +
      '3,H56.99.9-261103-0003,Lê Văn Mẫu,Đang bay\n',
  );
  expect(file).toMatchObject({ ok: true, states: STATES, badRows: [3] });
  expect(JSON.stringify(file)).not.toContain('Mẫu');
});

it('reads an answer of the synchronisation service', () => {
  const data = [
    { MaHoSo: STATES[0]?.code, TrangThaiHoSo: '9', ChuHoSo: 'Nguyễn Văn Mẫu' },
    { MaHoSo: STATES[1]?.code, TrangThaiHoSo: 4 },
  ];
  for (const whole of [data, { error_code: '0', data }])
    expect(read(JSON.stringify(whole))).toMatchObject({ states: STATES, badRows: [] });
});

it('refuses what holds no statuses', () => {
  for (const text of ['STT,Mã hồ sơ\n1,H56.99.9-261101-0001\n', '{"error_code":"-1"}'])
    expect(read(text)).toMatchObject({ ok: false, reason: 'noStatuses' });
});
