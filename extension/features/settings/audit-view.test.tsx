import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AuditEntry } from '../../app/database.ts';
import { AuditView } from './audit-view.tsx';
import { settingsTexts } from './texts.ts';

let host: HTMLElement;
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  act(() => render(null, host));
  host.remove();
});

const entry = (id: number, parts: Partial<AuditEntry> = {}): AuditEntry => ({
  id,
  at: `2026-11-23T07:32:0${id % 10}`,
  actor: 'Phạm Thị Mẫu',
  action: 'letter.register',
  subject: `0${id}/PXL H56.77.5-261116-0001`,
  before: '',
  after: '2026-12-04',
  ...parts,
});

async function open(entries: readonly AuditEntry[]) {
  const load = vi.fn(async () => entries);
  act(() => render(<AuditView t={settingsTexts('vi')} language="vi" load={load} />, host));
  expect(load).not.toHaveBeenCalled();
  const details = host.querySelector('details');
  if (details === null) throw new Error('no log');
  await act(async () => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await Promise.resolve();
  });
  return [...host.querySelectorAll('tbody tr')].map((row) => row.textContent ?? '');
}

it('shows the newest line first, in words', async () => {
  const rows = await open([entry(1), entry(2, { action: 'letter.void' }), entry(3, { action: 'odd.act' })]);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toContain('odd.act');
  expect(rows[1]).toContain('Hủy số phiếu02/PXL');
  expect(rows[2]).toContain('07:32 23/11/2026Phạm Thị MẫuGhi sổ phiếu');
});

it('names a setting as this page does, and its values as they were typed', async () => {
  const change = (id: number, subject: string, before: unknown, after: unknown) =>
    entry(id, {
      action: 'setting.change',
      actor: '',
      subject,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    });
  const rows = await open([
    change(1, 'unitName', '', 'UBND xã Mẫu'),
    change(2, 'notifyAt', ['07:30'], ['07:30', '13:30']),
    change(3, 'letterNumbers', 1, { apology: '{so}/PXL' }),
  ]);
  expect(rows[2]).toContain('(chưa khai tên)Đổi cài đặtTên đơn vịUBND xã Mẫu');
  expect(rows[1]).toContain('Nhắc vào lúc07:3007:30, 13:30');
  expect(rows[0]).toContain('letterNumbers1{"apology":"{so}/PXL"}');
});

it('says when there is nothing, and when there is more than is shown', async () => {
  expect(await open([])).toEqual([]);
  expect(host.textContent).toContain('Nhật ký chưa có dòng nào.');
});

it('shows two hundred lines at most and says so', async () => {
  const rows = await open(Array.from({ length: 250 }, (_, index) => entry(index)));
  expect(rows).toHaveLength(200);
  expect(rows[0]).toContain('0249/PXL');
  expect(host.textContent).toContain('200 dòng mới nhất trong 250 dòng');
});
