import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RegisterEntry } from '../../app/database.ts';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { seenDossier } from '../../app/synthetic-seen.ts';
import { registerEntry } from '../letters/synthetic-letters.ts';
import { InspectPage } from './inspect-page.tsx';
import type { InspectFacts, InspectSources } from './inspect-sources.ts';

const NOW = '2026-06-12T08:00:00';
const LATE = seenDossier({
  code: 'H56.77.5-260504-0001',
  source: 'collected',
  status: 4,
  receivedAt: '2026-05-04T08:00:00',
  dueAt: '2026-05-11T17:00:00',
  finishedAt: null,
});

let host: HTMLElement;
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  act(() => render(null, host));
  host.remove();
});

const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  });

async function show(parts: Partial<InspectFacts> = {}) {
  const facts: InspectFacts = {
    settings: { ...DEFAULT_SETTINGS, unitName: 'UBND xã Mẫu', unitCode: 'H56.77.5' },
    dossiers: [LATE],
    letters: [],
    collectedAt: NOW,
    ...parts,
  };
  const openCollect = vi.fn();
  const print = vi.fn();
  const sources: InspectSources = {
    now: () => NOW,
    load: async () => facts,
    watch: () => () => undefined,
    openCollect,
    print,
  };
  act(() => render(<InspectPage sources={sources} />, host));
  await settle();
  return { openCollect, print };
}

const rule = (id: string): string => host.querySelector(`[data-rule="${id}"]`)?.textContent ?? '';
const trustRegister = async (): Promise<void> => {
  act(() => host.querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
  await settle();
};
const letter = (parts: Partial<RegisterEntry> = {}): RegisterEntry =>
  registerEntry({
    kind: 'apology',
    dossierCode: LATE.code,
    datedOn: '2026-05-08',
    oldDue: LATE.dueAt,
    ...parts,
  });

describe('inspect page', () => {
  it('says what to do while nothing is there', async () => {
    const { openCollect } = await show({ dossiers: [] });
    act(() => host.querySelector<HTMLButtonElement>('.button.primary')?.click());
    expect(openCollect).toHaveBeenCalledOnce();
  });

  it('names late dossiers by their code, and says what it cannot know', async () => {
    await show();
    expect(rule('on-time')).toContain(`${LATE.code}: quá hẹn từ 11/05/2026`);
    expect(rule('late-has-apology')).toContain('Thiếu sổ văn bản xin lỗi: 1 hồ sơ');
    expect(host.querySelector('.paper')?.textContent).toContain(LATE.code);
  });

  it('asks the register only when told that it is whole', async () => {
    await show();
    await trustRegister();
    expect(rule('late-has-apology')).toContain('quá hẹn, không có văn bản xin lỗi');
    act(() => render(null, host));
    await show({ letters: [letter()] });
    await trustRegister();
    expect(rule('late-has-apology')).toContain('đạt 1 · phát hiện 0');
    act(() => render(null, host));
    await show({ letters: [letter({ voided: { at: NOW, reason: 'nhầm' } })] });
    await trustRegister();
    expect(rule('late-has-apology')).toContain('phát hiện 1');
  });

  it('never takes a dossier seen in a list for one without supplements', async () => {
    await show({ dossiers: [{ ...LATE, source: 'page' }] });
    expect(rule('supplement-asked-once')).toContain('Không đủ dữ liệu');
    act(() => render(null, host));
    await show();
    expect(rule('supplement-asked-once')).toContain('Không phát sinh');
  });

  it('judges results and fees by what was collected, and by the officer’s pasted list before that', async () => {
    const settled = { ...LATE, status: 10, finishedAt: '2026-05-08T09:00:00', dueAt: '2026-05-11T17:00:00' };
    await show({ dossiers: [settled] });
    expect(rule('result-digitised')).toContain('Thiếu tình trạng số hóa kết quả: 1 hồ sơ');
    act(() => render(null, host));
    await show({ dossiers: [{ ...settled, digitised: 'no', payment: 'unpaid' }] });
    expect(rule('result-digitised')).toContain(`${LATE.code}: trên hệ thống chưa có tệp kết quả`);
    expect(rule('payment-settled')).toContain(`${LATE.code}: có kết quả, chưa ghi nhận thanh toán`);
    const paste = host.querySelector<HTMLTextAreaElement>('.results textarea');
    if (paste === null) throw new Error('nowhere to paste');
    const enter = async (text: string): Promise<void> => {
      act(() => {
        paste.value = text;
        paste.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await settle();
    };
    await enter(`Mã hồ sơ\tNgày số hóa\tThanh toán\n${LATE.code}\t08/05/2026\tMiễn phí\n`);
    expect(host.textContent).toContain('số hóa 1 hồ sơ, thu phí 1 hồ sơ');
    expect(rule('result-digitised')).toContain('đạt 1 · phát hiện 0');
    expect(rule('payment-settled')).toContain('Không phát sinh');
    await enter(`Mã hồ sơ\tNgày số hóa\n${LATE.code}\thôm nọ\n`);
    expect(host.textContent).toContain('Không đọc được dòng 1');
    await enter('chữ gì đó');
    expect(host.textContent).toContain('Chưa thấy cột “Mã hồ sơ”');
  });

  it('prints the minutes', async () => {
    const { print } = await show();
    act(() => host.querySelector<HTMLButtonElement>('.actions .primary')?.click());
    expect(print).toHaveBeenCalledOnce();
  });
});
