import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { MENU_PAGES } from '../../../app/page/pages.ts';
import type { SeenDossier } from '../../../app/seen-dossier.ts';
import { seenDossier } from '../../../app/synthetic-seen.ts';
import {
  all,
  BUSY,
  codes,
  control,
  host,
  late,
  letter,
  press,
  said,
  settle,
  show,
  texts,
  today,
} from './page-harness.tsx';
import { syntheticSources } from './synthetic-sources.ts';
import { TodayPage } from './today-page.tsx';

describe('the list', () => {
  it('says whose it is, of which day, how fresh, and what is urgent', async () => {
    await show();
    expect(texts('.unit')).toEqual(['UBND xã Hà Trung']);
    expect(texts('.date')).toEqual(['Thứ Hai, 23/11/2026']);
    expect(texts('.freshness')[0]).toContain('Số liệu lúc 07:32 hôm nay, từ danh sách đã xem · 3 hồ sơ');
    expect(texts('.urgent-part')).toEqual(['1quá hạn', '1đến hạn hôm nay', '1phiếu xin lỗi']);
    expect(document.title).toBe('Việc hôm nay – Đúng Hẹn');
  });

  it('counts a report at its last day apart, and leads to its group', async () => {
    await show(BUSY, 'panel', ({ world }) => {
      world.now = '2026-09-15T08:00:00';
    });
    expect(texts('.urgent-part.others')).toEqual(['1việc khác']);
    await press(all('.urgent-part.others')[0]);
    expect(document.activeElement?.id).toBe('group-report');
  });

  it('groups lines by kind with counts; each says what to do, by when, what is left', async () => {
    await show();
    expect(texts('h2')).toEqual(['Quá hạn1', 'Phiếu xin lỗi phải gửi hôm nay1', 'Đến hạn hôm nay1']);
    expect(codes()).toEqual([late.code, letter.code, today.code]);
    const first = all('[data-line]')[0]?.textContent ?? '';
    expect(first).toContain('Giải quyết và trả kết quả ngay. Hẹn trả 17:00 18/11/2026.');
    expect(first).toContain('quá 3 ngày làm việc');
    expect(first).toContain('Đất đai · bước “Thẩm định hồ sơ” · trực tiếp');
  });

  it('links to the page where the dossier was seen, in a tab that learns nothing', async () => {
    await show();
    const link = control(late.code, 'Mở trong hệ thống');
    expect(link?.getAttribute('href')).toBe(late.pageUrl);
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('shows hostile text as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    await show([{ ...late, fieldName: hostile, stepName: '"><script>' }]);
    expect(all('img, script')).toEqual([]);
    expect(texts('.small-print')[0]).toContain(hostile);
    expect(texts('.small-print bdi')).toEqual(expect.arrayContaining([hostile, 'bước “"><script>”']));
  });

  it('gives the reasons with rule and source, the flags, and both dates, on demand', async () => {
    await show([{ ...late, receivedAt: '2026-11-02T08:00:00', limit: { hours: 80, unit: 'workingDays' } }]);
    expect(all('.why')).toEqual([]);
    await press(control(late.code, 'Vì sao'));
    const why = texts('.why')[0] ?? '';
    expect(why).toContain('Hẹn trả của hệ thống17:00 18/11/2026');
    expect(why).toContain('Hạn theo luật17:00 16/11/2026khác hẹn trả của hệ thống');
    expect(why).toContain('Căn cứ: NĐ 118/2025/NĐ-CP Điều 19 khoản 6');
    expect(why).toContain('chưa kiểm chứng');
    await press(control(late.code, 'Vì sao'));
    expect(all('.why')).toEqual([]);
  });

  it('folds a group, cuts a long one, and does neither on paper', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ ...late, code: `H56-261101-${index + 1000}` }));
    const { sources } = await show(many);
    expect(all('[data-line]')).toHaveLength(30);
    expect(texts('.show-all')).toEqual(['Hiện cả 40 dòng']);
    await press(all('.fold')[0]);
    expect(all('.group.folded')).toHaveLength(1);
    const printed = (printing: boolean) =>
      act(() => render(<TodayPage sources={sources} place="panel" printing={printing} />, host));
    printed(true);
    expect([all('[data-line]').length, all('.group.folded').length, all('.show-all').length]).toEqual([
      40, 0, 0,
    ]);
    printed(false);
    await press(all('.fold')[0]);
    await press(all('.show-all')[0]);
    expect(all('[data-line]')).toHaveLength(40);
  });

  it('filters by words without marks, says how many, and offers the way back', async () => {
    await show();
    const input = all('input')[0] as HTMLInputElement;
    const type = async (text: string): Promise<void> => {
      input.value = text;
      act(() => void input.dispatchEvent(new Event('input', { bubbles: true })));
      await settle();
    };
    expect(all('.filtered')).toEqual([]);
    await type('ho tich');
    expect(texts('.print-only.filtered')).toEqual(['Lọc danh sách: “ho tich”, 1/3 dòng']);
    expect(codes()).toEqual([today.code]);
    expect(texts('.filter [role=status]')).toEqual(['1/3 dòng']);
    await type('không có');
    expect(texts('.nothing')[0]).toContain('Không có dòng nào khớp “không có”.');
    await press(all('.nothing button')[0]);
    expect(codes()).toHaveLength(3);
  });

  it('says when the data are from before the last working day', async () => {
    await show(BUSY, 'panel', ({ sources }) => {
      sources.loadFreshness = async () => ({ page: '2026-11-19T16:00:00', collected: '2026-11-18T16:00:00' });
    });
    expect(texts('.freshness.old')[0]).toContain('16:00 19/11/2026');
    expect(texts('.freshness.old')[0]).toContain('Hãy mở lại danh sách');
  });

  it('compares the year so far with the target once something was collected', async () => {
    const finished = (n: number, finishedAt: string): SeenDossier =>
      seenDossier({
        code: `H56-261001-${1000 + n}`,
        status: 10,
        source: 'collected',
        receivedAt: '2026-10-01T08:00:00',
        dueAt: '2026-10-20T17:00:00',
        finishedAt,
      });
    await show([...BUSY, finished(1, '2026-10-19T08:00:00'), finished(2, '2026-10-21T08:00:00')]);
    expect(texts('.rate')[0]).toContain('50,00% (1/2)');
    expect(texts('.rate')[0]).toContain('chỉ tiêu 98%: chưa đạt');
  });

  it('speaks English when asked to', async () => {
    await show(BUSY, 'panel', ({ world }) => {
      world.settings = { ...world.settings, language: 'en' };
    });
    expect(texts('h1')).toEqual(['Today']);
    expect(document.documentElement.lang).toBe('en');
  });
});

describe('nothing to show', () => {
  it('says what to do first', async () => {
    await show([]);
    expect(texts('.nothing')[0]).toContain('Mở danh sách hồ sơ trong hệ thống một cửa');
    expect(all('.nothing a')[0]?.getAttribute('href')).toBe('https://motcua.thanhhoa.gov.vn/');
    expect(all('.urgent')).toEqual([]);
  });

  it('leads to letters, report and the other pages all the same', async () => {
    const { openPage } = await show([]);
    for (const button of all('nav.pages button')) await press(button);
    expect(texts('nav.pages button')).toContain('Phiếu gửi công dân');
    expect(openPage.mock.calls.map(([page]) => page)).toEqual(
      MENU_PAGES.filter((page) => page !== 'today' && page !== 'options'),
    );
  });

  it('leaves the pages to the menu above where it stands in a tab', async () => {
    await show([], 'tab');
    expect(all('nav.pages')).toEqual([]);
  });

  it('says when everything is in time, and what comes next', async () => {
    await show([seenDossier({ dueAt: '2026-12-14T17:00:00' })]);
    expect(texts('.nothing')[0]).toContain('Hạn gần nhất: Thứ Hai, 14/12/2026 (1 hồ sơ).');
  });

  it('waits while it reads, and tells when it cannot, with a way to try again', async () => {
    const world = syntheticSources({ dossiers: BUSY });
    vi.mocked(world.sources.store.load).mockRejectedValueOnce(new Error('blocked'));
    act(() => render(<TodayPage sources={world.sources} place="tab" />, host));
    expect(texts('[role=status]')).toEqual(['Đang đọc danh sách…']);
    await settle();
    expect(texts('[role=alert] h1')).toEqual(['Không đọc được danh sách']);
    await press(all('[role=alert] button')[0]);
    expect(codes()).toHaveLength(3);
  });
});

describe('other pages and the clipboard', () => {
  it('a letter is made on its own page, settings and printing are theirs', async () => {
    const { openPage } = await show();
    await press(control(letter.code, 'Lập phiếu xin lỗi'));
    await press(all('[aria-label="Cài đặt"]')[0]);
    await press(all('[aria-label="In"]')[0]);
    await press(all('.freshness button')[0]);
    expect(openPage.mock.calls).toEqual([
      ['letters', { code: letter.code }],
      ['options', undefined],
      ['today', { print: '1' }],
      ['collect', undefined],
    ]);
  });

  it('a tab prints itself, at once when asked to', async () => {
    const print = vi.fn();
    Object.assign(window, { print });
    const world = syntheticSources({ dossiers: BUSY });
    act(() => render(<TodayPage sources={world.sources} place="tab" printNow />, host));
    await settle();
    expect(print).toHaveBeenCalledOnce();
    await press(all('[aria-label="In"]')[0]);
    expect(print).toHaveBeenCalledTimes(2);
  });

  it('says when a page is missing in this build', async () => {
    const { openPage } = await show();
    openPage.mockResolvedValueOnce(false);
    await press(control(letter.code, 'Lập phiếu xin lỗi'));
    expect(said()).toBe('Bản cài này chưa có trang đó.');
  });

  it('copies a code and says so, or says that it may not', async () => {
    await show();
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    await press(control(late.code, 'Chép mã'));
    expect(write).toHaveBeenCalledWith(late.code);
    expect(said()).toBe(`Đã chép mã ${late.code}.`);
    write.mockRejectedValueOnce(new Error('denied'));
    await press(control(late.code, 'Chép mã'));
    expect(said()).toContain('Trình duyệt không cho chép');
  });
});

describe('left open', () => {
  it('shows what changes in the store, and stops listening when closed', async () => {
    const { world, changed, watchers } = await show([late]);
    world.facts = { ...world.facts, dossiers: BUSY };
    act(changed);
    await settle();
    expect(codes()).toHaveLength(3);
    act(() => render(null, host));
    expect(watchers.size).toBe(0);
  });

  it('goes on with the minute', async () => {
    vi.useFakeTimers();
    try {
      const { world } = await show([today]);
      expect(texts('.left')).toEqual(['còn 7 giờ làm việc']);
      world.now = '2026-11-23T09:30:00';
      await act(async () => void vi.advanceTimersByTime(60_000));
      expect(texts('.left')).toEqual(['còn 5 giờ làm việc']);
    } finally {
      vi.useRealTimers();
    }
  });
});
