import { expect, it } from 'vitest';
import { parsePlan } from './parse-plan.ts';

const brief = (text: string) =>
  parsePlan(text).tasks.map(({ id, section, owners, time }) => ({ id, section, owners, time }));
const before = (date: string) => ({ kind: 'before', date });

it('a plan as a Word file hands it on: headings over the whole width, cells merged downwards, two days in a cell', () => {
  const text = [
    'KẾ HOẠCH Kiểm soát thủ tục hành chính năm 2025',
    'TT\tNội dung công việc\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời hạn\tSản phẩm',
    'A. CÔNG TÁC CHỈ ĐẠO',
    '1\tBan hành kế hoạch\tVăn phòng HĐND và UBND, Phòng Văn hóa - Xã hội\tCác ban, ngành\tTháng 1/2025\tKế hoạch',
    '2\tKiểm tra nội bộ\t〃\t〃\tTrước 15/6/2025 và trước 15/11/2025\tBiên bản',
    'B) BÁO CÁO\t\t\t\t\t',
    '1\tBáo cáo tháng\tTrung tâm Phục vụ hành chính công\t\tTrước ngày 15 hằng tháng\tBáo cáo',
    '2\tBáo cáo quý\t-nt-\t\tQuý II\tBáo cáo',
  ].join('\n');
  const office = ['Văn phòng HĐND và UBND', 'Phòng Văn hóa - Xã hội'];
  const centre = ['Trung tâm Phục vụ hành chính công'];
  const plan = parsePlan(text);
  expect(plan).toMatchObject({ year: 2025, notUnderstood: [] });
  expect(brief(text)).toEqual([
    { id: 'A.1', section: 'CÔNG TÁC CHỈ ĐẠO', owners: office, time: before('2025-02-01') },
    { id: 'A.2', section: 'CÔNG TÁC CHỈ ĐẠO', owners: office, time: before('2025-06-15') },
    { id: 'A.2 (2)', section: 'CÔNG TÁC CHỈ ĐẠO', owners: office, time: before('2025-11-15') },
    { id: 'B.1', section: 'BÁO CÁO', owners: centre, time: { kind: 'monthly', beforeDay: 15 } },
    {
      id: 'B.2',
      section: 'BÁO CÁO',
      owners: centre,
      time: { kind: 'periodic', quarters: [2], yearly: false, beforeDay: null },
    },
  ]);
});

it('a Markdown table with Roman numbers for its tasks, several offices, days without “trước”', () => {
  const text = [
    '# Kế hoạch kiểm soát TTHC năm 2026',
    '| STT | Nhiệm vụ | Bộ phận chủ trì | Thời gian hoàn thành |',
    '|:---:|---|---|---|',
    '| I | Niêm yết công khai | Công chức Tư pháp - Hộ tịch và Công chức Văn phòng | thường xuyên |',
    '| II | Rà soát thủ tục | Các công chức chuyên môn; Văn phòng | 30/9/2026 |',
    '| III | Đối thoại với dân | UBND xã | Tháng 3 và tháng 10 |',
    '| IV | Việc khác | UBND xã | Khi có yêu cầu |',
  ].join('\n');
  expect(brief(text)).toEqual([
    {
      id: 'I',
      section: 'Niêm yết công khai',
      owners: ['Công chức Tư pháp - Hộ tịch', 'Công chức Văn phòng'],
      time: { kind: 'continuous', year: 2026 },
    },
    {
      id: 'II',
      section: 'Rà soát thủ tục',
      owners: ['Các công chức chuyên môn', 'Văn phòng'],
      time: before('2026-10-01'),
    },
    { id: 'III', section: 'Đối thoại với dân', owners: ['UBND xã'], time: before('2026-04-01') },
    { id: 'III (2)', section: 'Đối thoại với dân', owners: ['UBND xã'], time: before('2026-11-01') },
    { id: 'IV', section: 'Việc khác', owners: ['UBND xã'], time: { kind: 'unclear' } },
  ]);
});

it('a table pasted out of Excel: a remark row is flagged, nothing is lost', () => {
  const text = [
    'Số TT\tNội dung\tThời gian\tThực hiện\tKết quả',
    '1\tSố hóa kết quả\tQuý I, quý III\tBộ phận Một cửa\t100%',
    '\t\t\tGhi chú: các đơn vị chủ động\t',
    '2\tTuyên truyền trên loa\tHàng tuần\tĐài truyền thanh\tTin bài',
  ].join('\n');
  const plan = parsePlan(text);
  expect(plan.notUnderstood).toEqual([' |  |  | Ghi chú: các đơn vị chủ động | ']);
  expect(plan.tasks.map(({ id, time }) => [id, time.kind])).toEqual([
    ['1', 'periodic'],
    ['2', 'weekly'],
  ]);
});
