import { parsePage } from '@dung-hen/page/html';
import { describe, expect, it } from 'vitest';
import { createOneStopAny } from './client.ts';
import { FAMILIES, page, READ, ROWS, type Row } from './fixtures/families.ts';
import { readAnyList } from './pages.ts';

const URL = 'https://mot-cua-khac.example/ho-so';
const read = (html: string, settled = false) => readAnyList(parsePage(html, URL), { settled });
const failure = (html: string) => {
  const reading = read(html);
  return reading.ok ? null : { code: reading.error.code, label: reading.error.context.label };
};
const said = (html: string) => {
  const reading = read(html);
  if (!reading.ok) throw reading.error;
  return reading.records.map(({ code, receivedAt, dueAt, status }) => ({ code, receivedAt, dueAt, status }));
};

const table = (heads: readonly string[], ...rows: readonly (readonly string[])[]): string =>
  page(
    `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows
      .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</tbody></table>`,
  );
const CODE = 'H99.01-261101-0001';

describe('families', () => {
  it.each(Object.entries(FAMILIES))('reads %s', (_, draw) => {
    expect(said(draw(ROWS))).toEqual(READ);
  });

  it.each(Object.entries(FAMILIES))('never gives a name out of %s', (_, draw) => {
    const everything = JSON.stringify(read(draw(ROWS)));
    for (const { person } of ROWS) expect(everything).not.toContain(person);
  });
});

describe('what is refused', () => {
  it('a list whose only deadline may be the officer’s own', () => {
    expect(
      failure(table(['Mã hồ sơ', 'Ngày tiếp nhận', 'Hạn xử lý'], [CODE, '01/11/2026', '05/11/2026'])),
    ).toEqual({ code: 'SITE_CHANGED', label: 'Ngày hẹn trả' });
  });

  it.each(['Ngày hẹn trả mới', 'Gia hạn đến ngày', 'Hẹn trả lần 2', 'Hạn trả sau gia hạn'])(
    'a list with a second due date, "%s", where a row has one',
    (second) => {
      const heads = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', second];
      const row = [CODE, '01/11/2026', '05/11/2026'];
      expect(failure(table(heads, [...row, '12/11/2026']))).toEqual({
        code: 'SITE_CHANGED',
        label: 'Ngày hẹn trả',
      });
      expect(said(table(heads, [...row, '']))[0]?.dueAt).toBe('2026-11-05');
    },
  );

  it('no date written with the year first', () => {
    const heads = ['Mã HS', 'Ngày tiếp nhận', 'Hạn trả'];
    const [first] = said(table(heads, [CODE, '2026/11/01 08:15', '10h30 ngày 5/11/2026']));
    expect(first).toMatchObject({ receivedAt: '2026-11-01T08:15:00', dueAt: '2026-11-05T10:30:00' });
  });

  it('dates with the month first', () => {
    const heads = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả'];
    expect(failure(table(heads, [CODE, '11/01/2026', '11/25/2026']))?.code).toBe('SITE_CHANGED');
    expect(failure(table(heads, [CODE, '11/1/2026 8:00:00 AM', '11/5/2026 5:00:00 PM']))?.code).toBe(
      'SITE_CHANGED',
    );
    expect(said(table(heads, [CODE, '21/11/2026 8:00:00 AM', '25/11/2026 5:00:00 PM']))[0]?.dueAt).toBe(
      '2026-11-25T17:00:00',
    );
  });

  it('a due date that was moved within its cell', () => {
    expect(
      failure(
        table(['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả'], [CODE, '01/11/2026', '05/11/2026 10/11/2026']),
      ),
    ).toEqual({ code: 'SITE_CHANGED', label: 'Ngày hẹn trả' });
  });

  it('two lists at once', () => {
    const draw = FAMILIES.bootstrap ?? String;
    const other = ROWS.map((row): Row => ({ ...row, code: row.code.replace('H99', 'H98') }));
    expect(failure(`${draw(ROWS)}${draw(other)}`)?.code).toBe('SITE_CHANGED');
  });

  it('due dates that mostly stand before their receipt', () => {
    expect(
      failure(table(['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả'], [CODE, '05/11/2026', '01/11/2026']))
        ?.code,
    ).toBe('SITE_CHANGED');
  });

  it('a client', () => {
    expect(() => createOneStopAny()).toThrow(expect.objectContaining({ code: 'UNSUPPORTED' }));
  });
});

describe('what is left out or unset', () => {
  const heads = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái'];
  it('a row whose status may mean that it ended', () => {
    const reading = read(
      table(
        heads,
        [CODE, '01/11/2026', '05/11/2026', 'Đang xử lý'],
        ['H99.01-261101-0002', '01/11/2026', '05/11/2026', 'Hồ sơ đã đóng kho'],
      ),
    );
    expect(reading).toMatchObject({
      ok: true,
      records: [{ code: CODE }],
      warnings: [{ code: 'PARTLY_READ' }],
    });
  });

  it('a row without a code, but not a list in which most have none', () => {
    const rows = (...codes: readonly string[]) =>
      table(heads, ...codes.map((code) => [code, '01/11/2026', '05/11/2026', 'Đang xử lý']));
    const reading = read(rows('', CODE, 'H99.01-261101-0002'));
    expect(reading).toMatchObject({
      ok: true,
      records: [{ code: CODE }, { code: 'H99.01-261101-0002' }],
      warnings: [{ code: 'PARTLY_READ', detail: expect.stringContaining('1 row') }],
    });
    expect(read(rows(CODE, 'chưa cấp'))).toMatchObject({ ok: true, records: [{ code: CODE }] });
    for (const codes of [[''], [CODE, '', ''], [CODE, '', CODE, 'chưa cấp']]) {
      expect(failure(rows(...codes))).toEqual({ code: 'SITE_CHANGED', label: 'Mã hồ sơ' });
    }
    const part = parsePage(rows('', ''), URL);
    expect(readAnyList(part, { beside: 2 }).ok).toBe(false);
    expect(readAnyList(part, { beside: 3 })).toMatchObject({ ok: true, records: [] });
  });

  it('everything but the code of such a row, where a person is to be told of it', () => {
    const list = table(
      heads,
      [CODE, '01/11/2026', '05/11/2026', 'Đang xử lý'],
      ['H99.01-261101-0002', '01/11/2026', '05/11/2026', 'Hồ sơ đã đóng kho'],
      ['H99.01-261101-0003', '09/11/2026', '05/11/2026', 'Đang xử lý'],
      ['H99.01-261101-0004', '02/11/2026', '06/11/2026', 'Đang xử lý'],
    );
    const reading = readAnyList(parsePage(list, URL), { doubtful: 'bare' });
    expect(
      reading.ok && reading.records.map(({ code, dueAt, status }) => [code.at(-1), dueAt, status]),
    ).toEqual([
      ['1', '2026-11-05', 4],
      ['2', null, null],
      ['3', null, null],
      ['4', '2026-11-06', 4],
    ]);
    expect(reading.ok && reading.warnings).toHaveLength(2);
  });

  it('a due date that is not set yet', () => {
    expect(said(table(heads, [CODE, '01/11/2026', 'Chưa xác định', 'Đang xử lý']))[0]?.dueAt).toBeNull();
  });

  it('a half of two dates in one cell', () => {
    const pair = ['Mã hồ sơ', 'Tiếp nhận / Hẹn trả'];
    const both = (cell: string) => {
      const [row] = said(table(pair, [CODE, cell]));
      return [row?.receivedAt, row?.dueAt];
    };
    expect(both('08:00 01/11/2026 - …')).toEqual(['2026-11-01T08:00:00', null]);
    expect(both('01/11/2026 / chưa hẹn')).toEqual(['2026-11-01', null]);
    expect(both('01/11/2026 08:00 05/11/2026 17:00')).toEqual(['2026-11-01T08:00:00', '2026-11-05T17:00:00']);
    expect(failure(table(pair, [CODE, '01/11/2026 17:00 05/11/2026']))?.code).toBe('SITE_CHANGED');
    expect(failure(table(pair, [CODE, '01/11/2026']))?.code).toBe('SITE_CHANGED');
  });

  it('a row whose status contradicts its dates, or speaks of finished work in other words', () => {
    const reading = read(
      table(
        ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày hoàn thành', 'Trạng thái'],
        ...['Đang xử lý', 'Đúng hạn', 'Trễ hạn', 'Đã giải quyết'].map((status, index) => [
          `H99.01-261101-000${index}`,
          '01/11/2026',
          '05/11/2026',
          '04/11/2026',
          status,
        ]),
      ),
    );
    expect(reading.ok && reading.records.map(({ code, status }) => [code.at(-1), status])).toEqual([
      ['2', 9],
      ['3', 9],
    ]);
  });

  it('statuses other systems are known to write, and those that say nothing of the work', () => {
    const list = table(
      ['Mã hồ sơ', 'Ngày hẹn trả', 'Trạng thái'],
      ...[
        'Thụ lý hồ sơ',
        'Yêu cầu bổ sung giấy tờ',
        'Yêu cầu thanh toán',
        'Đã kết thúc',
        'Đã thanh toán',
      ].map((words, at) => [`H99.01-261101-000${at}`, '05/11/2026', words]),
    );
    expect(said(list).map(({ status }) => status)).toEqual([4, 5, 6, 9, null]);
  });

  it('the names icon fonts write into headers', () => {
    const list = table(['Mã hồ sơ arrow_upward', 'Ngày hẹn trả unfold_more'], [CODE, '05/11/2026']);
    expect(said(list)[0]?.dueAt).toBe('2026-11-05');
  });

  it('finished work by its own date', () => {
    const list = table(
      ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày kết thúc xử lý'],
      [CODE, '01/11/2026', '05/11/2026', '04/11/2026'],
      ['H99.01-261101-0002', '01/11/2026', '05/11/2026', ''],
    );
    expect(said(list).map(({ status }) => status)).toEqual([9, null]);
  });

  it('an empty list only when it says so and rests', () => {
    const html = page(
      '<table><thead><tr><th>Mã hồ sơ</th><th>Ngày hẹn trả</th></tr></thead><tbody><tr><td colspan="2">Không có dữ liệu</td></tr></tbody></table>',
    );
    expect(read(html).ok).toBe(false);
    expect(read(html, true)).toMatchObject({ ok: true, records: [] });
  });
});

describe('what was taught', () => {
  it('names the column the glossary does not know', () => {
    const html = table(['Ký hiệu lạ', 'Ngày tiếp nhận', 'Mốc cuối'], [CODE, '01/11/2026', '05/11/2026']);
    expect(failure(html)?.code).toBe('SITE_CHANGED');
    const taught = [
      { concept: 'code', path: ['Ký hiệu lạ'] },
      { concept: 'dueAt', path: ['Mốc cuối'] },
    ];
    expect(readAnyList(parsePage(html, URL), { taught })).toMatchObject({
      ok: true,
      records: [{ code: CODE, dueAt: '2026-11-05' }],
    });
  });

  it('settles a doubt, and says nothing where its label stands twice', () => {
    const taught = [{ concept: 'dueAt', path: ['Hạn xử lý'] }];
    const once = table(['Mã hồ sơ', 'Hạn xử lý'], [CODE, '05/11/2026']);
    expect(readAnyList(parsePage(once, URL), { taught }).ok).toBe(true);
    const twice = table(['Mã hồ sơ', 'Hạn xử lý', 'Hạn xử lý'], [CODE, '05/11/2026', '06/11/2026']);
    expect(readAnyList(parsePage(twice, URL), { taught }).ok).toBe(false);
  });
});
