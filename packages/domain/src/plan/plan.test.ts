import { readFileSync } from 'node:fs';
import { createCalendar } from '@dung-hen/calendar';
import { describe, expect, it } from 'vitest';
import { parsePlan } from './parse-plan.ts';
import { planDues } from './plan-due.ts';
import { planTime } from './plan-time.ts';

/** The plan of a township for 2022 as a converter left it; the signer's name taken out. */
const TEXT = readFileSync(new URL('./fixtures/ke-hoach-2022.md', import.meta.url), 'utf8');
const plan = parsePlan(TEXT);
const annex = plan.tasks.filter(({ from }) => from === 'annex');
const body = plan.tasks.filter(({ from }) => from === 'body');

describe('the plan of 2022', () => {
  it('is of 2022, and no line of its annex is lost', () => {
    expect(plan.year).toBe(2022);
    expect(plan.notUnderstood).toEqual([]);
  });

  it('has thirteen tasks in its annex, each with its time', () => {
    expect(annex.map(({ id, time }) => [id, time])).toEqual([
      ['I.1', { kind: 'before', date: '2022-01-10' }],
      ['II.1', { kind: 'continuous', year: 2022 }],
      ['III.1', { kind: 'inYear', year: 2022 }],
      ['III.2', { kind: 'inYear', year: 2022 }],
      ['III.3', { kind: 'inYear', year: 2022 }],
      ['III.4', { kind: 'periodic', quarters: [1, 2, 3], yearly: true, beforeDay: null }],
      ['III.5', { kind: 'inYear', year: 2022 }],
      ['III.6', { kind: 'inYear', year: 2022 }],
      ['IV.1', { kind: 'inYear', year: 2022 }],
      ['V.1', { kind: 'inYear', year: 2022 }],
      ['VI', { kind: 'continuous', year: 2022 }],
      ['VII', { kind: 'inYear', year: 2022 }],
      ['VIII', { kind: 'periodic', quarters: [1, 2, 3], yearly: true, beforeDay: null }],
    ]);
  });

  it('keeps owners, partners and products apart, without the converter’s tags', () => {
    expect(annex.find(({ id }) => id === 'III.2')).toMatchObject({
      owners: [
        'UBND thị trấn',
        'Các công chức chuyên môn có liên quan trực tiếp giải quyết TTHC',
        'Bộ phận tiếp nhận và trả kết quả thị trấn',
      ],
      products: [
        'Số hóa hồ sơ, giấy tờ, tài liệu tại Bộ phận Một cửa thị trấn',
        'Liên kết, chia sẻ các cơ sở dữ liệu',
        'Tiếp nhận, giải quyết TTHC phi địa giới hành Chính',
      ],
    });
    expect(annex.find(({ id }) => id === 'III.3')?.products).toEqual([
      'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
    ]);
    expect(annex.find(({ id }) => id === 'VII')?.owners[0]).toMatch(/^Công chức Tài chính [-–] Kế toán$/u);
    expect(JSON.stringify(plan.tasks)).not.toMatch(/<\/?[a-z]/iu);
    expect(annex.every(({ owners }) => owners.length > 0)).toBe(true);
  });

  it('has the duties of its body, with the report before the 15th', () => {
    expect(body.map(({ id, time }) => [id, time])).toEqual([
      ['văn bản II.1', { kind: 'before', date: '2022-01-10' }],
      ['văn bản II.1 (2)', { kind: 'continuous', year: 2022 }],
      ['văn bản II.2.a', { kind: 'continuous', year: 2022 }],
      ['văn bản II.2.b', { kind: 'continuous', year: 2022 }],
      ['văn bản II.3.a', { kind: 'continuous', year: 2022 }],
      ['văn bản II.3.b', { kind: 'continuous', year: 2022 }],
      ['văn bản II.4', { kind: 'unclear' }],
      ['văn bản II.5', { kind: 'continuous', year: 2022 }],
      ['văn bản II.6.a', { kind: 'weekly' }],
      ['văn bản II.6.b', { kind: 'before', date: '2022-12-01' }],
      ['văn bản III.1', { kind: 'continuous', year: 2022 }],
      ['văn bản III.2', { kind: 'unclear' }],
      ['văn bản III.3.1', { kind: 'unclear' }],
      ['văn bản III.3.2', { kind: 'periodic', quarters: [1, 2, 3], yearly: true, beforeDay: 15 }],
    ]);
  });

  it('names who has each duty of the body, and reads neither recipients nor signature as duties', () => {
    const of = (id: string) => body.find((task) => task.id === id);
    expect(of('văn bản III.3.2')?.owners).toEqual(['Công chức Văn phòng – Thống kê']);
    expect(of('văn bản III.2')?.content).toContain('Bố trí kinh phí');
    expect(of('văn bản II.6.a')).toMatchObject({
      owners: ['Công chức Văn hóa – Xã hội'],
      content: expect.stringContaining('công khai hàng tuần'),
    });
    expect(of('văn bản II.1 (2)')?.content).toBe(
      'Công tác chỉ đạo điều hành: thực hiện thường xuyên trong năm',
    );
    expect(JSON.stringify(body)).not.toMatch(/để b\/c|CHỦ TỊCH|PHÂN CÔNG/u);
  });

  it('keeps what a heading of the annex asks of its tasks', () => {
    expect(annex.find(({ id }) => id === 'V.1')?.remark).toBe(
      'Yêu cầu đơn giản hóa tối thiểu 20% chi phí tuân thủ TTHC',
    );
    expect(annex.filter(({ remark }) => remark !== '').map(({ id }) => id)).toEqual(['V.1']);
  });

  it('falls due on working days, soonest first', () => {
    const dues = planDues(plan.tasks, 2022, createCalendar(), '2022-01-04');
    expect(
      dues.filter(({ task }) => task.id === 'văn bản III.3.2').map(({ by, period }) => [by, period]),
    ).toEqual([
      ['2022-03-14', '2022-Q1'],
      ['2022-06-14', '2022-Q2'],
      ['2022-09-14', '2022-Q3'],
      ['2022-12-14', '2022'],
    ]);
    // 10 January 2022 is a Monday: "before" it is Friday the 7th, three working days after Tuesday the 4th.
    expect(dues[0]).toMatchObject({ by: '2022-01-07', workingDaysLeft: 3 });
    expect(dues.map(({ by }) => by)).toEqual(dues.map(({ by }) => by).sort());
  });
});

it('reads a table of bars, and refuses a text without tasks', () => {
  const table =
    '| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\n|---|---|---|---|\n| I | Báo cáo | | |\n| 1 | Lập báo cáo | Văn phòng | Trước ngày 05/3/2026 |';
  expect(parsePlan(table).tasks).toMatchObject([
    { id: 'I.1', section: 'Báo cáo', time: { kind: 'before', date: '2026-03-05' } },
  ]);
  expect(() => parsePlan('Kính gửi: …')).toThrow(/no task found/u);
});

it.each([
  ['Trước 30/02/2022', { kind: 'unclear' }],
  ['hàng tuần', { kind: 'weekly' }],
  ['Chậm nhất 20/11/2026', { kind: 'before', date: '2026-11-20' }],
  ['Quý IV', { kind: 'periodic', quarters: [4], yearly: false, beforeDay: null }],
  ['quý II', { kind: 'periodic', quarters: [2], yearly: false, beforeDay: null }],
  ['Trước ngày 15 hằng tháng', { kind: 'monthly', beforeDay: 15 }],
  ['Chậm nhất ngày 20 hàng tháng', { kind: 'monthly', beforeDay: 21 }],
  ['Hằng tháng', { kind: 'monthly', beforeDay: null }],
  ['Tháng 6/2022', { kind: 'before', date: '2022-07-01' }],
  ['Trong tháng 12', { kind: 'before', date: '2023-01-01' }],
  ['Hoàn thành ngày 30/6/2022', { kind: 'before', date: '2022-07-01' }],
  ['31.02.2022', { kind: 'unclear' }],
  ['2022', { kind: 'inYear', year: 2022 }],
  ['Tháng 13', { kind: 'unclear' }],
  ['Theo yêu cầu', { kind: 'unclear' }],
])('%s', (text, time) => {
  expect(planTime(text, 2022)).toEqual(time);
});
