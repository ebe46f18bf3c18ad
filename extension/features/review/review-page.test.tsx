import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { seenDossier } from '../../app/synthetic-seen.ts';
import { ReviewPage } from './review-page.tsx';
import type { ReviewFacts, ReviewSources } from './review-sources.ts';
import { FIRST_REVIEW } from './review-state.ts';

const kept = vi.hoisted(() => ({ saved: [] as { name: string; text: string }[] }));
vi.mock('@dung-hen/forms/docx', () => ({
  papersAsDocx: async (papers: readonly object[]) => new Blob([JSON.stringify(papers)]),
}));
vi.mock('../letters/save-file.ts', async (original) => ({
  ...(await original<typeof import('../letters/save-file.ts')>()),
  saveFile: (name: string, content: Blob) =>
    void content.text().then((text) => kept.saved.push({ name, text })),
}));

const NOW = '2026-06-15T08:00:00';
const NAME = 'Xác nhận tình trạng hôn nhân (1.004873)';
/** Five working days from Monday 11/05; done on Wednesday. */
const done = (index: number, parts: Partial<SeenDossier> = {}): SeenDossier =>
  seenDossier({
    code: `H56.77.5-260511-${String(index).padStart(4, '0')}`,
    source: 'collected',
    status: 9,
    procedureCode: '1.004873',
    procedureName: 'Xác nhận tình trạng hôn nhân',
    limit: { hours: 40, unit: 'workingDays' },
    receivedAt: '2026-05-11T08:00:00',
    dueAt: '2026-05-18T17:00:00',
    finishedAt: '2026-05-13T10:00:00',
    ...parts,
  });
const DOSSIERS = [
  ...Array.from({ length: 30 }, (_, index) => done(index)),
  done(90, { dueAt: '2026-05-27T17:00:00', finishedAt: '2026-05-26T10:00:00' }),
  done(91, {
    procedureCode: '2.000635',
    procedureName: 'Cấp bản sao',
    limit: { hours: 4, unit: 'workingDays' },
  }),
];

let host: HTMLElement;
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  kept.saved.length = 0;
});
afterEach(() => {
  act(() => render(null, host));
  host.remove();
});

const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  });

async function show(parts: Partial<ReviewFacts> = {}) {
  let facts: ReviewFacts = {
    settings: { ...DEFAULT_SETTINGS, unitName: 'UBND xã Mẫu' },
    dossiers: DOSSIERS,
    collectedAt: NOW,
    wholeSince: null,
    review: FIRST_REVIEW,
    ...parts,
  };
  let changed = (): void => undefined;
  const openCollect = vi.fn();
  const drawBars = vi.fn(() => ({ remove: () => undefined }));
  const sources: ReviewSources = {
    now: () => NOW,
    load: async () => facts,
    watch: (call) => {
      changed = call;
      return () => undefined;
    },
    change: async (change) => {
      facts = { ...facts, review: change(facts.review) };
      changed();
    },
    openCollect,
    print: vi.fn(),
    drawBars,
  };
  act(() => render(<ReviewPage sources={sources} />, host));
  await settle();
  return { openCollect, drawBars, review: () => facts.review };
}

const labelled = <Kind extends HTMLElement>(label: string): Kind => {
  const found = [...host.querySelectorAll<Kind>('[aria-label]')].find(
    (one) => one.getAttribute('aria-label') === label,
  );
  if (found === undefined) throw new Error(`nothing called ${label}`);
  return found;
};
const type = async (input: HTMLInputElement | HTMLTextAreaElement | null, text: string): Promise<void> => {
  if (input === null) throw new Error('nowhere to type');
  act(() => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  act(() => void input.dispatchEvent(new FocusEvent('blur')));
  await settle();
};
const text = (selector: string): string => host.querySelector(selector)?.textContent ?? '';

describe('page of the review', () => {
  it('says what to do while no dossier is there', async () => {
    const { openCollect } = await show({ dossiers: [] });
    act(() => host.querySelector('button')?.click());
    expect(openCollect).toHaveBeenCalledOnce();
  });

  it('shows real times against the limit, what was left out and why, and the proposal with its target', async () => {
    const { drawBars } = await show();
    const row = text('.times tbody tr');
    for (const words of [
      NAME,
      '5 ngày làm việc',
      'bỏ ra 1/31',
      '18 (2)',
      '0/31',
      'giảm 60 %',
      'đạt mục tiêu',
    ]) {
      expect(row).toContain(words);
    }
    expect(text('.measured')).toContain('1 hồ sơ: hạn trả đã dời');
    expect(drawBars).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ counts: [0, 0, 30, 0, 0, 0] }),
    );
    expect(text('.paper')).toContain('60%');
    expect(text('.paper')).not.toContain('H56.77.5-260511');
  });

  it('takes the officer’s own days, keeps them, and goes back to the rule', async () => {
    const { review } = await show();
    await type(labelled(`Thời hạn đề xuất, số ngày: ${NAME}`), '4');
    expect(review().days).toEqual({ '2026-Q2': { '1.004873': 4 } });
    expect(text('.times tbody tr')).toContain('dưới mục tiêu');
    expect(text('.paper')).toContain('4 ngày làm việc (cán bộ đề xuất)');
    await type(labelled(`Thời hạn đề xuất, số ngày: ${NAME}`), '5');
    expect(labelled(`Thời hạn đề xuất, số ngày: ${NAME}`).getAttribute('aria-invalid')).toBe('true');
    act(() => labelled(`Trở lại đề xuất theo quy tắc: ${NAME}`).click());
    await settle();
    expect(review().days).toEqual({ '2026-Q2': {} });
    expect(text('.times tbody tr')).toContain('giảm 60 %');
  });

  it('proposes nothing from too few dossiers, by the number the officer sets', async () => {
    const { review } = await show();
    await type(labelled('Đủ mẫu từ (hồ sơ)'), '31');
    expect(review().rules.smallSample).toBe(31);
    expect(text('.times tbody tr')).toContain('mẫu nhỏ');
  });

  it('reckons the cost from inputs alone, asks for those missing, and compares with the target', async () => {
    const { review } = await show();
    expect(text('.cost')).toContain('Còn phải có: thu nhập bình quân một giờ');
    await type(labelled('Thu nhập bình quân một giờ (đồng), dùng chung'), '50.000');
    await type(host.querySelector('.cost .grow input'), 'Niên giám thống kê 2025');
    const before = ['1', '2', '1.000', '0', '2', '1,5', '20.000', '8.000', '0', '1', '100'];
    for (const [index, value] of before.entries()) {
      const inputs = host.querySelectorAll<HTMLInputElement>('.cost tbody tr td:nth-child(2) input');
      await type(inputs[index] ?? null, value);
    }
    expect(text('.cost')).toContain('250.000');
    expect(text('.cost')).toContain('25.000.000');
    await type(labelled('Số lần đi lại, Sau đơn giản hóa'), '0');
    expect(text('.cost')).toContain('Tiết kiệm 76 %, mục tiêu 20 %');
    expect(Object.keys(review().costs)).toEqual(['1.004873']);
    expect(text('.paper')).toContain('Tiết kiệm 76% chi phí tuân thủ');
  });

  it('takes the proposal away as Word, with remarks that are not kept', async () => {
    const { review } = await show();
    await type(host.querySelector('textarea'), 'Đề nghị liên thông dữ liệu.');
    const button = [...host.querySelectorAll('button')].find(
      (one) => one.textContent === 'Xuất kiến nghị .docx',
    );
    act(() => button?.click());
    await expect.poll(() => kept.saved).toHaveLength(1);
    expect(kept.saved[0]?.name).toBe('kien-nghi-ra-soat-2026-Q2.docx');
    expect(kept.saved[0]?.text).toContain('Đề nghị liên thông dữ liệu.');
    expect(JSON.stringify(review())).not.toContain('liên thông');
  });

  it('begins where the collection begins', async () => {
    await show({ wholeSince: '2026-06-01' });
    expect(host.textContent).toContain('Hồ sơ xong từ 01/06/2026');
    expect(host.textContent).toContain('Không có hồ sơ nào xong trong kỳ');
  });
});
