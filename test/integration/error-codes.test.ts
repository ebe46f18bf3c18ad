import { createNodeTransport } from '@dung-hen/adapters/kit/transport-node';
import { createOneStopThanhHoa, type OneStopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/client';
import { readDossierList } from '@dung-hen/adapters/onestop-thanhhoa/pages';
import { createReportingGovernment } from '@dung-hen/adapters/reporting-government/node';
import { createCalendar } from '@dung-hen/calendar';
import {
  assess,
  type Dossier,
  type DungHenError,
  ERROR_CODES,
  type ErrorCode,
  errorSentence,
  isDungHenError,
  type Reading,
} from '@dung-hen/domain';
import { II_06A, type ReportForm, requireBalanced, thawForm } from '@dung-hen/forms';
import { parsePage } from '@dung-hen/page/html';
import {
  findPersonalData,
  type OneStopSandbox,
  REPORTING_FIELDS,
  type ReportingOptions,
  type ReportingSandbox,
  startOneStop,
  startReporting,
} from '@dung-hen/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresFor, inventedForm, TAKEN_AT } from './reporting-adapter-form.ts';

const LIST = 'https://motcua.thanhhoa.gov.vn/dvc/xu-ly-ho-so/dang-xu-ly';
const PACE = { concurrency: 4, interval: 0 };
const RETRY = { retries: 0, minDelay: 1, maxDelay: 1 };

let oneStop: OneStopSandbox;
const reporting: ReportingSandbox[] = [];

beforeAll(async () => {
  oneStop = await startOneStop({
    dossiersPerQuarter: 40,
    otherDossiersPerQuarter: 2,
    communes: 2,
    quarters: 2,
    securityCode: '246810',
  });
});
afterAll(async () => {
  await Promise.all([oneStop.close(), ...reporting.map((sandbox) => sandbox.close())]);
});

/** The record id of a dossier the demo commune's officer has no right to, found by the one who sees everything. */
async function dossierOfAnotherUnit(): Promise<string> {
  const admin = client({ account: oneStop.adminCredentials });
  await admin.login();
  for await (const { records } of admin.dossiers()) {
    const foreign = records.find((one) => one.id !== null && one.unitName !== oneStop.unit.name);
    if (foreign?.id) return foreign.id;
  }
  throw new Error('no other unit has a dossier');
}

type Entry = {
  readonly account?: { readonly userName: string; readonly password: string };
  readonly password?: string;
  readonly securityCode?: string;
  readonly timeout?: number;
};

function client({
  account = oneStop.credentials,
  password,
  securityCode = '246810',
  timeout,
}: Entry = {}): OneStopThanhHoa {
  const transport = createNodeTransport();
  return createOneStopThanhHoa({
    baseUrl: oneStop.url,
    transport: timeout === undefined ? transport : (request) => transport({ ...request, timeout }),
    credentials: {
      ...account,
      ...(password === undefined ? {} : { password }),
      securityCode: async () => securityCode,
    },
    now: () => oneStop.clock.now(),
    pace: PACE,
    retry: RETRY,
  });
}

/** Logs in, lets something go wrong with the next list, and asks for it. */
async function listWith(fault: Parameters<OneStopSandbox['fault']>[0], entry: Entry = {}): Promise<unknown> {
  const portal = client(entry);
  await portal.login();
  oneStop.fault({ path: 'groups', ...fault });
  return portal.units();
}

async function report(options: ReportingOptions = {}) {
  const sandbox = await startReporting({ now: TAKEN_AT, history: 'none', ...options });
  reporting.push(sandbox);
  const { port, login } = createReportingGovernment({
    startUrl: sandbox.url,
    transport: createNodeTransport(),
    credentials: sandbox.credentials,
    now: () => TAKEN_AT,
    pace: PACE,
    retry: RETRY,
  });
  const [unit] = sandbox.units;
  if (unit === undefined) throw new Error('the sandbox has no unit');
  return { sandbox, port, login, form: inventedForm(unit, figuresFor(REPORTING_FIELDS)) };
}

function failureIn(reading: Reading<unknown>): never {
  if (reading.ok) throw new Error('the page was read');
  throw reading.error;
}

const table = (head: string, body: string): string =>
  `<html><body><div id="root"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div></body></html>`;

const DOSSIER: Dossier = {
  code: 'H56.77.5-260316-0001',
  id: null,
  status: 4,
  channel: 'counter',
  unitCode: null,
  unitName: null,
  procedureCode: null,
  procedureName: null,
  fieldCode: null,
  fieldName: null,
  onlineLevel: null,
  limit: { hours: 8, unit: 'workingDays' },
  submittedAt: null,
  receivedAt: '2026-03-16T08:00:00',
  dueAt: '2026-03-17T08:00:00',
  stepDueAt: null,
  finishedAt: null,
  returnedAt: null,
  pausedAt: null,
  withdrawn: false,
  stepName: null,
  supplements: [],
};

function unbalanced(form: ReportForm): ReportForm {
  const [first, ...others] = form.rows;
  const cell = first?.cells[3];
  if (first === undefined || cell === undefined) throw new Error('the form has no figures');
  return {
    ...form,
    rows: [{ ...first, cells: { ...first.cells, 3: { ...cell, value: cell.value + 1 } } }, ...others],
  };
}

/** One real way into each error of the closed union; the type makes the table complete. */
const WAYS: Record<ErrorCode, () => unknown> = {
  SITE_CHANGED: () =>
    failureIn(
      readDossierList(parsePage(table('<th>STT</th><th>Cột lạ</th>', '<tr><td>1</td><td>x</td></tr>'), LIST)),
    ),
  EMPTY_UNCONFIRMED: () =>
    failureIn(
      readDossierList(
        parsePage(
          table(
            '<th>STT</th><th>Thông tin hồ sơ</th><th>Hạn xử lý cá nhân</th>',
            '<tr class="ant-table-placeholder"><td colspan="3">Trống</td></tr>',
          ),
          LIST,
        ),
      ),
    ),
  CHALLENGE: async () => {
    const { port, form } = await report({ captcha: true });
    return port.lookUp(form);
  },
  LOGIN_REQUIRED: () => client().units(),
  OTP_REQUIRED: () => client({ securityCode: '000000' }).login(),
  CREDENTIALS_REJECTED: () => client({ password: 'sai-mat-khau' }).login(),
  FORBIDDEN: async () => {
    const portal = client();
    await portal.login();
    return portal.detail(await dossierOfAnotherUnit());
  },
  RATE_LIMITED: () => listWith({ kind: 'tooMany', retryAfter: 600 }),
  MAINTENANCE: () => listWith({ kind: 'maintenance', retryAfter: 600 }),
  NETWORK: () => listWith({ kind: 'drop' }),
  TIMEOUT: () => listWith({ kind: 'late', delayMs: 900 }, { timeout: 300 }),
  INVALID_INPUT: () => thawForm('{"schema":"không phải biểu"}'),
  CALENDAR_MISSING: () => assess(DOSSIER, createCalendar({ years: [] }), '2026-03-16T09:00:00'),
  FORM_UNBALANCED: async () => {
    const { form } = await report();
    return requireBalanced(unbalanced(form), II_06A);
  },
  SUBMISSION_REJECTED: async () => {
    const { sandbox, port, form } = await report();
    sandbox.setClosed({ period: '2026-Q2' }, true);
    return port.saveDraft(form);
  },
  SUBMISSION_UNKNOWN: async () => {
    const { sandbox, port, form } = await report();
    await port.saveDraft(form);
    sandbox.faults.add({ kind: 'commitThenDrop', on: 'submit' });
    return port.submit(form);
  },
  CONFLICT: async () => {
    const { port, form } = await report();
    await port.saveDraft(form);
    await port.submit(form);
    return port.submit(form);
  },
  UNSUPPORTED: async () => {
    const { port, form } = await report();
    return port.saveDraft({ ...form, definitionId: 'II.07b/VPCP/KSTT' });
  },
};

async function provoke(code: ErrorCode): Promise<DungHenError> {
  try {
    await WAYS[code]();
  } catch (error) {
    if (isDungHenError(error)) return error;
    throw error;
  }
  throw new Error(`${code} was not provoked`);
}

describe.each(ERROR_CODES)('%s', (code) => {
  it('is what really comes out, says what to do, and gives no citizen away', async () => {
    const error = await provoke(code);
    expect(error.code).toBe(code);
    const told = [
      error.message,
      JSON.stringify(error.context),
      errorSentence(error, 'vi'),
      errorSentence(error, 'en'),
    ];
    expect(errorSentence(error, 'vi').length).toBeGreaterThan(20);
    expect(findPersonalData(told.join('\n'))).toEqual([]);
    expect(told.join('\n')).not.toContain(oneStop.credentials.password);
  });
});
