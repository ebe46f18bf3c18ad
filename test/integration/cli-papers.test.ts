import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from '@dung-hen/domain/schema';
import { findPersonalData, type OneStopSandbox, startOneStop } from '@dung-hen/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planText } from '../../packages/cli/src/files/plan-text.ts';
import { newHome, runCli } from '../../packages/cli/src/testing/run-cli.ts';

const NOW = ['--now', '2026-06-15T08:00'];
const home = newHome();
const folder = mkdtempSync(join(tmpdir(), 'dung-hen-papers-'));
const cli = (...args: readonly string[]) => runCli([...args, '--home', home, ...NOW]);
const wordText = (file: string): string => planText(new Uint8Array(readFileSync(file))) ?? '';

let portal: OneStopSandbox;
beforeAll(async () => {
  portal = await startOneStop({ seed: 11, dossiersPerQuarter: 300, otherDossiersPerQuarter: 4, communes: 5 });
  const env = {
    DUNG_HEN_ONESTOP_URL: portal.url,
    DUNG_HEN_ONESTOP_USER: portal.credentials.userName,
    DUNG_HEN_ONESTOP_PASSWORD: portal.credentials.password,
  };
  const args = ['collect', '--unit', 'H56.77.5', '--period', '2026-Q2', '--home', home, ...NOW];
  expect((await runCli(args, { env })).code).toBe(0);
});
afterAll(() => portal.close());

const inspectionSchema = z.object({
  examined: z.number(),
  file: z.nullable(z.string()),
  outcomes: z.array(
    z.object({
      rule: z.object({ id: z.string(), source: z.string() }),
      verdict: z.enum(['found', 'notEnough', 'kept', 'none']),
      findings: z.array(z.object({ code: z.string() })),
    }),
  ),
});

describe('inspect', () => {
  const inspected = async (...more: readonly string[]) => {
    const run = await cli('inspect', '--period', '2026-Q2', '--json', ...more);
    expect(run.code).toBe(0);
    const document = inspectionSchema.parse(run.json());
    const of = (id: string) => document.outcomes.find(({ rule }) => rule.id === id);
    return { document, of };
  };

  it('finds late dossiers, and says what it cannot know', async () => {
    const { document, of } = await inspected();
    expect(document.examined).toBeGreaterThan(50);
    expect(of('on-time')?.verdict).toBe('found');
    expect(of('late-has-apology')).toMatchObject({ verdict: 'notEnough', findings: [] });
    const results = of('result-digitised');
    expect(results?.verdict).toBe('found');
    expect(results?.findings.length).toBeLessThan(document.examined / 4);
    expect(of('payment-settled')?.verdict).toBe('found');
    const { out } = await cli('inspect', '--period', '2026-Q2');
    expect(out).toContain('không đủ dữ liệu: thiếu sổ văn bản xin lỗi');
    expect(findPersonalData(out)).toEqual([]);
  });

  it('knows from the register which late dossiers have their letter', async () => {
    const late = (await inspected()).of('on-time')?.findings.map(({ code }) => code) ?? [];
    const register = join(folder, 'so.csv');
    const rows = late
      .slice(1)
      .map((code, at) => `${at + 1}/PXL,10/06/2026,"Xin lỗi, hẹn lại",${code},12/06/2026,Có hiệu lực`);
    const voided = `99/PXL,10/06/2026,"Xin lỗi, hẹn lại",${late[0]},12/06/2026,"Đã hủy: nhầm, sai số"`;
    const head = 'Số,Ngày,Loại phiếu,Mã hồ sơ,Hẹn cũ,Tình trạng';
    writeFileSync(register, `\uFEFF${[head, ...rows, voided].join('\r\n')}\r\n`);
    const { of } = await inspected('--letters', register);
    expect(of('late-has-apology')?.findings).toEqual([{ code: late[0] }]);
  });

  it('takes the officer’s list of results and fees before what the system says', async () => {
    const before = await inspected();
    const codes = (id: string) => before.of(id)?.findings.map(({ code }) => code) ?? [];
    const [late = '', ...others] = codes('result-digitised');
    const unpaid = codes('payment-settled');
    const list = join(folder, 'ket-qua.csv');
    const lines = [
      'STT;Mã hồ sơ;Ngày số hóa;Tình trạng thanh toán',
      ...others.map((code, at) => `${at + 1};${code};10/06/2026;`),
      ...unpaid.map((code, at) => `${at + 1};${code};;Miễn phí`),
    ];
    writeFileSync(list, lines.join('\r\n'));
    const { of } = await inspected('--results', list);
    expect(of('result-digitised')?.findings.map(({ code }) => code)).toEqual([late]);
    expect(of('payment-settled')?.findings).toEqual([]);
    writeFileSync(list, 'Mã hồ sơ,Số hóa\nkhông mã,có\n');
    const wrong = await cli('inspect', '--results', list);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('dòng 1');
  });

  it('writes minutes that say the same, codes and all', async () => {
    const file = join(folder, 'bien-ban.docx');
    const { document } = await inspected('--docx', file);
    expect(document.file).toBe(file);
    const text = wordText(file);
    expect(text).toContain('Tự kiểm tra việc giải quyết thủ tục hành chính');
    for (const { rule } of document.outcomes) expect(text).toContain(rule.source);
    expect(text).toContain(document.outcomes[0]?.findings[0]?.code);
    expect(findPersonalData(text)).toEqual([]);
  });

  it('refuses a file that is no register, another ending, and writes nothing when rehearsing', async () => {
    const wrong = join(folder, 'khac.csv');
    writeFileSync(wrong, 'a,b\r\n1,2\r\n');
    expect((await cli('inspect', '--letters', wrong)).code).toBe(2);
    expect((await cli('inspect', '--letters', join(folder, 'khong-co.csv'))).code).toBe(2);
    expect((await cli('inspect', '--docx', 'bien-ban.pdf')).code).toBe(2);
    const { document } = await inspected('--dry-run', '--docx', join(folder, 'thu.docx'));
    expect(document.file).toBeNull();
  });
});

const bulletinSchema = z.object({
  from: z.string(),
  to: z.string(),
  provisional: z.boolean(),
  notice: z.string(),
  spoken: z.string(),
  questions: z.array(z.object({ question: z.string(), source: z.string() })),
  file: z.nullable(z.string()),
});

describe('bulletin', () => {
  it('speaks of the week that is over, in figures and in words, and never of a dossier', async () => {
    const file = join(folder, 'ban-tin.docx');
    const run = await cli('bulletin', '--json', '--docx', file);
    expect(run.code).toBe(0);
    const made = bulletinSchema.parse(run.json());
    expect([made.from, made.to, made.provisional]).toEqual(['2026-06-08', '2026-06-14', false]);
    expect(made.spoken).toContain('từ ngày mùng tám đến ngày mười bốn tháng sáu');
    expect(made.spoken).not.toMatch(/\d/u);
    expect(made.questions.length).toBeGreaterThan(3);
    const text = wordText(file);
    for (const line of [...made.notice.split('\n'), ...made.spoken.split('\n')]) expect(text).toContain(line);
    for (const { question } of made.questions) expect(text).toContain(question);
    expect(text).not.toMatch(/H56\.77\.5-\d/u);
    expect(findPersonalData(text)).toEqual([]);
  });

  it('of a week still running says that its figures are not final', async () => {
    expect((await cli('bulletin', '--week', '15/06/2026')).out).toContain('số liệu tạm tính');
    expect((await cli('bulletin', '--week', 'tuần này')).code).toBe(2);
  });
});

describe('bulletin of a closed week', () => {
  const closedSchema = z.object({
    source: z.enum(['closed', 'collected']),
    takenAt: z.string(),
    notice: z.string(),
    feedback: z.nullable(z.object({ received: z.number(), onTime: z.number() })),
  });
  const made = async (...more: readonly string[]) => {
    const run = await cli('bulletin', '--json', ...more);
    expect(run.code).toBe(0);
    return closedSchema.parse(run.json());
  };
  const feedbackFile = join(folder, 'phan-anh.json');
  const figures = (from: string) => ({
    window: { from, to: '2026-06-14' },
    total: {
      ...{ received: 3, carriedIn: 1, arrived: 2, handled: 2, onTime: 1, late: 0, handledUnjudged: 1 },
      ...{ inProgress: 1, inTime: 1, overdue: 0, inProgressUnjudged: 0 },
    },
  });

  it('keeps figures and feedback as they were, says where they come from, and lets them go again', async () => {
    writeFileSync(feedbackFile, JSON.stringify(figures('2026-06-08')));
    const open = await made();
    expect(open).toMatchObject({ source: 'collected', feedback: null });
    expect((await made('--dry-run', '--close')).source).toBe('collected');
    expect((await made()).source).toBe('collected');
    await made('--close', '--feedback', feedbackFile);
    const closed = await made();
    expect(closed).toMatchObject({ source: 'closed', takenAt: '2026-06-15T08:00:00' });
    expect(closed.feedback).toMatchObject({ received: 3, onTime: 1 });
    expect(closed.notice).toContain('đã xử lý 2 (đúng hạn 1, quá hạn 0, chưa xét được hạn 1)');
    const { out } = await cli('bulletin');
    expect(out).toContain('Số liệu đã chốt của tuần, chốt lúc 15/06/2026 08:00');
    expect(await made('--reopen')).toEqual({ ...open });
    expect((await made()).source).toBe('collected');
  });

  it('takes feedback of that very week alone, and closes no running week', async () => {
    writeFileSync(feedbackFile, JSON.stringify(figures('2026-06-01')));
    expect((await cli('bulletin', '--feedback', feedbackFile)).code).toBe(2);
    const running = await cli('bulletin', '--week', '15/06/2026', '--close');
    expect(running.code).toBe(2);
    expect(running.err).toContain('tuần chưa hết');
  });
});

const reviewSchema = z.object({
  window: z.object({ from: z.string(), to: z.string() }),
  procedures: z.array(
    z.object({
      verdict: z.string(),
      proposedDays: z.nullable(z.number()),
      limitDays: z.nullable(z.number()),
      times: z.object({ code: z.string(), count: z.number() }),
    }),
  ),
  costs: z.array(
    z.object({
      resultBefore: z.object({
        perFiling: z.nullable(z.number()),
        perYear: z.nullable(z.number()),
        missing: z.array(z.unknown()),
      }),
    }),
  ),
  file: z.nullable(z.string()),
});

describe('review', () => {
  const costFile = join(folder, 'chi-phi.json');
  const cost = (hourlyIncome: number | null) => [
    {
      procedure: 'Cấp Giấy xác nhận',
      before: {
        hourlyIncome,
        hourlyIncomeSource: 'Niên giám thống kê',
        activities: [{ name: 'Chuẩn bị hồ sơ', hours: 2, service: 0, fee: 8000, other: 0 }],
        filingsPerYear: 1,
        subjects: 100,
      },
    },
  ];

  it('measures what was finished, names small samples, and writes the proposal', async () => {
    const file = join(folder, 'kien-nghi.docx');
    writeFileSync(costFile, JSON.stringify(cost(50_000)));
    const args = ['--period', '2026-Q2', '--cost', costFile, '--docx', file];
    const run = await cli('review', ...args, '--json');
    expect(run.code).toBe(0);
    const made = reviewSchema.parse(run.json());
    expect(made.procedures.length).toBeGreaterThan(3);
    for (const { verdict, times, proposedDays, limitDays } of made.procedures) {
      if (times.count < 30) expect(verdict).not.toBe('cut');
      if (verdict === 'cut') expect(proposedDays ?? 0).toBeLessThan(limitDays ?? 0);
    }
    expect(made.costs[0]?.resultBefore).toEqual({ perFiling: 108_000, perYear: 10_800_000, missing: [] });
    const text = wordText(file);
    for (const words of [
      'bách phân vị 95',
      'Mẫu nhỏ',
      '108.000 đồng',
      'Niên giám thống kê',
      '10.800.000 đồng',
    ]) {
      expect(text).toContain(words);
    }
    expect(findPersonalData(text)).toEqual([]);
  });

  it('judges smaller samples when told to, and shows the rule', async () => {
    const small = async (...more: readonly string[]) =>
      reviewSchema
        .parse((await cli('review', '--period', '2026-Q2', '--json', ...more)).json())
        .procedures.filter(({ verdict }) => verdict === 'smallSample')
        .map(({ times }) => times.count);
    expect(Math.max(...(await small()))).toBeGreaterThanOrEqual(3);
    expect(Math.max(...(await small('--small', '3')))).toBeLessThan(3);
    const { out } = await cli('review', '--period', '2026-Q2', '--small', '3');
    expect(out).toContain('→ 2 ngày làm việc (33,33%)');
    expect(out).toMatch(/Không đo được \d+ hồ sơ: hạn trả đã dời/u);
    expect(out).toContain('bách phân vị 95');
    expect(out).toContain('Dưới 3 hồ sơ là mẫu nhỏ');
    expect(out).toContain('Chưa có đầu vào');
  });

  it('asks for what it was not told and refuses what is no cost file', async () => {
    writeFileSync(costFile, JSON.stringify(cost(null)));
    const { out } = await cli('review', '--period', '2026-Q2', '--cost', costFile);
    expect(out).toContain('còn phải thu thập: thu nhập bình quân một giờ');
    expect(out).toContain('một lần chưa tính được');
    writeFileSync(costFile, JSON.stringify([{ procedure: 'x' }]));
    const wrong = await cli('review', '--cost', costFile);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('0 › before');
  });
});
