import { type Feedback, type PaperFeedback, paperFileText, readPaperFile } from '@dung-hen/domain';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { keyOf, type StoredFeedback } from '../../app/stored-feedback.ts';
import { RegisterPage } from './register-page.tsx';
import type { RegisterFacts, RegisterSources } from './register-sources.ts';

/** A Monday, in the quarter 2026-09-15…2026-12-14. */
const NOW = '2026-11-16T08:00:00';
const NOTHING: Feedback = {
  system: 'government',
  code: 'PA.001',
  references: [],
  title: 'Nước thải ở thôn Mẫu',
  traces: [1, 2, 3],
  status: 'handledLocally',
  shownPhase: null,
  kind: 'conduct',
  topic: 'Môi trường',
  unitName: null,
  sentAt: '2026-11-04T09:00:00',
  transferredAt: '2026-11-04T09:00:00',
  supplementAskedAt: null,
  supplementedAt: null,
  answeredAt: null,
  turnedAwayAt: null,
  publishedAt: null,
  topicDays: null,
};
const OURS = '5e005ccda1b2c3d4e5f60718';
const seen = (parts: Partial<Feedback> = {}): StoredFeedback => {
  const item = { ...NOTHING, ...parts };
  return { key: keyOf(item), item, pageUrl: 'https://pakn.dichvucong.gov.vn/can-bo/pakn', seenAt: NOW };
};
/** One matter of both systems, and one that is done. */
const STORED = [
  seen(),
  seen({ system: 'thanhHoa', code: OURS, status: 'handling', references: ['PA.001'], transferredAt: null }),
  seen({
    code: 'PA.002',
    title: 'Đèn đường, bà …',
    traces: [7, 8, 9],
    status: 'published',
    answeredAt: '2026-11-09T09:00:00',
    publishedAt: '2026-11-10T09:00:00',
  }),
];

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
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  });

async function show(parts: Partial<RegisterFacts> = {}) {
  const kept = new Map<string, PaperFeedback>((parts.paper ?? []).map((item) => [item.id, item]));
  const copied: string[] = [];
  const saved: Blob[] = [];
  let stored = parts.stored ?? [];
  let changed: () => void = () => undefined;
  const sources: RegisterSources = {
    now: () => NOW,
    newId: () => `new-${kept.size}`,
    load: async () => ({ settings: DEFAULT_SETTINGS, stored, paper: [...kept.values()] }),
    watch(watcher) {
      changed = watcher;
      return () => undefined;
    },
    async putPaper(id, item) {
      if (item === null) kept.delete(id);
      else kept.set(id, item);
      changed();
    },
    async sayOfPair(thanhHoa, government, same) {
      stored = stored.map((one) =>
        one.item.code === thanhHoa
          ? { ...one, said: same === null ? [] : [{ code: government, same }] }
          : one,
      );
      changed();
    },
    copy: async (text) => copied.push(text) > 0,
    save: (_name, content) => saved.push(content),
    print: () => undefined,
  };
  act(() => render(<RegisterPage sources={sources} />, host));
  await settle();
  return { kept, copied, saved };
}

const named = (one: Element): string => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '';
const press = async (name: string): Promise<void> => {
  const found = [...host.querySelectorAll('button')].find((one) => named(one) === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  act(() => found.click());
  await settle();
};
const enter = async (name: string, text: string, event: 'input' | 'change' = 'input'): Promise<void> => {
  const fields = host.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select');
  const found = [...fields].find(
    (one) =>
      one.getAttribute('aria-label') === name || one.closest('label')?.textContent?.trim().startsWith(name),
  );
  if (found === undefined) throw new Error(`no field ${name}`);
  act(() => {
    found.value = text;
    found.dispatchEvent(new Event(event, { bubbles: true }));
  });
  await settle();
};
/** Hands a file in and waits for what the page says of it. */
const hand = async (name: string, text: string, words: string): Promise<void> => {
  const input = host.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error('no place for files');
  Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], name)] });
  act(() => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await vi.waitFor(async () => {
    await settle();
    expect(host.textContent).toContain(words);
  });
};
const matters = (): string[] =>
  [...host.querySelectorAll('.matters tbody tr')].map((row) => row.textContent ?? '');
const figures = (row: number): string[] =>
  [...(host.querySelectorAll('.figures tbody tr')[row]?.querySelectorAll('td') ?? [])].map(
    (cell) => cell.textContent ?? '',
  );
const NOTE = 'Lĩnh vực, nội dung ngắn';

describe('page of feedback', () => {
  it('shows a matter of both systems once, with both clocks, most pressing first', async () => {
    await show({ stored: STORED });
    expect(host.textContent).toContain('2 việc từ 3 bản ghi; 1 việc có ở cả hai hệ thống.');
    const [both, done, ...others] = matters();
    expect(others).toEqual([]);
    expect(both).toMatch(/5e005ccda1b2c3d4e5f60718.*hạn 23\/11\/2026.*PA\.001.*hạn 26\/11\/2026/u);
    expect(both).toContain('Bản ghi này dẫn mã của bản ghi kia.');
    expect(done).toContain('Đã xử lý đúng hạn');
    expect(host.querySelector('.matters a')?.getAttribute('href')).toBe(
      'https://pakn.dichvucong.gov.vn/can-bo/pakn',
    );
  });

  it('joins and parts records as the officer says, in the figures too, and takes it back', async () => {
    await show({ stored: STORED });
    await press(`Là hai việc: ${OURS} và PA.001`);
    expect(matters()).toHaveLength(3);
    expect(figures(0)[0]).toBe('3');
    await press('Hoàn tác');
    expect(matters()).toHaveLength(2);
  });

  it('lists pairs that are alike, for the officer to say', async () => {
    const ours = { system: 'thanhHoa', code: OURS, status: 'handling', sentAt: null } as const;
    await show({ stored: [seen(), seen({ ...ours, transferredAt: '2026-11-05T09:00:00' })] });
    expect(host.textContent).toContain('1 cặp giống nhau nhưng chưa đủ chắc');
    await press(`Là một việc: ${OURS} và PA.001`);
    expect(matters()).toHaveLength(1);
    expect(matters()[0]).toContain('Cán bộ đã xác nhận là một.');
    expect(host.querySelector('details')).toBeNull();
    await press('Hoàn tác');
    expect(matters()).toHaveLength(2);
  });

  it('filters by words and by state', async () => {
    await show({ stored: STORED });
    await enter('Lọc theo mã', 'den duong');
    expect(matters()).toHaveLength(1);
    await enter('Lọc theo mã', 'không có');
    expect(host.textContent).toContain('Không có việc nào khớp.');
    await enter('Lọc theo mã', '');
    await enter('Hiện', 'both', 'change');
    expect(matters()).toHaveLength(1);
    await enter('Hiện', 'late', 'change');
    expect(matters()).toHaveLength(0);
  });

  it('copies codes, days and states, but no content', async () => {
    const { copied } = await show({ stored: STORED });
    await press('Chép bảng');
    const [heads, first] = (copied[0] ?? '').split('\n').map((line) => line.split('\t'));
    expect(heads).toHaveLength(11);
    expect(first?.slice(0, 5)).toEqual(['04/11/2026', 'Môi trường', OURS, 'Đang xử lý', '23/11/2026']);
    expect(copied[0]).not.toMatch(/Nước thải|Đèn đường/u);
  });

  it('leads to both systems while nothing was seen, and takes what came on paper nevertheless', async () => {
    const { kept } = await show();
    expect(host.textContent).toContain('Chưa thấy phản ánh nào trên máy này');
    expect([...host.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://phanhoi.thanhhoa.gov.vn/',
      'https://pakn.dichvucong.gov.vn/',
    ]);
    await press('Ghi vào sổ');
    expect(host.querySelector('[role="alert"]')?.textContent).toBe('Hãy ghi lĩnh vực, nội dung ngắn.');
    await enter(NOTE, 'Ông Nguyễn Văn Mẫu, 0912345678, hỏi đường thôn Mẫu');
    await press('Ghi vào sổ');
    expect(host.textContent).toContain('Đã che tên, số điện thoại');
    expect([...kept.values()]).toMatchObject([
      {
        receivedOn: '2026-11-16',
        channel: 'paper',
        note: 'Ông …, 091****678, hỏi đường thôn Mẫu',
        enteredOn: null,
      },
    ]);
    expect(host.querySelector('.papers')?.textContent).toContain('Còn 2 ngày làm việc, hạn 18/11/2026');
    await press('Hoàn tác');
    expect(kept.size).toBe(0);
  });

  it('marks an item as typed in, counts it apart until its code is seen, and takes that back', async () => {
    const paper: PaperFeedback = {
      id: 'p1',
      receivedOn: '2026-11-04',
      channel: 'phone',
      kind: 'rules',
      note: 'Nước thải',
      code: null,
      enteredOn: null,
      at: NOW,
    };
    const { kept } = await show({ stored: STORED, paper: [paper] });
    expect(figures(0).slice(0, 3)).toEqual(['2', '0', '2']);
    expect(figures(4)[0]).toBe('1');
    await enter('Mã hệ thống cấp: Nước thải', '0912345678');
    await press('Đã nhập: Nước thải');
    expect(host.querySelector('[role="alert"]')?.textContent).toContain('không phải số điện thoại');
    expect(kept.get('p1')?.enteredOn).toBeNull();
    await enter('Mã hệ thống cấp: Nước thải', 'pa.001');
    await enter('Ngày nhập: Nước thải', '03/11/2026');
    await press('Đã nhập: Nước thải');
    expect(host.querySelector('[role="alert"]')?.textContent).toContain('không trước ngày nhận');
    await enter('Ngày nhập: Nước thải', '05/11/2026');
    await press('Đã nhập: Nước thải');
    expect(kept.get('p1')).toMatchObject({ code: 'PA.001', enteredOn: '2026-11-05' });
    expect(figures(0)[0]).toBe('2');
    expect(figures(4)[0]).toBe('0');
    expect(matters()[0]).toContain('nhận qua điện thoại');
    expect(host.textContent).toContain('Đã nhập ngày 05/11/2026');
    await press('Hoàn tác');
    expect(kept.get('p1')).toEqual(paper);
    expect(figures(4)[0]).toBe('1');
  });

  it('gives the items out as a file, and takes one in, the later change of an item kept', async () => {
    const paper: PaperFeedback = {
      id: 'p1',
      receivedOn: '2026-11-04',
      channel: 'phone',
      kind: 'rules',
      note: 'Nước thải',
      code: null,
      enteredOn: null,
      at: '2026-11-04T08:00:00',
    };
    const { kept, saved } = await show({ paper: [paper] });
    await press('Lưu ra tệp');
    expect(readPaperFile((await saved[0]?.text()) ?? '')).toEqual([paper]);
    const entered = { ...paper, enteredOn: '2026-11-05', code: 'PA.009', at: '2026-11-05T08:00:00' };
    const other = { ...paper, id: 'p2', note: 'Rác' };
    await hand(
      'phan-anh-giay.json',
      paperFileText([entered, other]),
      'Đã đọc 2 việc, thêm hoặc cập nhật 2 việc.',
    );
    expect([...kept.values()]).toEqual([entered, other]);
    await hand('phan-anh-giay.json', paperFileText([paper]), 'Đã đọc 1 việc, thêm hoặc cập nhật 0 việc.');
    expect(kept.get('p1')).toEqual(entered);
    await hand('khac.json', '{}', 'khac.json không phải tệp phản ánh');
    expect(kept.size).toBe(2);
  });
});
