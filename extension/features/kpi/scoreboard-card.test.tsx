import { createCalendar } from '@dung-hen/calendar';
import { makePeriod } from '@dung-hen/domain';
import { readScoreFile, refuse } from '@dung-hen/files';
import { readTablesWithin } from '@dung-hen/page/stream';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { KeptScores } from '../../app/database.ts';
import { asDossier } from '../../app/seen-dossier.ts';
import { seenDossier } from '../../app/synthetic-seen.ts';
import { boardOf, standingOf } from './board.ts';
import { boardAsTsv } from './board-tsv.ts';
import type { KpiSources } from './kpi-sources.ts';
import { scoreRows } from './score-rows.ts';
import { ScoreboardCard } from './scoreboard-card.tsx';
import { kpiTexts } from './texts.ts';

const NOW = '2026-12-27T08:00:00';
const PERIOD = makePeriod('quarter', 2026, 4);
const calendar = createCalendar({ estimateUntil: 2030 });
const done = (index: number, late: boolean) =>
  asDossier(
    seenDossier({
      code: `H56.77.5-261001-${String(index).padStart(4, '0')}`,
      status: 9,
      receivedAt: '2026-10-01T08:00:00',
      dueAt: late ? '2026-10-04T17:00:00' : '2026-10-06T17:00:00',
      finishedAt: '2026-10-05T09:00:00',
    }),
  );
const DOSSIERS = Array.from({ length: 10 }, (_, index) => done(index + 1, index === 0));
const TABLE = [
  'Đơn vị\tCông khai, minh bạch\tTiến độ giải quyết\tDịch vụ công trực tuyến\tThanh toán trực tuyến\tSố hóa hồ sơ\tMức độ hài lòng\tTổng điểm',
  'UBND xã Mẫu 1\t15,00\t16,00\t8,00\t7,00\t20,00\t17,00\t83,00',
  'UBND xã Mẫu 2\t18,00\t20,00\t8,00\t7,00\t20,00\t17,00\t95,00',
].join('\n');

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
    for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
  });

/** The card with a store that keeps; every keeping draws it anew, as the page does. */
function show(unitName: string, read?: KpiSources['readScores']) {
  let kept: KeptScores | null = null;
  const saveScores = vi.fn<KpiSources['saveScores']>(async (_period, scores) => {
    kept = scores;
    draw();
  });
  const readScores: KpiSources['readScores'] =
    read ?? (async (name, bytes) => readScoreFile(name, bytes, { htmlTables: readTablesWithin }));
  const board = boardOf(DOSSIERS, PERIOD, calendar, NOW, []);
  const draw = (): void =>
    render(
      <ScoreboardCard
        scores={kept}
        period={PERIOD}
        standing={standingOf(board, DOSSIERS, PERIOD, calendar, NOW)}
        unitName={unitName}
        now={NOW}
        sources={{ readScores, saveScores }}
        language="vi"
      />,
      host,
    );
  act(draw);
  return { saveScores };
}

async function paste(text: string): Promise<void> {
  const box = host.querySelector('textarea');
  if (box === null) throw new Error('no box');
  act(() => {
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('Đọc bảng đã dán');
}
async function press(label: string): Promise<void> {
  const button = [...host.querySelectorAll('button')].find((one) => one.textContent === label);
  if (button === undefined) throw new Error(`no button ${label}`);
  act(() => button.click());
  await settle();
}
const rowOf = (group: string): string =>
  [...host.querySelectorAll('.scores tbody tr')].find((row) => row.querySelector('th')?.textContent === group)
    ?.textContent ?? '';

it('puts our own figures beside the points of our unit, and explains the difference by the formula', async () => {
  const { saveScores } = show('UBND xã mẫu 1');
  await paste(TABLE);
  expect(saveScores).toHaveBeenCalledExactlyOnceWith(
    '2026-Q4',
    expect.objectContaining({ own: 'UBND xã Mẫu 1', at: NOW }),
  );
  const progress = rowOf('Tiến độ giải quyết');
  for (const words of [
    '16,00/20',
    '2.1: 90,00 % (9/10) ứng với 18,00 điểm',
    'hồ sơ đúng hạn / (hồ sơ đã giải quyết + đang giải quyết quá hạn)',
    '−2,00',
    '80,00 %; ở đây đếm được 90,00 % (9/10)',
    'khoảng 1 hồ sơ trễ nhiều hơn trên Cổng',
  ])
    expect(progress).toContain(words);
  expect(rowOf('Tổng điểm')).toContain('83,00/100hạng 2/2');
  expect(rowOf('Thanh toán trực tuyến')).toContain('chưa có số liệu trên máy này');
});

it('asks which unit is ours where the settings name another, and takes the points away again', async () => {
  const { saveScores } = show('UBND xã Khác');
  await paste(TABLE);
  expect(host.querySelector('.scores')).toBeNull();
  const select = host.querySelector('select');
  act(() => {
    if (select === null) throw new Error('no choice');
    select.value = 'UBND xã Mẫu 2';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
  expect(rowOf('Tiến độ giải quyết')).toContain('+2,00');
  await press('Bỏ bảng điểm này');
  expect(saveScores).toHaveBeenLastCalledWith('2026-Q4', null);
  expect(host.querySelector('select')).toBeNull();
});

it('keeps nothing of a table that cannot be read whole', async () => {
  const { saveScores } = show('UBND xã Mẫu 1');
  await paste(TABLE.replace('15,00', '18,01'));
  expect(host.querySelector('[role=alert]')?.textContent).toContain('không đọc được dòng 1');
  await paste('Tên\tSố\nA\t1');
  expect(host.querySelector('[role=alert]')?.textContent).toContain('Không nhận ra bảng điểm nào');
  expect(saveScores).not.toHaveBeenCalled();
});

it('goes out as rows with points as numbers, once our unit is chosen', () => {
  const board = boardOf(DOSSIERS, PERIOD, calendar, NOW, []);
  const standing = standingOf(board, DOSSIERS, PERIOD, calendar, NOW);
  const points = { publicity: 15, progress: 16, online: 8, payment: null, digitised: 20, satisfaction: 17 };
  const scores = { name: 'a.csv', at: NOW, units: [{ name: 'UBND xã Mẫu 1', points, total: 76 }], own: null };
  expect(scoreRows(null, standing, 'vi')).toEqual([]);
  expect(scoreRows(scores, standing, 'vi')).toEqual([]);
  const rows = scoreRows({ ...scores, own: 'UBND xã Mẫu 1' }, standing, 'vi');
  expect(new Set(rows.slice(1).map(({ length }) => length))).toEqual(new Set([8]));
  expect(rows[3]?.slice(0, 4)).toEqual(['Tiến độ giải quyết (20)', 16, 18, -2]);
  expect(rows[5]?.slice(0, 4)).toEqual(['Thanh toán trực tuyến (10)', '', '', '']);
  const hostile = { ...scores, units: [{ name: '=1+1', points, total: 76 }], own: '=1+1' };
  const text = boardAsTsv(board, kpiTexts('vi'), 'vi', scoreRows(hostile, standing, 'vi'));
  expect(text).toContain("\t'=1+1\r\n");
  expect(text).toContain('Tiến độ giải quyết (20)\t16\t18\t−2,00\t');
  expect(rows.at(-1)).toEqual(['Tổng điểm', 76, '', '', '', '', 'hạng 1/1 trong bảng', '']);
});

it('says why a file was refused', async () => {
  show('UBND xã Mẫu 1', async () => refuse('tooSlow'));
  await paste('x');
  expect(host.querySelector('[role=alert]')?.textContent).toContain('Đọc tệp quá lâu');
});
