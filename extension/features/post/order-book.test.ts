import { ORDER_COLUMNS } from '@dung-hen/adapters/post/order/order-rows';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { fieldNamesVi } from './field-names.ts';
import { checkBook, firstCommon, mendedLines, withCell } from './order-book.ts';
import { ordersAsJson, ordersAsTsv } from './orders-out.ts';

const COMMON = {
  ...firstCommon({ ...DEFAULT_SETTINGS, unitName: 'UBND xã Mẫu', officePhone: '0237 000 0000' }),
  CustomerCode: 'KH0001',
  'Sender.District': '5410',
  'Sender.Address': 'Thôn Mẫu 1',
};
const line = (row: number, values: object = {}) => ({
  row,
  values: {
    OrderNumber: 'H56.77.5-260610-0003',
    ItemCode: 'EE123456785VN',
    'Receiver.Province': '54',
    'Receiver.District': '5410',
    'Receiver.Address': 'Thôn Mẫu 3',
    'Receiver.Name': 'Nguyễn Văn Mẫu',
    'Receiver.Tel': '0900000001',
    ...values,
  },
});

describe('a book of orders', () => {
  it('has a name for every field an order has', () => {
    expect(Object.keys(fieldNamesVi).sort()).toEqual([...ORDER_COLUMNS].sort());
  });

  it('tells what is common once, and of each order only its own', () => {
    const book = checkBook([line(1), line(2, { 'Receiver.Tel': '12' })], { ...COMMON, CustomerCode: '' });
    expect(book.commonWrong).toEqual(['CustomerCode']);
    expect(book.wrong).toBe(1);
    expect(book.orders.map(({ findings }) => findings.map(({ problem }) => problem))).toEqual([
      [],
      ['telephone'],
    ]);
  });

  it('shows a further column where something is the matter with it', () => {
    const book = checkBook([line(1, { Description: 'CCCD 038123456789' })], COMMON);
    expect(book.columns.at(-1)).toBe('Description');
    expect(book.wrong).toBe(0);
  });

  it('is mended where no guess is needed, and corrected cell by cell', () => {
    const lines = [line(1, { 'Receiver.Tel': '900000001', ItemCode: 'EE 123456785 VN' })];
    expect(checkBook(lines, COMMON)).toMatchObject({ wrong: 1, slips: 2 });
    expect(checkBook(mendedLines(lines), COMMON)).toMatchObject({ wrong: 0, slips: 0 });
    const other = withCell(lines, 1, 'Receiver.Tel', '0900 000 001');
    expect(checkBook(other, COMMON)).toMatchObject({ wrong: 0, slips: 1 });
  });

  it('goes on in the layout of the fields, and a sheet runs nothing of it', () => {
    const { orders } = checkBook([line(1, { 'Receiver.Name': '=1+1', 'Receiver.Address': 'a\tb' })], COMMON);
    const [head = '', row = ''] = ordersAsTsv(orders).split('\n');
    expect(head.split('\t')).toEqual(ORDER_COLUMNS);
    expect(row.split('\t')).toHaveLength(ORDER_COLUMNS.length);
    expect(row).toContain("\t'=1+1\t");
    expect(JSON.parse(ordersAsJson(orders))).toMatchObject([
      { CODAmount: 0, FlagConfig: 2, Sender: { Name: 'UBND xã Mẫu' }, Receiver: { Address: 'a\tb' } },
    ]);
  });

  it('keeps its table whole whatever stands in a cell', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, address) => {
        const { orders } = checkBook(
          [line(1, { 'Receiver.Name': name, 'Receiver.Address': address })],
          COMMON,
        );
        const rows = ordersAsTsv(orders).split('\n');
        expect(rows.map((one) => one.split('\t').length)).toEqual([
          ORDER_COLUMNS.length,
          ORDER_COLUMNS.length,
        ]);
      }),
    );
  });
});
