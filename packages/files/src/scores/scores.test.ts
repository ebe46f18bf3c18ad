import { readTablesWithin } from '@dung-hen/page/stream';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readScoreFile } from './read-scores.ts';

const read = (text: string) =>
  readScoreFile('diem', new TextEncoder().encode(text), { htmlTables: readTablesWithin });
const HEADS =
  'STT\tĐơn vị\tCông khai, minh bạch (18)\tTiến độ giải quyết (20)\tDịch vụ công trực tuyến (12)\tThanh toán trực tuyến (10)\tSố hóa hồ sơ (22)\tMức độ hài lòng (18)\tTổng điểm (100)';
const POINTS = {
  publicity: 15.5,
  progress: 19,
  online: 8.25,
  payment: 7,
  digitised: 20,
  satisfaction: 17.75,
};
const UNIT = { name: 'UBND xã Mẫu 1', points: POINTS, total: 87.5 };

it('reads a copied table by its labels, whatever the order and the decimal mark', () => {
  expect(read(`${HEADS}\n1\tUBND xã Mẫu 1\t15,50\t19,00\t8,25\t7,00\t20,00\t17,75\t87,50\n`)).toMatchObject({
    ok: true,
    units: [UNIT],
    badRows: [],
  });
  expect(
    read(
      'Tổng điểm;Mức độ hài lòng;Số hóa;Thanh toán trực tuyến;Dịch vụ công trực tuyến;Tiến độ;Công khai, minh bạch;Tên đơn vị\n87.5;17.75/18;20/22;7/10;8.25/12;19/20;15.5/18;UBND xã Mẫu 1\n',
    ),
  ).toMatchObject({ units: [UNIT] });
});

it('reads the answer of the gateway and that of the command', () => {
  const row = {
    MA_COQUAN: 'H56.1',
    TEN: 'UBND xã Mẫu 1',
    CKMB: '15.50',
    TDGQ: '19.00',
    TTTT: '8.25',
    CLGQ: '7.00',
    MDHL: '17.75',
    MDSH: '20.00',
    TONG_SCORE: '87.50',
  };
  const units = [{ code: 'H56.1', rank: 1, ...UNIT }];
  for (const whole of [[row], { data: [row] }, { units, own: [] }, { data: { units } }])
    expect(read(JSON.stringify(whole))).toMatchObject({ units: [UNIT], badRows: [] });
});

it('leaves open what is not said, and names rows whose points cannot be', () => {
  expect(
    read(
      `${HEADS}\n1\tUBND xã Mẫu 1\t15,50\t–\t8,25\t\t20,00\t17,75\t–\n2\tUBND xã Mẫu 2\t18,01\t1\t1\t1\t1\t1\t1\n3\tUBND xã Mẫu 3\t1\tba\t1\t1\t1\t1\t1\n`,
    ),
  ).toMatchObject({
    units: [{ points: { ...POINTS, progress: null, payment: null }, total: null }],
    badRows: [2, 3],
  });
});

it('refuses what is no scoreboard', () => {
  for (const text of ['STT\tĐơn vị\tTổng\n1\tUBND xã Mẫu\t12\n', '{"error_code":"-1"}', '[]', '[1]'])
    expect(read(text)).toMatchObject({ ok: false, reason: 'noScores' });
});

it('never throws and never gives points above the most', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 9 }), { maxLength: 5 }), (rows) => {
      const file = read(`${HEADS}\n${rows.map((row) => row.join('\t')).join('\n')}`);
      if (!file.ok) return;
      for (const { points, total } of file.units)
        for (const value of [...Object.values(points), total]) expect(value ?? 0).toBeLessThanOrEqual(100);
    }),
    { numRuns: 100 },
  );
});
