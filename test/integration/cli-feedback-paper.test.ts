import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { weekPeriod } from '@dung-hen/domain';
import { beforeEach, expect, it } from 'vitest';
import { feedbackOf } from '../../packages/cli/src/files/feedback-file.ts';
import { newHome, runCli } from '../../packages/cli/src/testing/run-cli.ts';
import { translator } from '../../packages/cli/src/words/translate.ts';

let home: string;
beforeEach(() => {
  home = newHome();
});

/** Runs `feedback …` at a fixed moment: a Monday. */
const feedback = (...args: readonly string[]) =>
  runCli(['feedback', ...args, '--home', home, '--now', '2026-06-15T08:00'], { env: {} });
const paper = (...args: readonly string[]) => feedback('paper', ...args);
const items = async () =>
  ((await paper('list', '--json')).json() as { items: { id: string; note: string; enteredOn: string }[] })
    .items;
const kept = (): string => readFileSync(join(home, 'phan-anh-giay.json'), 'utf8');

it('notes an item without what names a person, with the day it is to be typed in by', async () => {
  const { code, out } = await paper(
    'add',
    'Bà Nguyễn Thị Mẫu, 0912 345 678, hỏi đường thôn Mẫu',
    '--received',
    '12/06/2026',
    '--channel',
    'phone',
  );
  expect(code).toBe(0);
  expect(out).toContain('chậm nhất 16/06/2026');
  expect(out).toContain('Đã che tên');
  const text = kept();
  expect(text).toContain('hỏi đường thôn Mẫu');
  expect(text).not.toMatch(/Nguyễn|0912|345678/u);
  expect(statSync(join(home, 'phan-anh-giay.json')).mode & 0o077).toBe(0);
  expect((await paper('list')).out).toContain('chậm nhất 16/06/2026');
});

it('marks an item as typed in by the start of its id, and takes one noted by mistake away', async () => {
  await paper('add', 'Đường thôn Mẫu hỏng', '--received', '2026-06-10');
  await paper('add', 'Ghi nhầm');
  const [first, second] = await items();
  if (first === undefined || second === undefined) throw new Error('not kept');
  const marked = await paper('entered', first.id.slice(0, 8), '--on', '12/06/2026', '--code', 'pakn-77');
  expect(marked.code).toBe(0);
  expect((await paper('remove', second.id)).code).toBe(0);
  expect(await items()).toMatchObject([
    { id: first.id, enteredOn: '2026-06-12', code: 'PAKN-77', due: '2026-06-12', inTime: true },
  ]);
});

it('refuses what cannot be, and changes nothing then or with --dry-run', async () => {
  await paper('add', 'Đường thôn Mẫu hỏng', '--received', '2026-06-10');
  const before = kept();
  const [item] = await items();
  const id = item?.id ?? '';
  for (const args of [
    ['add', 'Mai sau', '--received', '2026-06-16'],
    ['add', 'Bồ câu', '--channel', 'pigeon'],
    ['entered', id, '--on', '2026-06-09'],
    ['entered', id, '--code', '0912345678'],
    ['entered', 'khong-co'],
    ['import', join(home, 'khong-co.json')],
  ])
    expect((await paper(...args)).code, args.join(' ')).not.toBe(0);
  expect((await paper('add', 'Chạy thử', '--dry-run')).code).toBe(0);
  expect(kept()).toBe(before);
  writeFileSync(join(home, 'phan-anh-giay.json'), '{');
  expect((await paper('add', 'Tệp hỏng')).code).not.toBe(0);
  expect(kept()).toBe('{');
});

it('goes to another computer and back as a file, each item once', async () => {
  await paper('add', 'Đường thôn Mẫu hỏng');
  const file = join(home, 'xuat.json');
  expect((await paper('export', '-o', file)).code).toBe(0);
  const elsewhere = newHome();
  const there = (...args: readonly string[]) =>
    runCli(['feedback', 'paper', ...args, '--home', elsewhere, '--now', '2026-06-16T08:00'], { env: {} });
  expect((await there('import', file)).code).toBe(0);
  const [item] = await items();
  await there('entered', item?.id ?? '', '--code', 'PA-1');
  await there('export', '-o', file);
  await paper('import', file);
  expect(await items()).toMatchObject([{ id: item?.id, enteredOn: '2026-06-16', code: 'PA-1' }]);
});

it('stands in the list, in the figures of the period and in the bulletin', async () => {
  await paper('add', 'Đường thôn Mẫu hỏng', '--received', '2026-06-10');
  expect((await feedback('list', '--offline')).out).toContain('Đường thôn Mẫu hỏng');
  const figures = await feedback('figures', '--week', '10/06/2026', '--offline', '--json');
  expect(figures.json()).toMatchObject({
    total: { received: 0 },
    paper: { waiting: 1, unseen: 0 },
    withPaper: { received: 1, arrived: 1, handled: 0, inProgress: 1, inProgressUnjudged: 1 },
  });
  const file = join(home, 'phan-anh.json');
  writeFileSync(file, figures.out);
  expect(feedbackOf({ t: translator('vi') }, file, weekPeriod('2026-06-10')).received).toBe(1);
  expect((await feedback('figures', '--week', '10/06/2026', '--offline')).out).toContain(
    'Ngoài ra 1 phản ánh nhận ngoài hệ thống',
  );
});
