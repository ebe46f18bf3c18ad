import { parsePeriod, toDay, toIso } from '@dung-hen/calendar';
import { type ReportingOptions, type ReportingSandbox, startReporting } from '@dung-hen/sandbox';
import { type Front, startFront } from './front.ts';

/** A host of the government reporting system, from the adapter's metadata: the extension runs on every one of them. */
export const reportingHost = (name = 'vpcp'): string => `${name}.baocaochinhphu.gov.vn`;

/** The unit whose officer fills the report, as both systems know it. Invented. */
export const UNIT = { code: 'H56.77.5', name: 'UBND xã Mẫu' };

export interface Cookie {
  readonly name: string;
  readonly value: string;
}

/** The sandbox's reporting system behind TLS, with a session of the officer's. */
export interface ReportingPortal {
  readonly sandbox: ReportingSandbox;
  readonly front: Front;
  readonly cookie: Cookie;
  /** As on its first day: nothing saved, nothing counted, and the officer logged in anew. */
  startOver(): Promise<void>;
  /** Period of the II.06a that is open for typing now: '2026' or '2026-Q1'. */
  readonly period: string;
  /** Path of a report's page. */
  reportPath(form: string, period: string): Promise<string>;
  close(): Promise<void>;
}

export async function startReportingPortal(options: ReportingOptions = {}): Promise<ReportingPortal> {
  const sandbox = await startReporting({
    units: [UNIT],
    history: 'none',
    ssoReturn: 'redirect',
    ...options,
  });
  const front = await startFront(sandbox.url);
  let cookie = await logIn(sandbox);
  // The dossiers of the tests are of three days ago; in the days after a period its report is still open.
  const day = toIso(
    toDay(options.now ?? new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)) - 3,
  );
  const open = sandbox.reports().find(({ form, state, period }) => {
    const { from, to } = parsePeriod(period);
    return form === 'II.06a' && state === 'empty' && from <= day && day <= to;
  });
  if (open === undefined) throw new Error('no II.06a is open today');
  const get = async (path: string): Promise<string> =>
    (
      await fetch(new URL(path, sandbox.url), { headers: { cookie: `${cookie.name}=${cookie.value}` } })
    ).text();
  return {
    sandbox,
    front,
    get cookie() {
      return cookie;
    },
    async startOver() {
      sandbox.reset();
      cookie = await logIn(sandbox);
    },
    period: open.period,
    async reportPath(form, period) {
      const list = await get('/');
      const row = list
        .split('<tr')
        .find((text) => text.includes(`${form}/`) && text.includes(periodLabel(period)));
      const id = /[0-9a-f]{16}/u.exec(row ?? '')?.[0];
      if (id === undefined) throw new Error(`no link to ${form} ${period}`);
      return PATHS[sandbox.skin](id);
    },
    close: async () => {
      await front.close();
      await sandbox.close();
    },
  };
}

const PATHS: Readonly<Record<ReportingSandbox['skin'], (id: string) => string>> = {
  webforms: (id) => `/BaoCao/NhapSoLieu.aspx?id=${id}`,
  mvc: (id) => `/bao-cao/chi-tiet/${id}`,
  'table-late': (id) => `/app/reports/${id}`,
  'two-level': (id) => `/bcth/nhap.php?ma=${id}`,
};

const ROMAN = ['I', 'II', 'III'];

function periodLabel(period: string): string {
  const [year, quarter] = period.split('-Q');
  return quarter === undefined ? `Năm ${year}` : `Quý ${ROMAN[Number(quarter) - 1]} năm ${year}`;
}

/** Logs in as the officer does, without a browser: its cookie is then given to one. */
async function logIn({ url, identityUrl, credentials }: ReportingSandbox): Promise<Cookie> {
  const page = await (await fetch(url)).text();
  const hidden = (name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(page)?.[1] ?? '';
  const body = new URLSearchParams({
    phien: hidden('phien'),
    __RequestVerificationToken: hidden('__RequestVerificationToken'),
    ...credentials,
  });
  let answer = await fetch(`${identityUrl}/dang-nhap`, { method: 'POST', body, redirect: 'manual' });
  for (let step = 0; step < 6; step += 1) {
    const [name, value] = (answer.headers.get('set-cookie')?.split(';')[0] ?? '').split('=');
    if (name !== undefined && value !== undefined) return { name, value };
    const next = new URL(answer.headers.get('location') ?? '/', answer.url);
    answer = await fetch(next, { redirect: 'manual' });
  }
  throw new Error('the sandbox gave no session');
}
