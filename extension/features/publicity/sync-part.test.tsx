import { afterEach, describe, expect, it } from 'vitest';
import { seenDossier } from '../../app/synthetic-seen.ts';
import { clear, press, said, show, text, type } from './synthetic-page.tsx';

afterEach(clear);

const dossier = (number: number, status: number | null, source: 'collected' | 'page' = 'collected') =>
  seenDossier({
    code: `H56.77.5-261101-${String(number).padStart(4, '0')}`,
    status,
    source,
    receivedAt: '2026-11-01T08:00:00',
    finishedAt: null,
  });
const DOSSIERS = [dossier(1, 4), dossier(2, 5), dossier(3, 10), dossier(4, 4), dossier(5, null)];
const kinds = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('tr[data-sync]')].map(({ dataset }) => dataset.sync ?? '');

async function paste(lines: readonly string[]) {
  show({}, { dossiers: DOSSIERS, collectedAt: '2026-11-23T17:00:00' });
  await said('Cần cả hai danh mục');
  press('Đồng bộ với Cổng quốc gia');
  const areas = document.querySelectorAll('textarea');
  type(
    [...areas].find((area) => area.parentElement?.textContent?.includes('Hoặc dán bảng (cả dòng')) ?? null,
    ['Mã hồ sơ\tTrạng thái', ...lines].join('\n'),
  );
  await said('Đọc bảng đã dán');
  press('Đọc bảng đã dán');
}

describe('statuses on the national portal', () => {
  it('sends to the collection while nothing was collected', async () => {
    const { openCollect } = show({}, { dossiers: [dossier(1, 4, 'page')] });
    await said('Cần cả hai danh mục');
    expect(text()).toContain('Chưa thu thập hồ sơ nào');
    press('Thu thập hồ sơ…');
    expect(openCollect).toHaveBeenCalledOnce();
  });

  it('shows both statuses, explains what may differ and names what may not', async () => {
    await paste([
      'H56.77.5-261101-0001\t4',
      'H56.77.5-261101-0002\tĐã xử lý xong',
      'H56.77.5-261101-0003\t4',
      'H56.77.5-261101-0009\t4',
    ]);
    await said('Bảng đã dán: 4 hồ sơ');
    expect(text()).toContain('1 hồ sơ chưa biết trạng thái nên không so.');
    expect(kinds()).toEqual(['different', 'missingThere', 'unknownHere']);
    type(document.querySelector('select'), 'explained');
    expect(kinds()).toEqual(['explained']);
    const line = document.querySelector('tr[data-sync]')?.textContent;
    expect(line).toContain('5 Yêu cầu bổ sung giấy tờ');
    expect(line).toContain('9 Đã xử lý xong');
    expect(line).toContain('hệ thống tỉnh gửi lên thành trạng thái khác');
  });

  it('refuses rows it cannot read and a list that contradicts itself', async () => {
    await paste(['H56.77.5-261101-0001\tkhông biết']);
    await said('không đọc được ở các dòng 1');
    clear();
    await paste(['H56.77.5-261101-0001\t4', 'H56.77.5-261101-0001\t9']);
    await said('có hai trạng thái khác nhau');
    expect(kinds()).toEqual([]);
  });
});
