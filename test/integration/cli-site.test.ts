import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNodeTransport } from '@dung-hen/adapters/kit/transport-node';
import { subjectOf } from '@dung-hen/domain';
import { type CommuneSiteSandbox, findPersonalData, startCommuneSite, startOneStop } from '@dung-hen/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newHome, runCli } from '../../packages/cli/src/testing/run-cli.ts';

const NOW = ['--now', '2026-06-25T08:00'];
let site: CommuneSiteSandbox;

beforeAll(async () => {
  site = await startCommuneSite({ now: '2026-06-25T08:00:00' });
});
afterAll(() => site.close());

interface Checked {
  readonly missing: number;
  readonly readBackTo: string | null;
  readonly lines: readonly {
    readonly duty: string;
    readonly period: string | null;
    readonly state: string;
  }[];
}

describe('site check', () => {
  const check = (...args: readonly string[]) =>
    runCli(['site', 'check', '--url', site.url + site.listPath, ...NOW, ...args]);

  it('finds what is late and missing, exactly what the site left out', async () => {
    const { code, out } = await check('--since', '01/07/2025', '--json');
    const { lines, missing, readBackTo } = JSON.parse(out) as Checked;
    expect([code, readBackTo]).toEqual([7, null]);
    const states = (duty: string) =>
      new Map(lines.filter((line) => line.duty === duty).map(({ period, state }) => [period, state]));
    expect([...states('quarterlyResult')]).toEqual([
      ['2026-Q2', 'inTime'],
      ['2026-Q1', 'late'],
      ['2025', 'missing'],
      ['2025-Q3', 'inTime'],
    ]);
    const bulletins = new Map(
      site.posts.flatMap(({ kind, about, at }) => (kind === 'weeklyBulletin' ? [[about, at] as const] : [])),
    );
    for (const [week, state] of states('weeklyBulletin')) {
      expect([week, state === 'missing' || state === 'pending']).toEqual([week, !bulletins.has(week)]);
    }
    expect([...states('weeklyBulletin').values()]).toContain('late');
    expect(missing).toBe(lines.filter(({ state }) => state === 'missing').length);
    expect(findPersonalData(out)).toEqual([]);
  });

  it('says it for people in both languages, with every setting and where it is from', async () => {
    const { out } = await check();
    expect(out).toContain('chưa đăng, đã quá hạn');
    expect(out).toContain('trong 5 ngày làm việc sau kỳ [chưa kiểm chứng]');
    expect(out).toContain('dung-hen publicity check');
    expect((await check('--lang', 'en')).out).toContain('not published, was due');
  });

  it('does not call missing what it did not read', async () => {
    const { lines, readBackTo } = (
      await check('--since', '2025-12-01', '--max-pages', '1', '--json')
    ).json() as Checked;
    expect(readBackTo).not.toBeNull();
    expect(lines.find(({ period }) => period === '2025')?.state).toBe('notSeen');
  });

  it('takes another limit, and refuses what is none', async () => {
    const { lines } = (
      await check('--since', '2025-12-01', '--within', 'quarterlyResult=60', '--json')
    ).json() as Checked;
    expect(lines.find(({ period }) => period === '2026-Q1')?.state).toBe('inTime');
    expect((await check('--within', 'something=2')).code).toBe(2);
    expect((await runCli(['site', 'check', '--url', 'https://example.com', ...NOW])).code).toBe(2);
    expect((await runCli(['site', 'check', ...NOW])).code).toBe(2);
  });

  it('reads saved pages instead', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dung-hen-site-'));
    const transport = createNodeTransport();
    const { text } = await transport({ method: 'GET', url: site.url + site.listPath });
    const saved = join(folder, 'danh-sach.html');
    writeFileSync(saved, `<!-- saved from url=(0040)${site.url}${site.listPath} -->\n${text}`);
    const checked = (await runCli(['site', 'check', '--pages', saved, ...NOW, '--json'])).json() as Checked;
    expect(checked.lines.find(({ period }) => period === '2026-Q2')?.state).toBe('inTime');
    const other = join(folder, 'khac.html');
    writeFileSync(other, '<html><body><p>Trang khác</p></body></html>');
    expect((await runCli(['site', 'check', '--pages', other, ...NOW])).code).toBe(5);
  });
});

it('leads from the list it found to the comparison with what is in force', async () => {
  const { out } = await runCli(['site', 'check', '--url', site.url + site.listPath, ...NOW]);
  const address = /--posted (\S+)/u.exec(out)?.[1] ?? '';
  const table = site.posts.find(({ kind }) => kind === 'procedureList')?.table ?? [];
  const inForce = join(mkdtempSync(join(tmpdir(), 'dung-hen-in-force-')), 'danh-muc.csv');
  const lines = [...table, ['99', '1.009999', 'Thủ tục mới thêm', 'Hộ tịch', '3 ngày làm việc']];
  writeFileSync(inForce, `\uFEFF${lines.map((cells) => cells.join(';')).join('\n')}\n`);
  const compared = await runCli([
    'publicity',
    'check',
    '--in-force',
    inForce,
    '--posted',
    address,
    '--json',
    ...NOW,
  ]);
  expect(compared.json()).toMatchObject({ findings: [{ kind: 'missing', code: '1.009999' }] });
});

describe('site article', () => {
  it('makes the article of a quarter and of a week from what was collected, with its files', async () => {
    const portal = await startOneStop({ now: '2026-06-25T08:00:00', dossiersPerQuarter: 150 });
    const home = ['--home', newHome(), ...NOW];
    try {
      const env = {
        DUNG_HEN_ONESTOP_USER: portal.credentials.userName,
        DUNG_HEN_ONESTOP_PASSWORD: portal.credentials.password,
      };
      const unit = portal.unit.maDinhDanh;
      const collect = ['collect', '--url', portal.url, '--unit', unit, '--period', '2026-Q2', ...home];
      expect((await runCli(collect, { env })).code).toBe(0);
    } finally {
      await portal.close();
    }
    const folder = mkdtempSync(join(tmpdir(), 'dung-hen-article-'));
    const { code, out } = await runCli(['site', 'article', '--period', '2026-Q2', '-o', folder, ...home]);
    expect([code, out]).toEqual([0, expect.stringContaining('Chưa đăng gì lên trang')]);
    expect(readdirSync(folder).sort()).toEqual([
      'bai-viet.html',
      'bai-viet.txt',
      'so-lieu-2026-03-15-2026-06-14.csv',
      'so-lieu-2026-03-15-2026-06-14.xlsx',
    ]);
    const text = readFileSync(join(folder, 'bai-viet.txt'), 'utf8');
    expect(subjectOf(text.split('\n')[0] ?? '', null)?.period).toBe('2026-Q2');
    const built = (await runCli(['report', 'build', '--period', '2026-Q2', '--json', ...home])).json() as {
      rows: { kind: string; figures: Record<string, number> }[];
    };
    const total = built.rows.find(({ kind }) => kind === 'total')?.figures ?? {};
    expect(text).toContain(`Tổng số hồ sơ phải giải quyết: ${total['3']}`);
    expect(findPersonalData(text + readFileSync(join(folder, 'bai-viet.html'), 'utf8'))).toEqual([]);

    const week = (await runCli(['site', 'article', '--week', '10/06/2026', '--json', ...home])).json() as {
      title: string;
      provisional: boolean;
    };
    expect(subjectOf(week.title, null)).toMatchObject({ duty: 'weeklyBulletin', period: '2026-06-08' });
    expect(week.provisional).toBe(false);

    const figures = join(folder, 'pakn.json');
    const counts = {
      received: 3,
      carriedIn: 0,
      arrived: 3,
      handled: 3,
      onTime: 3,
      late: 0,
      handledUnjudged: 0,
    };
    const total3 = { ...counts, inProgress: 0, inTime: 0, overdue: 0, inProgressUnjudged: 0 };
    writeFileSync(
      figures,
      JSON.stringify({ window: { from: '2026-03-15', to: '2026-06-14' }, total: total3 }),
    );
    const told = await runCli(['site', 'article', '--period', '2026-Q2', '--feedback', figures, ...home]);
    expect(told.out).toContain('phải xử lý 3; đã xử lý 3 (đúng hạn 3, quá hạn 0)');
    expect(
      (await runCli(['site', 'article', '--week', '2026-06-10', '--feedback', figures, ...home])).code,
    ).toBe(2);
    expect((await runCli(['site', 'article', ...home])).code).toBe(2);
  });
});
