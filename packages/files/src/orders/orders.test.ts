import { readTables } from '@dung-hen/page/html';
import { expect, it } from 'vitest';
import { readOrderFile } from './read-orders.ts';

const read = (text: string) =>
  readOrderFile('don', new TextEncoder().encode(text), { htmlTables: readTables });

it('reads pasted orders by what officers call the columns', () => {
  const file = read(
    'STT\tMã hồ sơ\tMã vận đơn\tHọ tên người nhận\tSĐT\tĐịa chỉ\tTiền thu hộ\tKhối lượng\n' +
      '1\tH56.77.5-260610-0003\tEE123456785VN\tNguyễn Văn Mẫu\t0900 000 001\tThôn Mẫu 3\t26.000\t20\n' +
      '2\tH56.77.5-260610-0004\t\tTrần Thị Mẫu\t0900 000 002\tThôn Mẫu 4\t\t20\n',
  );
  expect(file).toMatchObject({
    ok: true,
    unknownColumns: 1,
    truncated: false,
    orders: [
      {
        row: 1,
        values: {
          OrderNumber: 'H56.77.5-260610-0003',
          ItemCode: 'EE123456785VN',
          'Receiver.Name': 'Nguyễn Văn Mẫu',
          'Receiver.Tel': '0900 000 001',
          'Receiver.Address': 'Thôn Mẫu 3',
          CODAmount: '26.000',
        },
      },
      { row: 2, values: { ItemCode: '', CODAmount: '' } },
    ],
  });
});

it('reads the names of the fields themselves, as they are exported', () => {
  const file = read('OrderNumber,Receiver.Name,FlagConfig\nH56.77.5-260610-0003,Nguyễn Văn Mẫu,2\n');
  expect(file).toMatchObject({
    orders: [
      { values: { OrderNumber: 'H56.77.5-260610-0003', 'Receiver.Name': 'Nguyễn Văn Mẫu', FlagConfig: '2' } },
    ],
  });
});

it('refuses a table that names neither dossier, item nor receiver', () => {
  expect(read('STT,Đơn vị,Số lượng\n1,Xã Mẫu,3\n')).toMatchObject({ ok: false, reason: 'noOrders' });
});
