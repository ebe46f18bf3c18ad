import { afterEach, expect, it } from 'vitest';
import { pageFromSnapshot } from '../../app/page-watch/snapshot-page.ts';
import { detailSnapshot } from './detail-snapshot.ts';
import { fillReply, replyField } from './reply-field.ts';
import { screensOf } from './screens.ts';

afterEach(() => {
  document.body.replaceChildren();
});

/** Lines of labels and values, as an item's page has them. */
function draw(lines: Readonly<Record<string, string>>): void {
  for (const [label, value] of Object.entries(lines)) {
    const line = document.createElement('div');
    const name = document.createElement('label');
    name.textContent = `${label}:`;
    const shown = document.createElement('span');
    shown.textContent = value;
    line.append(name, shown);
    document.body.append(line);
  }
}
const ITEM = {
  'Họ tên': 'Nguyễn Văn Mẫu',
  'Số điện thoại': '0900000001',
  'Ngày gửi': '02-11-2026 08:00',
  'Lĩnh vực': 'Môi trường',
  'Tiêu đề': 'Nước thải ở thôn Mẫu',
  'Nội dung': 'Ông Nguyễn Văn Mẫu phản ánh nước thải',
  'Vị trí diễn ra': 'Số nhà 12, thôn Mẫu',
  'Trạng thái': 'Đang xử lý',
};

it('takes the labelled facts of an item and neither its sender nor its place', () => {
  draw(ITEM);
  const snapshot = detailSnapshot(document);
  const text = JSON.stringify(snapshot);
  expect(text).toContain('Nước thải ở thôn Mẫu');
  for (const private_ of ['0900000001', 'Số nhà 12', 'Họ tên']) expect(text).not.toContain(private_);
  if (snapshot === null) throw new Error('no item');
  const page = pageFromSnapshot({
    ...snapshot,
    url: 'https://phanhoi.thanhhoa.gov.vn/request/5e005ccda1b2c3d4e5f60718',
  });
  expect(screensOf(page)?.item(page)).toMatchObject({
    code: '5e005ccda1b2c3d4e5f60718',
    status: 'handling',
    sentAt: '2026-11-02T08:00:00',
  });
});

it('sees no item in another page', () => {
  draw({ 'Họ tên': 'Nguyễn Văn Mẫu', 'Trạng thái': 'Hoạt động' });
  expect(detailSnapshot(document)).toBeNull();
});

it('finds the answer box by its label, writes into an empty one only, and tells the page', () => {
  const [other, box] = [document.createElement('textarea'), document.createElement('textarea')];
  other.setAttribute('aria-label', 'Ghi chú');
  box.id = 'reply';
  const label = document.createElement('label');
  label.htmlFor = 'reply';
  label.textContent = 'Cách giải quyết *';
  document.body.append(other, label, box);
  const told: string[] = [];
  box.addEventListener('input', () => told.push(box.value));
  const found = replyField(document);
  expect(found).toBe(box);
  expect(found !== null && fillReply(found, 'Đã kiểm tra.')).toBe(true);
  expect([box.value, other.value, told.at(-1)]).toEqual(['Đã kiểm tra.', '', 'Đã kiểm tra.']);
  expect(fillReply(box, 'Khác')).toBe(false);
  expect(box.value).toBe('Đã kiểm tra.');
  box.readOnly = true;
  expect(replyField(document)).toBeNull();
});
