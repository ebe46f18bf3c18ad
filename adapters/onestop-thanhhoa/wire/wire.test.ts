import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parseWire } from '../../kit/schema.ts';
import { sample } from '../client/fake-portal.ts';
import {
  dossierDetail,
  dossierRow,
  listOf,
  pageOf,
  payloadOf,
  refusalWords,
  reportOf,
  reportRow,
} from '../wire.ts';
import { MEMBERS_07B, MEMBERS_BY_FIELD } from './reports.ts';
import { day, doubleHashList, flag, jsonInside, moment, parseWireMoment } from './scalars.ts';
import { accountOf } from './tokens.ts';
import { isWithdrawn, limitOf, nationalPart, status } from './words.ts';

const read = <Schema extends z.ZodMiniType>(schema: Schema, value: unknown) => parseWire(schema, value, {});
const two = (n: number) => String(n).padStart(2, '0');

describe('moments', () => {
  it.each([
    ['2025-06-16T08:30:00', '2025-06-16T08:30:00'],
    ['2025-06-16T08:30:00.1234567', '2025-06-16T08:30:00'],
    ['2025-06-16T01:30:00Z', '2025-06-16T08:30:00'],
    ['2025-09-01T17:00:00+00:00', '2025-09-02T00:00:00'],
    ['2025-06-16T08:30:00+07:00', '2025-06-16T08:30:00'],
    ['2025-06-16', '2025-06-16T00:00:00'],
    ['06/16/2025 08:30:00', '2025-06-16T08:30:00'],
    ['06/07/2025 08:30:00', '2025-06-07T08:30:00'],
    ['12/01/2025 00:00:00', '2025-12-01T00:00:00'],
    ['0001-01-01T00:00:00', null],
    ['01/01/0001 00:00:00', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('%s', (written, expected) => {
    expect(read(moment, written)).toBe(expected);
  });

  it.each([
    '16/06/2025 08:30:00',
    '06/16/2025',
    '06/16/2025 08:30',
    '6/16/2025 8:30:00 AM',
    '02/30/2025 08:00:00',
    '2025-13-01T00:00:00',
    '2025-06-16 08:30:00',
    '20250616083000',
    '06/16/2025 25:00:00',
    'Invalid Date',
    '1750041000',
  ])('%s is refused', (written) => {
    expect(() => read(moment, written)).toThrowError(/^SITE_CHANGED/u);
  });

  it('a list date is never day first: every day of a year comes back as it went in', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2018-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 19);
          const wire = `${two(date.getUTCMonth() + 1)}/${two(date.getUTCDate())}/${date.getUTCFullYear()} ${iso.slice(11)}`;
          expect(parseWireMoment(wire)).toBe(iso);
          expect(parseWireMoment(iso)).toBe(iso);
        },
      ),
    );
  });

  it('a day off is the day in Vietnam', () => {
    expect(read(day, '2025-09-01T17:00:00+00:00')).toBe('2025-09-02');
    expect(() => read(day, null)).toThrowError(/^SITE_CHANGED/u);
  });
});

describe('texts that stand for something else', () => {
  it('flags', () => {
    expect(['True', 'false', true, null, '', undefined].map((one) => read(flag, one))).toEqual([
      true,
      false,
      true,
      null,
      null,
      null,
    ]);
    expect(() => read(flag, 'Có')).toThrowError(/^SITE_CHANGED/u);
  });

  it('lists joined with ##', () => {
    expect(['a##b', 'a##', '', null, ' a ## b '].map((one) => read(doubleHashList, one))).toEqual([
      ['a', 'b'],
      ['a'],
      [],
      [],
      ['a', 'b'],
    ]);
  });

  it('JSON inside a text: null, empty, broken and foreign all give null', () => {
    const inner = jsonInside(z.object({ tenXa: z.string() }));
    expect(['{"tenXa":"Xã Mẫu"}', null, '', '{"tenXa":', '[]', '42'].map((one) => read(inner, one))).toEqual([
      { tenXa: 'Xã Mẫu' },
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('statuses come as text or number, and an unknown one is refused', () => {
    expect([4, '10'].map((one) => read(status, one))).toEqual([4, 10]);
    for (const wrong of ['0', '11', 'Đang xử lý', '', null]) {
      expect(() => read(status, wrong)).toThrowError(/^SITE_CHANGED/u);
    }
  });

  it('limits, procedures and withdrawals', () => {
    expect(limitOf(24, 'Ngày làm việc')).toEqual({ hours: 24, unit: 'workingDays' });
    expect(limitOf(16, 'NGÀY')).toEqual({ hours: 16, unit: 'days' });
    expect([limitOf(null, 'Ngày'), limitOf(8, null), limitOf(8, 'Tháng')]).toEqual([null, null, null]);
    expect(['1.000894.000.00.00.H56', '1.000894', 'TTHC-01', null].map(nationalPart)).toEqual([
      '1.000894',
      '1.000894',
      'TTHC-01',
      null,
    ]);
    expect([isWithdrawn('Trả lại/Xin rút', 9), isWithdrawn(null, 7), isWithdrawn('Kết quả', 10)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('dossiers', () => {
  const PERSONAL =
    /Nguyễn Văn Mẫu|Phạm Thị Mẫu|0380000000|0900000|example\.invalid|Thôn Mẫu|Trần Văn Ủy|Lê Thị Mẫu|Cán Bộ/u;

  it('a list row becomes a dossier, without anything that names a citizen', () => {
    const page = read(pageOf(dossierRow), sample('hosos'));
    expect(page.data.map(({ dossier }) => dossier)).toEqual([
      {
        code: 'H56.77.5-250616-0003',
        id: '5b0f0a6e-1d0c-4a52-9b9e-0d7f2f6f1a01',
        status: 4,
        channel: 'online',
        unitCode: '11111111-2222-3333-4444-55555555555a',
        unitName: 'UBND Xã Mẫu',
        procedureCode: '1.000894',
        procedureName: 'Thủ tục đăng ký kết hôn',
        fieldCode: null,
        fieldName: null,
        onlineLevel: null,
        limit: null,
        submittedAt: '2025-06-15T20:14:09',
        receivedAt: '2025-06-16T08:30:00',
        dueAt: '2025-06-07T08:30:00',
        stepDueAt: '2025-06-17T08:30:00',
        finishedAt: null,
        returnedAt: null,
        pausedAt: null,
        withdrawn: false,
        stepName: 'Công chức thẩm định',
        supplements: [],
        digitised: 'no',
        payment: 'unpaid',
      },
      expect.objectContaining({ status: 9, channel: 'counter', dueAt: null, withdrawn: true }),
    ]);
    expect(page.data.map((row) => row.supplementAsked)).toEqual([false, true]);
    expect(JSON.stringify(page)).not.toMatch(PERSONAL);
  });

  it('a detail knows the end, the limit, the place and the process', () => {
    const detail = read(dossierDetail, payloadOf(sample('detail')));
    expect(detail.dossier).toMatchObject({
      finishedAt: '2025-06-12T16:20:31',
      returnedAt: '2025-06-13T09:00:00',
      dueAt: '2025-06-13T08:00:00',
      limit: { hours: 24, unit: 'workingDays' },
      fieldCode: 'G09',
    });
    expect(detail.place).toEqual({ province: 'Tỉnh Thanh Hóa', district: 'Huyện Mẫu', commune: 'Xã Mẫu' });
    expect(detail.process).toEqual([
      { name: 'Tiếp nhận hồ sơ', counterHours: 2, onlineHours: null },
      { name: 'Thẩm định hồ sơ', counterHours: 14.5, onlineHours: null },
    ]);
    expect(detail.handlerIds).toHaveLength(2);
    expect(detail.supplementAsked).toBe(true);
    expect(JSON.stringify(detail)).not.toMatch(PERSONAL);
  });

  it('a member the product always writes must be there', () => {
    const page = sample('hosos') as { data: Record<string, unknown>[] };
    for (const member of [
      'id',
      'maHoSo',
      'trangThaiHoSoId',
      'ngayTiepNhan',
      'ngayHenTra',
      'maTTHC',
      'donViId',
    ]) {
      const [first = {}] = structuredClone(page.data);
      delete first[member];
      const parse = () => read(pageOf(dossierRow), { ...page, data: [first] });
      expect(parse, member).toThrowError(new RegExp(`data\\.0\\.${member}`, 'u'));
    }
  });

  it('no refusal ever quotes the row it is about', () => {
    const page = sample('hosos') as { data: Record<string, unknown>[] };
    const wrong = { ...page.data[0], ngayHenTra: 'Nguyễn Văn Mẫu 038000000001' };
    try {
      read(pageOf(dossierRow), { ...page, data: [wrong] });
      expect.unreachable();
    } catch (error) {
      expect(JSON.stringify([String(error), error, error instanceof Error && error.stack])).not.toMatch(
        PERSONAL,
      );
    }
  });
});

describe('envelopes', () => {
  it('a page without rows has data null and totals 0', () => {
    expect(read(pageOf(dossierRow), sample('hosos-empty'))).toEqual({
      data: [],
      totalCount: 0,
      totalPages: 0,
    });
  });

  it('a short list may come as a page, a result or a bare array', () => {
    const whole = { data: ['a', 'b'], totalCount: 2, totalPages: 1 };
    const result = { data: ['a', 'b'], succeeded: true, failed: false, message: null };
    for (const answer of [['a', 'b'], result, whole]) expect(read(listOf(z.string()), answer)).toEqual(whole);
    const nothing = { data: [], totalCount: 0, totalPages: 1 };
    for (const answer of [[], { data: null, succeeded: true }])
      expect(read(listOf(z.string()), answer)).toEqual(nothing);
    expect(read(reportOf(z.string()), { data: null })).toEqual({ data: [] });
  });

  it('an answer without list, or a page without its count, is refused', () => {
    for (const wrong of [{}, { data: {} }, 'text', null, 3]) {
      expect(() => read(pageOf(z.string()), wrong)).toThrowError(/^SITE_CHANGED/u);
    }
    for (const wrong of [{}, { data: {} }, 'text', 3, { data: [1] }]) {
      expect(() => read(listOf(z.string()), wrong)).toThrowError(/^SITE_CHANGED/u);
    }
    expect(() => read(pageOf(z.string()), { data: [] })).toThrowError(/totalCount/u);
  });

  it('a payload is unwrapped from Result only', () => {
    expect(payloadOf({ data: 1, succeeded: true, failed: false, message: null })).toBe(1);
    expect(payloadOf({ data: 1, other: 2 })).toEqual({ data: 1, other: 2 });
    expect(payloadOf('text')).toBe('text');
  });

  it('finds the words of every kind of refusal', () => {
    expect(refusalWords('text')).toBe('text');
    expect(refusalWords(sample('wrong-password'))).toContain('Authentication Failed.');
    expect(refusalWords({ messages: ['a', 'b'] })).toBe('a\nb');
    expect(refusalWords(sample('problem-details'))).toContain('validation errors');
    expect([null, 3, []].map(refusalWords)).toEqual(['', '', '']);
  });
});

describe('reports', () => {
  it('by field: parts are added to the columns of II.06a', () => {
    const [row] = read(reportOf(reportRow(MEMBERS_BY_FIELD)), sample('report-by-field')).data;
    expect(row).toMatchObject({ key: 'G09', label: 'Hộ tịch' });
    expect(row?.figures).toEqual({
      3: 50,
      4: 30,
      5: 15,
      6: 5,
      7: 37,
      8: 20,
      9: 16,
      10: 1,
      11: 13,
      12: 11,
      13: 2,
    });
  });

  it('07b keeps its own columns', () => {
    const [row] = read(reportOf(reportRow(MEMBERS_07B)), sample('report-07b')).data;
    expect(row?.figures).toEqual({
      ...{ 3: 0, 4: 0, 5: 0, 6: 0, 7: 140, 8: 0, 9: 0, 10: 140, 11: 151, 12: 0, 13: 0, 14: 151 },
    });
  });

  it('a figure that is missing, negative or no whole number is refused', () => {
    const report = sample('report-by-field') as { data: Record<string, unknown>[] };
    for (const value of [undefined, null, -1, 1.5, '12']) {
      const parse = () =>
        read(reportOf(reportRow(MEMBERS_BY_FIELD)), { data: [{ ...report.data[0], tongTraLai: value }] });
      expect(parse).toThrowError(/tongTraLai/u);
    }
  });
});

it('a token that is no JWT gives an account of nulls', () => {
  for (const token of ['', 'opaque', 'a.b.c', 'a.e30.c']) {
    expect(Object.values(accountOf(token))).toEqual([null, null, null, null]);
  }
});
