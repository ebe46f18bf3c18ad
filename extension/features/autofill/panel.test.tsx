import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FormReading, PlanCell } from '../../app/autofill-messages.ts';
import { NO_READING } from './no-reading.ts';
import { Panel } from './panel.tsx';
import { FIRST_STATE, type PanelState } from './panel-state.ts';
import { panelTexts } from './panel-texts.ts';

const t = panelTexts('vi');
let host: HTMLElement;
const deeds = vi.fn();

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  deeds.mockReset();
});
afterEach(() => {
  act(() => render(null, host));
  host.remove();
});

const cell = (parts: Partial<PlanCell> = {}): PlanCell => ({
  row: 'Hộ tịch',
  column: 4,
  label: 'Tiếp nhận > Trực tuyến',
  control: 0,
  anchor: null,
  before: '5',
  after: 12,
  action: 'fill',
  reason: 'Thay 5 bằng 12',
  ...parts,
});
const plan = (parts: Partial<FormReading> = {}): FormReading => ({
  ...NO_READING,
  state: 'plan',
  subject: 'II.06a/VPCP/KSTT 2026-Q2 H56.77.5',
  cells: [cell(), cell({ column: 5, action: 'equal', before: '12' })],
  ...parts,
});

function show(state: Partial<PanelState>): HTMLElement {
  const whole = { ...FIRST_STATE, open: true, ...state };
  const listen = (deed: string) => (_event: Event, value?: string) => deeds(deed, value);
  act(() => render(<Panel state={whole} act={listen} t={t} />, host));
  return host;
}
const primary = () => host.querySelector<HTMLButtonElement>('.button.primary');

it('shows nothing where there is nothing, and one line where it does not understand', () => {
  expect(show({ reading: NO_READING, open: false }).textContent).toBe('');
  show({ reading: { ...NO_READING, state: 'line', words: ['Không nhận ra.'] } });
  expect(host.textContent).toBe('Không nhận ra.Ẩn');
});

it('is folded into one button until it is opened', () => {
  show({ reading: plan(), open: false });
  expect(host.querySelectorAll('*')).toHaveLength(1);
  host.querySelector('button')?.click();
  expect(deeds).toHaveBeenCalledWith('open', undefined);
});

it('refuses loudly and offers nothing to press', () => {
  const words = ['KHÁC KỲ: trang là báo cáo năm 2021.'];
  show({ reading: { ...NO_READING, state: 'refused', words } });
  expect(host.querySelector('[role=alert]')?.textContent).toContain('KHÁC KỲ');
  expect(primary()).toBeNull();
});

it('lets the officer pick among sources, or choose a file where there is none', () => {
  const sources = [
    { key: 'dossiers', label: 'kho hồ sơ đã thu thập: 30 hồ sơ' },
    { key: 'gop-1', label: 'tệp tong-hop.xlsx' },
  ];
  show({ reading: plan({ sources, source: 'dossiers' }) });
  const list = host.querySelector('select');
  expect([...(list?.options ?? [])].map(({ text }) => text)).toEqual(sources.map(({ label }) => label));
  if (list !== null) list.value = 'gop-1';
  list?.dispatchEvent(new Event('change', { bubbles: true }));
  expect(deeds).toHaveBeenCalledWith('source', 'gop-1');
  const file = { form: 'II.07b/VPCP/KSTT', period: '2026-03-15…2026-06-14' };
  show({ reading: { ...NO_READING, state: 'refused', words: ['chưa có tệp'], file } });
  [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Chọn tệp'))?.click();
  expect(deeds).toHaveBeenCalledWith('file', undefined);
});

it('fills only after the warnings were ticked', () => {
  show({ reading: plan({ warnings: ['Kỳ báo cáo chưa hết.'] }) });
  expect(primary()?.disabled).toBe(true);
  show({ reading: plan({ warnings: ['Kỳ báo cáo chưa hết.'] }), confirmed: true });
  expect(primary()?.disabled).toBe(false);
  expect(primary()?.textContent).toBe('Điền 1 ô');
});

it('shows old → new with the label seen, and counts as legend of the marks', () => {
  show({ reading: plan() });
  expect(host.querySelector('.cells')?.textContent).toContain('(4) Tiếp nhận > Trực tuyến');
  expect(host.querySelector('.cells')?.textContent).toContain('5 → 12');
  expect([...host.querySelectorAll('.counts li')].map((one) => one.textContent)).toEqual([
    '→ 1 ô sẽ điền',
    '= 1 ô đã đúng sẵn',
  ]);
});

it('says what was not taken and why, and what the page keeps to itself', () => {
  const rejected = new Map([['4 Hộ tịch', 'rejected' as const]]);
  show({ reading: plan(), outcomes: rejected });
  expect(host.querySelector('.counts')?.textContent).toContain('1 ô trang không nhận');
  expect(host.textContent).toContain('Ô không điền được và lý do (1)');
});

it('has Stop while filling and Undo afterwards', () => {
  show({ reading: plan(), busy: 'filling', progress: { done: 3, total: 9 } });
  expect(host.querySelector('progress')?.value).toBe(3);
  expect(primary()).toBeNull();
  host.querySelector<HTMLButtonElement>('.button.danger')?.click();
  expect(deeds).toHaveBeenCalledWith('stop', undefined);
  const begun = { subject: 's', source: 'dossiers', url: 'u', period: '2026', running: true, cells: [] };
  show({ reading: plan(), begun });
  expect(host.textContent).toContain('Điền tiếp 1 ô');
  expect(host.textContent).toContain('Hoàn tác');
});

it('takes what a page wrote for text', () => {
  const nasty = '<img src=x onerror="window.hit=1">{count}';
  show({
    reading: plan({
      cells: [cell({ row: nasty, label: nasty, before: nasty, reason: nasty })],
      warnings: [nasty],
      unmatched: [nasty],
      narrative: { draft: nasty, targets: [{ control: 0, label: nasty, value: nasty }] },
    }),
  });
  expect(host.querySelector('img')).toBeNull();
  expect(host.textContent).toContain(nasty);
});
