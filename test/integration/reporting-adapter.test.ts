import type { Transport } from '@dung-hen/adapters/kit/transport';
import { createNodeTransport } from '@dung-hen/adapters/kit/transport-node';
import { createReportingGovernment } from '@dung-hen/adapters/reporting-government/node';
import { isDungHenError } from '@dung-hen/domain';
import type { LookUp } from '@dung-hen/forms';
import {
  REPORTING_FIELDS,
  REPORTING_SKINS,
  type ReportingOptions,
  type ReportingSandbox,
  startReporting,
} from '@dung-hen/sandbox';
import { afterEach, describe, expect, it } from 'vitest';
import { figuresFor, inventedForm, QUARTER, TAKEN_AT } from './reporting-adapter-form.ts';

const running: ReportingSandbox[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});

async function start(options: ReportingOptions = {}): Promise<ReportingSandbox> {
  const sandbox = await startReporting({ now: TAKEN_AT, history: 'none', ...options });
  running.push(sandbox);
  return sandbox;
}

type ClientOptions = Parameters<typeof createReportingGovernment>[0];

function clientOf(sandbox: ReportingSandbox, options: Partial<ClientOptions> = {}) {
  return createReportingGovernment({
    startUrl: sandbox.url,
    transport: createNodeTransport(),
    credentials: sandbox.credentials,
    now: () => TAKEN_AT,
    pace: { concurrency: 1, interval: 0 },
    retry: { retries: 1, minDelay: 1, maxDelay: 5 },
    ...options,
  });
}

function unitOf(sandbox: ReportingSandbox, index = 0) {
  const unit = sandbox.units[index];
  if (unit === undefined) throw new RangeError('no such unit');
  return unit;
}

const formFor = (sandbox: ReportingSandbox, seed = 1, index = 0) =>
  inventedForm(unitOf(sandbox, index), figuresFor(REPORTING_FIELDS, seed));

const refOf = (sandbox: ReportingSandbox, index = 0) => ({
  unit: unitOf(sandbox, index).code,
  form: 'II.06a' as const,
  period: '2026-Q2',
});

async function failureOf(
  work: Promise<unknown>,
): Promise<{ code: string; cause: string | null; text: string }> {
  try {
    await work;
  } catch (error) {
    if (!isDungHenError(error)) throw error;
    const cause = isDungHenError(error.cause) ? error.cause.code : null;
    return { code: error.code, cause, text: JSON.stringify([error.message, error.context]) };
  }
  throw new Error('did not fail');
}

const SEEDS = [1, 2, 3];

describe.each(REPORTING_SKINS)('%s', (skin) => {
  it.each(SEEDS)('lists, plans, saves, sends and reads back (seed %i)', async (seed) => {
    const sandbox = await start({ skin, seed });
    const client = clientOf(sandbox);
    const form = formFor(sandbox, seed);
    const { reports, complete } = await client.reports({ period: QUARTER });
    expect(complete).toBe(true);
    expect(reports.map((report) => [report.forms, report.period, report.state])).toContainEqual([
      ['II.06a'],
      QUARTER,
      'absent',
    ]);
    const plan = await client.plan(form);
    expect(plan.unmatchedColumns).toEqual([]);
    expect((await client.port.lookUp(form)).state).toBe('absent');
    expect(await client.port.saveDraft(form)).toMatchObject({ state: 'draft', differences: [] });
    expect(await client.port.submit(form)).toMatchObject({
      kind: 'accepted',
      receipt: { number: 'BC-2026-000001' },
    });
    expect(await client.port.lookUp(form)).toMatchObject({
      state: 'submitted',
      differences: [],
      receipt: { number: 'BC-2026-000001' },
    });
    expect(sandbox.requests().submit).toBe(1);
    const [row] = sandbox.ledger();
    const sent = Object.fromEntries(
      form.rows.flatMap((one) =>
        one.kind === 'data'
          ? [
              [
                one.label,
                Object.fromEntries(Object.entries(one.cells).map(([column, cell]) => [column, cell.value])),
              ],
            ]
          : [],
      ),
    );
    expect(row?.values).toEqual(sent);
  });

  it('saves once: an equal draft is left alone', async () => {
    const sandbox = await start({ skin });
    const client = clientOf(sandbox);
    const form = formFor(sandbox);
    await client.port.saveDraft(form);
    expect(await client.port.saveDraft(form)).toMatchObject({ state: 'draft', differences: [] });
    expect(sandbox.requests().save).toBe(1);
  });

  it('does not send what was sent, and tells other figures', async () => {
    const sandbox = await start({ skin });
    const client = clientOf(sandbox);
    const form = formFor(sandbox);
    await client.port.saveDraft(form);
    await client.port.submit(form);
    expect(await failureOf(client.port.submit(form))).toMatchObject({ code: 'CONFLICT' });
    const other = formFor(sandbox, 2);
    const look = await client.port.saveDraft(other);
    expect(look.state).toBe('submitted');
    expect(look.differences?.length).toBeGreaterThan(0);
    expect(sandbox.requests()).toMatchObject({ save: 1, submit: 1 });
  });

  it('refuses to send a draft that is not the form', async () => {
    const sandbox = await start({ skin });
    const client = clientOf(sandbox);
    await client.port.saveDraft(formFor(sandbox, 1));
    expect(await failureOf(client.port.submit(formFor(sandbox, 2)))).toMatchObject({ code: 'CONFLICT' });
    expect(sandbox.requests().submit).toBe(0);
  });

  it('sends a returned report again, with other figures', async () => {
    const sandbox = await start({ skin, approval: false });
    const client = clientOf(sandbox);
    await client.port.saveDraft(formFor(sandbox));
    await client.port.submit(formFor(sandbox));
    sandbox.returnReport(refOf(sandbox), 'Số liệu chưa khớp');
    const second = formFor(sandbox, 2);
    expect((await client.port.lookUp(second)).state).toBe('returned');
    expect((await client.port.saveDraft(second)).differences).toEqual([]);
    expect(await client.port.submit(second)).toMatchObject({ kind: 'accepted' });
    expect(sandbox.ledger().map((row) => row.version)).toEqual([1, 2]);
  });

  it('says that the period is closed', async () => {
    const sandbox = await start({ skin });
    const client = clientOf(sandbox);
    await client.port.saveDraft(formFor(sandbox));
    sandbox.setClosed({ period: '2026-Q2' }, true);
    expect((await client.port.lookUp(formFor(sandbox))).state).toBe('closed');
    expect(await failureOf(client.port.saveDraft(formFor(sandbox, 2)))).toMatchObject({
      code: 'SUBMISSION_REJECTED',
    });
    expect(await failureOf(client.port.submit(formFor(sandbox)))).toMatchObject({
      code: 'SUBMISSION_REJECTED',
    });
  });

  it('gives the portal’s reasons where it refuses', async () => {
    const sandbox = await start({ skin });
    const client = clientOf(sandbox);
    const form = inventedForm(unitOf(sandbox), {
      ...figuresFor(REPORTING_FIELDS),
      'Hộ tịch': [5, 5, 0, 1, 1, 0, 2, 0],
    });
    await client.port.saveDraft(form);
    const outcome = await client.port.submit(form);
    expect(outcome.kind).toBe('rejected');
    expect(outcome.kind === 'rejected' && outcome.messages.length).toBeGreaterThan(0);
    expect(sandbox.ledger()).toEqual([]);
    expect((await client.check(form)).map((message) => message.kind)).toContain('unbalanced');
  });

  it('logs in again where the session ends on the way, and never sends twice for it', async () => {
    const sandbox = await start({ skin });
    const client = clientOf(sandbox);
    const form = formFor(sandbox);
    await client.login();
    for (const on of ['list', 'open', 'save'] as const) {
      sandbox.faults.add({ kind: 'expireSession', on });
      expect(await client.port.saveDraft(form)).toMatchObject({ state: 'draft', differences: [] });
    }
    sandbox.faults.add({ kind: 'expireSession', on: 'submit' });
    expect(await failureOf(client.port.submit(form))).toMatchObject({
      code: 'SUBMISSION_UNKNOWN',
      cause: 'LOGIN_REQUIRED',
    });
    expect((await client.port.lookUp(form)).state).toBe('draft');
    expect(sandbox.requests().submit).toBe(1);
    expect(sandbox.ledger()).toEqual([]);
  });

  it.each([
    ['commitThenDrop', 'NETWORK', 'submitted'],
    ['dropBefore', 'NETWORK', 'draft'],
    ['never', 'TIMEOUT', 'submitted'],
    ['otherPage', 'MAINTENANCE', 'draft'],
    ['serverError', 'MAINTENANCE', 'draft'],
    ['busy', 'MAINTENANCE', 'draft'],
  ] as const)('leaves the outcome unknown: %s', async (kind, cause, state) => {
    const sandbox = await start({ skin });
    const impatient = createNodeTransport();
    const transport: Transport = (request) => impatient({ ...request, timeout: 1_500 });
    const client = clientOf(sandbox, { transport });
    const form = formFor(sandbox);
    await client.port.saveDraft(form);
    sandbox.faults.add({ kind, on: 'submit' });
    expect(await failureOf(client.port.submit(form))).toMatchObject({ code: 'SUBMISSION_UNKNOWN', cause });
    expect(await client.port.lookUp(form)).toMatchObject({ state, differences: [] });
    expect(sandbox.requests().submit).toBe(1);
  });

  it('believes no half page, unless the next one says it plainly', async () => {
    const sandbox = await start({ skin });
    const client = clientOf(sandbox);
    const form = formFor(sandbox);
    await client.port.saveDraft(form);
    sandbox.faults.add({ kind: 'halfPage', on: 'submit' });
    const outcome = await client.port.submit(form).catch((error: unknown) => error);
    expect(isDungHenError(outcome, 'SUBMISSION_UNKNOWN') || outcome).toSatisfy(
      (one) =>
        one === true || (typeof one === 'object' && one !== null && 'kind' in one && one.kind === 'accepted'),
    );
    expect(await client.port.lookUp(form)).toMatchObject({ state: 'submitted', differences: [] });
    expect(sandbox.requests().submit).toBe(1);
  });

  it.each(['dropBefore', 'commitThenDrop', 'halfPage', 'otherPage', 'serverError'] as const)(
    'reads again after a passing failure: %s',
    async (kind) => {
      const sandbox = await start({ skin });
      const client = clientOf(sandbox);
      for (const on of ['list', 'open'] as const) sandbox.faults.add({ kind, on });
      expect((await client.port.lookUp(formFor(sandbox))).state).toBe('absent');
    },
  );

  it('finds a draft that was saved though its answer was lost', async () => {
    const sandbox = await start({ skin });
    const client = clientOf(sandbox);
    sandbox.faults.add({ kind: 'commitThenDrop', on: 'save' });
    expect(await client.port.saveDraft(formFor(sandbox))).toMatchObject({ state: 'draft', differences: [] });
    expect(sandbox.requests().save).toBe(1);
  });

  it('says which column is gone or called otherwise, and saves nothing', async () => {
    const sandbox = await start({ skin, numberRow: 'none' });
    const client = clientOf(sandbox);
    for (const kind of ['renameColumn', 'removeColumn'] as const) {
      sandbox.faults.add({ kind, column: 9, times: 50 });
      const failed = await failureOf(client.port.saveDraft(formFor(sandbox)));
      expect(failed.code).toBe('SITE_CHANGED');
      expect(failed.text).toContain('Đúng hạn');
      sandbox.faults.clear();
    }
    expect(sandbox.requests().save).toBe(0);
  });

  it('tells totals that do not come out as ours', async () => {
    const sandbox = await start({ skin });
    const client = clientOf(sandbox);
    sandbox.faults.add({ kind: 'changeTotals', times: 50, on: 'any' });
    const outcome = await client.port.saveDraft(formFor(sandbox)).catch((error: unknown) => error);
    const cells = isDungHenError(outcome, 'FORM_UNBALANCED')
      ? outcome.context.label
      : (outcome as LookUp).differences?.map((cell) => `${cell.rowLabel}, cột (${cell.columnNumber})`).join();
    expect(cells).toMatch(/^Tổng số, cột \(\d+\)/u);
  });

  it('tells the cell the portal did not keep', async () => {
    const sandbox = await start({ skin });
    const client = clientOf(sandbox);
    sandbox.faults.add({ kind: 'loseValue', on: 'save' });
    const look = await client.port.saveDraft(formFor(sandbox));
    expect(look.differences?.length).toBeGreaterThan(0);
  });

  it.each(['plain', 'comma', 'space', 'decimal'] as const)(
    'reads figures written otherwise: %s',
    async (style) => {
      const sandbox = await start({ skin });
      const client = clientOf(sandbox);
      const form = formFor(sandbox);
      await client.port.saveDraft(form);
      sandbox.faults.add({ kind: 'reformat', style, times: 50 });
      expect((await client.port.lookUp(form)).differences).toEqual([]);
    },
  );

  it.each(['case', 'tone', 'nfd', 'prefixed', 'numbered'] as const)(
    'knows rows spelled otherwise: %s',
    async (rowSpelling) => {
      const sandbox = await start({ skin, rowSpelling });
      expect((await clientOf(sandbox).port.saveDraft(formFor(sandbox))).differences).toEqual([]);
    },
  );

  it('does not overwrite what another officer saved meanwhile', async () => {
    const sandbox = await start({ skin });
    const other = clientOf(sandbox);
    const plain = createNodeTransport();
    let meddled = false;
    const transport: Transport = async (request) => {
      const isSave =
        request.method === 'POST' &&
        request.body?.kind === 'form' &&
        request.body.fields.some(([, value]) => value === '1200');
      if (isSave && !meddled) {
        meddled = true;
        await other.port.saveDraft(formFor(sandbox, 2));
      }
      return plain(request);
    };
    const client = clientOf(sandbox, { transport });
    expect(await failureOf(client.port.saveDraft(formFor(sandbox)))).toMatchObject({ code: 'CONFLICT' });
  });

  it('works for one unit of many, over all pages of the list', async () => {
    const sandbox = await start({ skin, units: 18, pageSize: 7 });
    const client = clientOf(sandbox);
    const form = formFor(sandbox, 1, 10);
    await client.port.saveDraft(form);
    expect(await client.port.submit(form)).toMatchObject({ kind: 'accepted' });
    expect(sandbox.ledger().map((row) => row.unit)).toEqual([unitOf(sandbox, 10).code]);
  });
});

describe('logging in', () => {
  it('sends a wrong password once', async () => {
    const sandbox = await start();
    const client = clientOf(sandbox, { credentials: { ...sandbox.credentials, password: 'sai' } });
    expect(await failureOf(client.login())).toMatchObject({ code: 'CREDENTIALS_REJECTED' });
  });

  it('says that an account is locked', async () => {
    const sandbox = await start();
    const client = clientOf(sandbox, { credentials: { ...sandbox.credentials, password: 'sai' } });
    for (let tries = 0; tries < 8; tries += 1) await failureOf(client.login());
    const failed = await failureOf(clientOf(sandbox).login());
    expect(failed.code).toBe('CREDENTIALS_REJECTED');
    expect(failed.text).toContain('locked');
  });

  it('hands a captcha to a person', async () => {
    const sandbox = await start({ captcha: true });
    expect(await failureOf(clientOf(sandbox).login())).toMatchObject({ code: 'CHALLENGE' });
  });

  it('asks for a one-time password, and takes one', async () => {
    const sandbox = await start({ otp: true });
    expect(await failureOf(clientOf(sandbox).login())).toMatchObject({ code: 'OTP_REQUIRED' });
    const client = clientOf(sandbox, {
      credentials: { ...sandbox.credentials, oneTimePassword: async () => sandbox.challenges().otp ?? '' },
    });
    await client.login();
    expect((await client.reports()).reports.length).toBeGreaterThan(0);
  });

  it.each(['redirect', 'form'] as const)('comes back from the identity provider by %s', async (ssoReturn) => {
    const sandbox = await start({ ssoReturn });
    await clientOf(sandbox).login();
    expect(sandbox.requests().list).toBeGreaterThan(0);
  });

  it('goes to no host that is not allowed', async () => {
    const sandbox = await start();
    const foreign = sandbox.url.replace('127.0.0.1', 'localhost');
    const client = clientOf(sandbox, { startUrl: foreign });
    expect(await failureOf(client.login())).toMatchObject({ code: 'FORBIDDEN' });
  });
});
