import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from '@dung-hen/domain/schema';
import { openSqlite } from '@dung-hen/outbox/sqlite';
import { afterAll, describe, expect, it } from 'vitest';

const MAIN = join(import.meta.dirname, '../../packages/cli/src/main.ts');

/** The parts of the demo's JSON document these tests are about. */
const document = z.object({
  collected: z.object({ dossiers: z.number() }),
  checked: z.object({
    ok: z.boolean(),
    broken: z.array(z.unknown()),
    province: z.object({
      equal: z.boolean(),
      columns: z.object({ equal: z.number(), all: z.number() }),
      rows: z.object({ equal: z.number(), all: z.number() }),
    }),
  }),
  submitted: z.object({
    deliveries: z.tuple([
      z.object({
        outcome: z.string(),
        sent: z.boolean(),
        attempts: z.number(),
        receipt: z.object({ number: z.string(), submittedAt: z.string() }),
      }),
    ]),
  }),
  ledger: z.number(),
});

const home = mkdtempSync(join(tmpdir(), 'demo-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});
/** A folder of its own for each test: they run side by side. */
const newFolder = () => mkdtempSync(join(home, 'office-'));

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
  /** Fulfilled when a line of stderr matches. */
  said(words: RegExp): Promise<void>;
}

function demo(folder: string, ...args: readonly string[]): Run {
  const child = spawn(process.execPath, ['--conditions=@dung-hen/source', MAIN, 'demo', ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', DUNG_HEN_LANG: 'vi' },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, out, err }));
  });
  const said = async (words: RegExp) => {
    while (!words.test(err)) {
      if (child.exitCode !== null) throw new Error(`it ended without saying ${words}: ${err}`);
      await delay(10);
    }
  };
  return { child, ended, said };
}

async function documentOf(run: Run) {
  const { code, out, err } = await run.ended;
  expect(code, err).toBe(0);
  return document.parse(JSON.parse(out));
}

// Eight of them share the machine: each may take long on a slow one.
describe.concurrent('the demo', { timeout: 240_000 }, () => {
  it('goes the whole way on the usual number of dossiers, and a second time without sending', async () => {
    const folder = newFolder();
    const first = await documentOf(demo(folder, '--json'));
    expect(first.collected.dossiers).toBeGreaterThan(4_000);
    expect(first.checked).toMatchObject({
      ok: true,
      broken: [],
      province: { equal: true, columns: { equal: 13, all: 13 } },
    });
    expect(first.checked.province.rows.equal).toBe(first.checked.province.rows.all);
    const [sent] = first.submitted.deliveries;
    expect(sent).toMatchObject({ outcome: 'confirmed', sent: true, attempts: 1 });
    expect(first.ledger).toBe(1);

    const second = await demo(folder).ended;
    expect(second.code, second.err).toBe(0);
    expect(second.out).toContain('bằng báo cáo của hệ thống tỉnh: 13/13 cột');
    expect(second.out).toContain('Đã gửi từ trước, số liệu đúng từng ô; không gửi lại.');
    expect(second.out).toContain(sent.receipt.number);
    expect(second.out).toContain('ghi 1 lần nhận báo cáo này');
  });

  it('keeps another seed apart', async () => {
    const folder = newFolder();
    const ours = await documentOf(demo(folder, '--json', '--seed', '5', '--dossiers', '120'));
    const other = await documentOf(demo(folder, '--json', '--seed', '6', '--dossiers', '120'));
    for (const { ledger, checked, submitted } of [ours, other]) {
      expect(ledger).toBe(1);
      expect(checked.ok).toBe(true);
      expect(submitted.deliveries[0].sent).toBe(true);
    }
    const again = await documentOf(demo(folder, '--json', '--seed', '5', '--dossiers', '120'));
    expect(again.submitted.deliveries[0]).toMatchObject({ outcome: 'confirmed', sent: false });
    expect(again.ledger).toBe(1);
  });

  it.each([
    ['before the draft is saved', /điền và lưu nháp$/mu, 300, ['planned']],
    ['before the request is made', /: gửi$/mu, 200, ['planned', 'sending']],
    ['while the portal keeps its answer back', /: gửi$/mu, 2_500, ['sending']],
    ['after the answer', /: gửi$[\s\S]*xem trên hệ thống$/mu, 300, ['sending', 'confirmed']],
  ])('killed %s, the next run ends with exactly one submission', async (_, line, after, left) => {
    const folder = newFolder();
    const options = ['--seed', '9', '--dossiers', '60'];
    const doomed = demo(folder, ...options, '--slow');
    await doomed.said(line);
    await delay(after);
    doomed.child.kill('SIGKILL');
    expect((await doomed.ended).code).toBeNull();
    const stores = openSqlite(join(folder, '.dung-hen/demo-9-60-dossiers/dung-hen.db'));
    const states = (await stores.outbox.list()).map(({ state }) => state);
    stores.close();
    expect(left).toContain(states.join());

    const next = await documentOf(demo(folder, '--json', ...options));
    expect(next.submitted.deliveries[0].outcome).toBe('confirmed');
    expect(next.ledger).toBe(1);
  });

  it('stopped by Ctrl-C in the midst of collecting, it says how to go on, and does', async () => {
    const folder = newFolder();
    const options = ['--seed', '3', '--dossiers', '1500'];
    const stopped = demo(folder, ...options);
    await stopped.said(/Lấy hồ sơ: [1-9]/u);
    stopped.child.kill('SIGINT');
    const { code, err } = await stopped.ended;
    expect(code).toBe(130);
    expect(err).toContain('Chạy lại đúng lệnh này');
    const next = await demo(folder, ...options).ended;
    expect(next.code, next.err).toBe(0);
    expect(next.err).toContain('Tiếp tục lần lấy dở');
    expect(next.out).toContain('bằng báo cáo của hệ thống tỉnh: 13/13 cột');
  });

  it('lets only one run at a time into a folder', async () => {
    const folder = newFolder();
    const options = ['--seed', '4', '--dossiers', '60'];
    const first = demo(folder, ...options, '--slow');
    await first.said(/Lấy hồ sơ/u);
    const second = await demo(folder, '--json', ...options).ended;
    expect(second.code).toBe(10);
    expect(JSON.parse(second.out)).toMatchObject({ error: { code: 'CONFLICT' } });
    first.child.kill('SIGKILL');
    await first.ended;
  });
});
