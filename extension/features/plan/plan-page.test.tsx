import { type KeptPlan, keptPlanOf, parsePlan } from '@dung-hen/domain';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { PlanPage } from './plan-page.tsx';
import type { PlanSources } from './plan-sources.ts';

const NOW = '2026-03-18T08:00:00';
const TEXT = [
  'Kiểm soát thủ tục hành chính năm 2026',
  'STT\tNội dung\tChủ trì\tThời gian\tSản phẩm',
  'I\tBáo cáo\t\t\tĐủ bốn kỳ',
  '1\tBáo cáo kiểm soát\tVăn phòng\tĐịnh kỳ quý, trước ngày 15 tháng cuối kỳ\t',
  '2\tTheo dõi chung\tVăn phòng\tTheo yêu cầu\t',
].join('\n');

let host: HTMLElement;
let plans: readonly KeptPlan[];
let tell: () => void;

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  plans = [];
});
afterEach(() => {
  act(() => render(null, host));
  host.remove();
});

const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
  });

async function show(): Promise<void> {
  const sources: PlanSources = {
    now: () => NOW,
    load: async () => ({ settings: DEFAULT_SETTINGS, plans }),
    watch(changed) {
      tell = changed;
      return () => undefined;
    },
    async change(year, change) {
      const after = change(plans.find((plan) => plan.year === year) ?? null);
      plans = after === null ? [] : [after];
      tell();
    },
  };
  act(() => render(<PlanPage sources={sources} />, host));
  await settle();
}

const kept = (): void => {
  plans = [keptPlanOf(parsePlan(TEXT), 2026, NOW, null)];
};
async function press(name: string): Promise<void> {
  const found = [...host.querySelectorAll('button')].find(
    (one) => one.getAttribute('aria-label') === name || one.textContent === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  act(() => found.click());
  await settle();
}
async function fill(label: string, value: string): Promise<void> {
  const place =
    host.querySelector<HTMLInputElement>(`[aria-label="${label}"]`) ??
    [...host.querySelectorAll('label')]
      .find((one) => one.textContent?.startsWith(label))
      ?.querySelector<HTMLInputElement>('input, textarea, select');
  if (!place) throw new Error(`no field ${label}`);
  act(() => {
    place.value = value;
    place.dispatchEvent(new Event(place.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
  await settle();
}

it('reads a pasted plan and shows each task with its quarters', async () => {
  await show();
  await fill('Hoặc dán nội dung', TEXT);
  await press('Đọc kế hoạch');
  expect(plans[0]?.tasks.map(({ id }) => id)).toEqual(['I.1', 'I.2']);
  const text = host.textContent ?? '';
  expect(text).toContain('quá hạn, đến 13/03/2026');
  expect(text).toContain('Yêu cầu chung: Đủ bốn kỳ');
  expect(text).toContain('1 nhiệm vụ chưa rõ thời gian');
});

it('says what is wrong with a text that is no plan', async () => {
  await show();
  await press('Đọc kế hoạch');
  expect(host.textContent).toContain('Chọn tệp hoặc dán nội dung trước.');
  await fill('Hoặc dán nội dung', 'Kính gửi');
  await press('Đọc kế hoạch');
  expect(host.textContent).toContain('Không thấy nhiệm vụ nào');
  await fill('Hoặc dán nội dung', TEXT.replace(' năm 2026', ''));
  await press('Đọc kế hoạch');
  expect(host.textContent).toContain('không ghi năm');
  expect(plans).toEqual([]);
});

it('keeps what the officer corrects and says, and leaves the rest of the task alone', async () => {
  kept();
  await show();
  await press('Sửa nhiệm vụ I.1');
  await fill('Trạng thái Quý I', 'done');
  await fill('Minh chứng Quý I', '12/BC-UBND');
  await press('Lưu nhiệm vụ');
  expect(plans[0]?.marks).toMatchObject([{ taskId: 'I.1', period: '2026-Q1', state: 'done' }]);
  expect(plans[0]?.corrected).toEqual([]);
  await press('Đóng phần sửa của nhiệm vụ I.1');
  await press('Sửa nhiệm vụ I.2');
  await fill('Nhịp, thời hạn', 'before');
  await fill('Xong trước ngày', '1/6/2026');
  await press('Lưu nhiệm vụ');
  expect(plans[0]?.tasks[1]?.time).toEqual({ kind: 'before', date: '2026-06-01' });
  expect(plans[0]?.corrected).toEqual(['I.2']);
  expect(host.textContent).toContain('12/BC-UBND');
  expect(host.textContent).toContain('1/3 xong'.replace('3', '1'));
});

it('removes a plan only on the second press', async () => {
  kept();
  await show();
  await press('Xóa kế hoạch năm này');
  expect(plans).toHaveLength(1);
  await press('Bấm lần nữa để xóa hẳn kế hoạch, trạng thái và minh chứng');
  expect(plans).toEqual([]);
  expect(host.textContent).toContain('Nhập kế hoạch');
});
