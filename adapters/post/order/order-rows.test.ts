import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMON_COLUMNS, checkRow, filledRow, mendedRow, ORDER_COLUMNS, orderOf } from './order-rows.ts';

const COMMON = {
  CustomerCode: 'KH0001',
  FlagConfig: '2',
  'Sender.Province': '54',
  'Sender.District': '5410',
  'Sender.Address': 'UBND xã Mẫu',
  'Sender.Name': 'Bộ phận Một cửa xã Mẫu',
  'Sender.Tel': '02373000000',
};
const ROW = {
  OrderNumber: 'H56.77.5-260610-0003',
  ItemCode: 'EE123456785VN',
  CODAmount: '26000',
  'Receiver.Province': '54',
  'Receiver.District': '5410',
  'Receiver.Address': 'Thôn Mẫu 3, xã Mẫu',
  'Receiver.Name': 'Nguyễn Văn Mẫu',
  'Receiver.Tel': '0900000001',
};

describe('orders as rows', () => {
  it('in order once the common fields are there, and named where they are not', () => {
    expect(checkRow(filledRow(ROW, COMMON))).toEqual([]);
    const bare = checkRow(filledRow(ROW, {})).map(({ field }) => field);
    expect(bare.sort()).toEqual([...COMMON_COLUMNS].sort());
  });

  it('a row keeps its own in place of what is common', () => {
    expect(filledRow({ ...ROW, CustomerCode: 'KH2' }, COMMON).CustomerCode).toBe('KH2');
    expect(orderOf(filledRow(ROW, COMMON))).toMatchObject({ CODAmount: 26_000, FlagConfig: 2 });
    expect(orderOf(filledRow({ ...ROW, CODAmount: '' }, COMMON)).CODAmount).toBe(0);
    expect(Object.keys(filledRow(ROW, COMMON))).toEqual(ORDER_COLUMNS);
  });

  it('has its plain slips mended and nothing else', () => {
    const slips = { ...ROW, ItemCode: 'ee 123 456 785 vn', 'Receiver.Tel': '900000001', CODAmount: '26.000' };
    expect(mendedRow(slips)).toEqual(ROW);
    const wrong = { ...ROW, 'Receiver.Tel': '09000', CODAmount: '26 nghìn', 'Receiver.Address': '900000001' };
    expect(mendedRow(wrong)).toEqual(wrong);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ORDER_COLUMNS), fc.string()), (row) => {
        const once = mendedRow(row);
        expect(mendedRow(once)).toEqual(once);
      }),
    );
  });
});
