import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOrderAnswer } from '../wire.ts';
import { checkOrder } from './check-order.ts';
import { ORDER_SETTINGS } from './settings.ts';
import { checkDigit, waybillState } from './waybill.ts';

const PARTY = {
  Province: '54',
  District: '5410',
  Address: 'Thôn Mẫu 3, xã Mẫu',
  Name: 'Nguyễn Văn Mẫu',
  Email: '',
  Tel: '0900 000 001',
  Desc: '',
};
const ORDER = {
  CustomerCode: 'KH0001',
  ItemCode: 'EE123456785VN',
  OrderNumber: 'H56.77.5-260610-0003',
  CODAmount: 26000,
  Sender: { ...PARTY, Name: 'Bộ phận Một cửa xã Mẫu', Address: 'UBND xã Mẫu', Tel: '02373000000' },
  Receiver: PARTY,
  Description: 'Trả kết quả hồ sơ',
  FlagConfig: 2,
};
const found = (order: unknown, settings = ORDER_SETTINGS) =>
  checkOrder(order, settings).map(({ field, problem, level }) => `${level} ${field} ${problem}`);
const receiver = (change: object) => ({ ...ORDER, Receiver: { ...PARTY, ...change } });

describe('an order', () => {
  it('in order has nothing to say', () => {
    expect(found(ORDER)).toEqual([]);
  });

  it.each([
    ['a list', [], ['error  notOrder']],
    ['no receiver', { ...ORDER, Receiver: null }, ['error Receiver notParty']],
    ['no district', receiver({ District: ' ' }), ['error Receiver.District missing']],
    ['a district by name', receiver({ District: 'Hà Mẫu' }), ['error Receiver.District areaCode']],
    ['a number for text', receiver({ Tel: 900000001 }), ['error Receiver.Tel notText']],
    ['a short telephone', receiver({ Tel: '0900' }), ['error Receiver.Tel telephone']],
    ['an e-mail without @', receiver({ Email: 'mau.example' }), ['error Receiver.Email email']],
    ['no dossier code', { ...ORDER, OrderNumber: 'abc' }, ['error OrderNumber dossierCode']],
    ['a mistyped waybill', { ...ORDER, ItemCode: 'EE123456786VN' }, ['error ItemCode waybillDigit']],
    ['another waybill', { ...ORDER, ItemCode: 'TH0001' }, ['warning ItemCode waybillForm']],
    ['half a đồng', { ...ORDER, CODAmount: 0.5 }, ['error CODAmount amount']],
    ['another flag', { ...ORDER, FlagConfig: 1 }, ['error FlagConfig flagConfig']],
    ['the statistics code', receiver({ Province: '38' }), ['warning Receiver.Province statisticsCode']],
    [
      'a number in the text',
      { ...ORDER, Description: 'CCCD 038123456789' },
      ['warning Description personalNumber'],
    ],
    ['one party twice', { ...ORDER, Sender: PARTY }, ['warning Receiver sameParties']],
    ['another field', { ...ORDER, Weight: 20 }, ['warning Weight unknownField']],
  ])('with %s', (_, order, expected) => {
    const said = found(order);
    expect(said.filter((one) => !one.endsWith('missing') || expected.includes(one))).toEqual(expected);
  });

  it('of two parties elsewhere wants looking at', () => {
    const order = {
      ...ORDER,
      Sender: { ...ORDER.Sender, Province: '10' },
      Receiver: { ...PARTY, Province: '10' },
    };
    expect(found(order)).toEqual(['warning Sender.Province notOwnProvince']);
  });

  it('is held to limits only where they are set', () => {
    const long = { ...ORDER, Description: 'x'.repeat(5_000), CODAmount: 900_000_000 };
    expect(found(long)).toEqual([]);
    const set = {
      ...ORDER_SETTINGS,
      maxText: { value: 200, confidence: 'certain', source: 'test' },
      maxCod: { value: 1_000_000, confidence: 'certain', source: 'test' },
    } as const;
    expect(found(long, set)).toEqual(['error Description tooLong', 'error CODAmount tooMuch']);
  });

  it('is never repeated, whatever stands in it', () => {
    const secret = fc.string({ minLength: 6 }).map((text) => `§${text}§`);
    fc.assert(
      fc.property(secret, secret, secret, (name, field, other) => {
        const said = JSON.stringify([
          ...checkOrder(receiver({ Name: name, Tel: name, Email: name, [field]: other })),
          ...checkOrder({ ...ORDER, [field]: other, ItemCode: name, OrderNumber: other, CODAmount: name }),
        ]);
        expect(said).not.toContain('§');
      }),
    );
  });
});

describe('an item number', () => {
  it('holds by its check digit, and by no other', () => {
    // The example of the standard.
    expect(waybillState('RR 47312482 9 DK')).toBe('ok');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 9 }),
        (serial, digit) => {
          const eight = String(serial).padStart(8, '0');
          const state = waybillState(`EE${eight}${digit}VN`);
          expect(state).toBe(checkDigit(eight) === digit ? 'ok' : 'digit');
        },
      ),
    );
  });
});

describe('the answer to an order', () => {
  it.each([
    [{ Status: '100', Message: 'Hồ sơ đã được yêu cầu đến BCCI với mã vận đơn: EE123456785VN' }, 'accepted'],
    [{ Status: 101 }, 'alreadyThere'],
    [{ Status: '500', Message: 'Không có thông tin người nhận qua BCCI' }, 'refused'],
  ])('%j', (answer, state) => {
    expect(readOrderAnswer(answer).state).toBe(state);
  });

  it('masks people in its message, and takes an unknown status for no answer', () => {
    const { message } = readOrderAnswer({
      Status: '500',
      Message: 'Sai số của ông Nguyễn Văn Mẫu 0900000001',
    });
    expect(message).toBe('Sai số của ông … 090****001');
    for (const answer of [{ Status: '200' }, {}, null, 'ok', { Status: true }])
      expect(() => readOrderAnswer(answer)).toThrow(/SITE_CHANGED/u);
  });
});
