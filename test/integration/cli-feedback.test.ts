import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNodeTransport } from '@dung-hen/adapters/kit/transport-node';
import {
  type FeedbackSandbox,
  findPersonalData,
  startFeedbackGovernment,
  startFeedbackThanhHoa,
} from '@dung-hen/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';

const NOW = ['--now', '2026-06-15T08:00'];
let province: FeedbackSandbox;
let government: FeedbackSandbox;
let pages: string[];

/** The officers' screens of the government system, saved as an officer saves them: the list and every detail. */
async function savedPages(): Promise<string[]> {
  const transport = createNodeTransport();
  const { userName, password } = government.credentials;
  const fields = [
    ['username', userName],
    ['password', password],
  ] as const;
  const list = await transport({
    method: 'POST',
    url: `${government.url}/login`,
    body: { kind: 'form', fields },
  });
  const links = [...list.text.matchAll(/href="(\/can-bo\/pakn\/[^"]+)"/gu)].map(([, link = '']) => link);
  const folder = mkdtempSync(join(tmpdir(), 'dung-hen-pakn-'));
  const save = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const details = await Promise.all(
    links.map(async (link, at) =>
      save(`${at}.html`, (await transport({ method: 'GET', url: government.url + link })).text),
    ),
  );
  return [save('list.html', list.text), ...details];
}

beforeAll(async () => {
  province = await startFeedbackThanhHoa();
  government = await startFeedbackGovernment();
  pages = await savedPages();
});
afterAll(async () => {
  await Promise.all([province.close(), government.close()]);
});

const feedback = (...args: readonly string[]) =>
  runCli(['feedback', ...args, '--url', province.url, ...NOW], { env: {} });

it('lists what is open, most urgent first, and nobody who sent it', async () => {
  const { code, out } = await feedback('list');
  expect(code).toBe(0);
  expect(out).toContain('còn phải xử lý');
  expect(out).toContain('QĐ 115/2025');
  expect(findPersonalData(out)).toEqual([]);
  const document = (await feedback('list', '--json')).json() as {
    open: { state: string; workingDaysLeft: number }[];
  };
  const urgency = ['overdue', 'dueToday', 'dueSoon', 'unknown', 'onTrack', 'early'];
  const order = document.open.map(({ state }) => urgency.indexOf(state));
  expect(order.length).toBeGreaterThan(3);
  expect([...order].sort((a, b) => a - b)).toEqual(order);
});

it('shows each matter once over the system and saved screens of the other', async () => {
  const printed = await feedback('register', '--json', '--pages', ...pages);
  expect(printed.code, printed.err).toBe(0);
  const { entries, records } = printed.json() as { records: number; entries: { match: unknown }[] };
  const doubles = province.matters.filter(({ systems }) => systems === 'both').length;
  expect(entries.filter(({ match }) => match !== null)).toHaveLength(doubles);
  expect(entries).toHaveLength(records - doubles);
  expect(findPersonalData(printed.out)).toEqual([]);
});

it('joins and parts pairs as the officer says', async () => {
  const matched = async (...more: readonly string[]) => {
    const printed = await feedback('register', '--json', '--pages', ...pages, ...more);
    const { entries } = printed.json() as {
      entries: { match: { code: string } | null; thanhHoa: { code: string }; government: { code: string } }[];
    };
    return entries.filter(({ match }) => match !== null);
  };
  const before = await matched();
  const [pair] = before;
  const name = `${pair?.thanhHoa.code}~${pair?.government.code}`;
  expect(await matched('--different', name)).toHaveLength(before.length - 1);
  const joined = (await matched('--same', name)).filter(({ match }) => match?.code === 'OFFICER_SAID_SAME');
  expect(joined).toHaveLength(1);
  expect((await feedback('register', '--same', 'chỉ một mã')).code).toBe(2);
});

it('gives the figures of a quarter that balance', async () => {
  const printed = await feedback('figures', '--json', '--period', '2026-Q2', '--pages', ...pages);
  const { total } = printed.json() as { total: Record<string, number> };
  expect(total.received).toBe((total.handled ?? 0) + (total.inProgress ?? 0));
  expect(total.received).toBe((total.carriedIn ?? 0) + (total.arrived ?? 0));
  const people = await feedback('figures', '--period', '2026-Q2', '--pages', ...pages);
  expect(people.out).toContain('Hành vi cán bộ');
});

it('drafts an answer from those published to alike questions, and sends nothing', async () => {
  const open = (await feedback('list', '--json')).json() as { open: { code: string }[] };
  const code = open.open[0]?.code ?? '';
  const printed = await feedback('draft', code, '--json');
  expect(printed.code, printed.err).toBe(0);
  const { drafts } = printed.json() as {
    drafts: { text: string; basis: { code: string; likeness: number } }[];
  };
  expect(drafts.length).toBeGreaterThan(0);
  expect(drafts.every(({ text, basis }) => text.includes('UBND xã Mẫu') && basis.code !== code)).toBe(true);
  expect(findPersonalData(printed.out)).toEqual([]);
  expect((await feedback('draft', code)).out).toContain('Công cụ không gửi gì');
  expect((await feedback('draft', code, '--offline')).code).toBe(2);
});

it('reads saved pages alone when told to, and says which cannot be opened', async () => {
  const offline = await feedback('list', '--json', '--offline', '--pages', ...pages.slice(0, 1));
  expect((offline.json() as { items: number }).items).toBe(
    government.matters.filter(({ systems }) => systems !== 'thanhHoa').length,
  );
  expect((await feedback('list', '--offline', '--pages', '/nowhere.html')).code).toBe(2);
});
