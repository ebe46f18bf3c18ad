import type { IsoLocal } from '@dung-hen/calendar';
import type { Period, Unit, Warning } from '@dung-hen/domain';
import { type FormDefinition, II_06A, type ReportForm, type SubmissionPort } from '@dung-hen/forms';
import type { FillPlan, PageDocument } from '@dung-hen/page';
import { createPacer, type PaceLimit, type Pacer } from '../kit/pace.ts';
import type { RetryOptions } from '../kit/retry.ts';
import type { Transport } from '../kit/transport.ts';
import { IDENTITY_HOSTS, reportingGovernment } from './adapter.ts';
import { type Message, messagesOn } from './client/answer.ts';
import { createDesk, type Desk } from './client/desk.ts';
import type { Credentials } from './client/enter.ts';
import { type Found, search } from './client/finding.ts';
import { hostRule } from './client/hosts.ts';
import { lookUp } from './client/look-up.ts';
import { isEditable, openToWrite, saveDraft } from './client/saving.ts';
import { checkAction, submit } from './client/submitting.ts';
import { createVisitor } from './client/visitor.ts';
import { failure } from './failure.ts';
import { openerOf } from './list/opener.ts';
import type { ReportEntry } from './list/table.ts';
import { read, readList } from './pages.ts';
import { type ReportSheet, readSheet } from './report/sheet.ts';
import { requestOfClick } from './wire.ts';
import { samePeriod } from './words/period-words.ts';
import type { ReportState } from './words/state-words.ts';

export interface ReportingPortalOptions {
  /** Where an officer begins, e.g. 'https://vpcp.baocaochinhphu.gov.vn'. Its host is allowed besides the adapter's. */
  readonly startUrl: string;
  readonly transport: Transport;
  /** Makes a page of an HTML text: `parsePage` of '@dung-hen/page/html' in Node. */
  readonly parse: (html: string, url: string) => PageDocument;
  readonly credentials: Credentials;
  /** Vietnam time: said with what was read. */
  readonly now: () => IsoLocal;
  /** Default: one request in flight, a start every 500 ms. Hand several clients of one portal the same pacer. */
  readonly pace?: PaceLimit | Pacer;
  /** The unit to work as, where the portal asks for one after the log-in. */
  readonly unit?: Unit;
  /** Hosts of the log-in system, patterns as in {@link reportingGovernment}; besides the unverified default ones. */
  readonly identityHosts?: readonly string[];
  /** Forms that can be filled; II.06a by default. */
  readonly definitions?: readonly FormDefinition[];
  /** How passing failures of reads are repeated. */
  readonly retry?: RetryOptions;
}

export interface ReportQuery {
  readonly year?: number;
  readonly period?: Period;
  readonly state?: ReportState;
}

export interface ReportListing {
  readonly reports: readonly ReportEntry[];
  readonly warnings: readonly Warning[];
  /** False where the list could not be read to its end. */
  readonly complete: boolean;
  readonly readAt: IsoLocal;
}

/** The government reporting system, as one officer works in it. Every method throws `DungHenError`. */
export interface ReportingPortal {
  /** Logs in now. The other methods log in by themselves when they must, and again when a session ends. */
  login(signal?: AbortSignal): Promise<void>;
  /** Reports assigned, over all pages of the list. */
  reports(query?: ReportQuery, signal?: AbortSignal): Promise<ReportListing>;
  /** Opens one of the reports a listing gave and reads it. CONFLICT when the list no longer has it. */
  open(report: ReportEntry, signal?: AbortSignal): Promise<ReportSheet>;
  /** What would be done to each cell; nothing is written. */
  plan(form: ReportForm, signal?: AbortSignal): Promise<FillPlan>;
  /** Has the portal check the saved draft ("Kiểm tra số liệu") and gives what it says. UNSUPPORTED where it cannot. */
  check(form: ReportForm, signal?: AbortSignal): Promise<readonly Message[]>;
  /** What the outbox needs. */
  readonly port: SubmissionPort;
}

/** Makes a client from its parts, free of any platform; `node.ts` is the one for Node. */
export function createReportingPortal(options: ReportingPortalOptions): ReportingPortal {
  const desk = deskOf(options);
  const definitions = options.definitions ?? [II_06A];
  const definitionOf = (form: ReportForm, step: string): FormDefinition => {
    const found = definitions.find((definition) => definition.id === form.definitionId);
    if (found === undefined)
      throw failure('UNSUPPORTED', step, {
        label: form.definitionId,
        detail: 'no layout of this form is known',
      });
    return found;
  };
  const working =
    <T>(
      step: string,
      work: (form: ReportForm, definition: FormDefinition, desk: Desk, signal?: AbortSignal) => Promise<T>,
    ) =>
    async (form: ReportForm, signal?: AbortSignal): Promise<T> => {
      signal?.throwIfAborted();
      const definition = definitionOf(form, step);
      return desk.inSession(step, () => work(form, definition, desk, signal), signal);
    };

  return {
    login: (signal) => desk.login(signal),
    reports: (query = {}, signal) =>
      desk.inSession('reports', () => listing(query, desk, options.now, signal), signal),
    open: (report, signal) => desk.inSession('open', () => sheetOf(report, desk, signal), signal),
    plan: working('plan', planFor),
    check: working('check', checkOn),
    port: {
      lookUp: working('lookUp', lookUp),
      saveDraft: working('saveDraft', saveDraft),
      submit: working('submit', submit),
    },
  };
}

function deskOf(options: ReportingPortalOptions): Desk {
  const { startUrl, parse, credentials, unit, retry } = options;
  if (!URL.canParse(startUrl) || !/^https?:$/u.test(new URL(startUrl).protocol)) {
    throw failure('INVALID_INPUT', 'create', {
      detail: 'startUrl must be an absolute http or https address',
    });
  }
  const pace = options.pace ?? reportingGovernment.pace;
  const pacer = typeof pace === 'function' ? pace : createPacer(pace);
  const hosts = hostRule(startUrl, [
    ...reportingGovernment.hosts,
    ...IDENTITY_HOSTS,
    ...(options.identityHosts ?? []),
  ]);
  const visitor = createVisitor({
    transport: pacer(options.transport),
    parse,
    hosts,
    ...(retry === undefined ? {} : { retry }),
  });
  return createDesk({ startUrl, visitor, credentials, ...(unit === undefined ? {} : { unit }) });
}

async function listing(
  query: ReportQuery,
  desk: Desk,
  now: () => IsoLocal,
  signal?: AbortSignal,
): Promise<ReportListing> {
  const { state, ...wish } = query;
  const isWished = ({ report: { entry } }: Found): boolean =>
    (query.year === undefined || entry.period?.year === query.year) &&
    (query.period === undefined || (entry.period !== null && samePeriod(entry.period, query.period))) &&
    (state === undefined || entry.state === state);
  const { found, complete } = await search(desk, wish, isWished, signal);
  const pages = new Set(found.map(({ seen }) => seen));
  const warnings = [...pages].flatMap(({ page }) => {
    const reading = readList(page);
    return reading.ok ? reading.warnings : [];
  });
  return {
    reports: found.filter(isWished).map(({ report }) => report.entry),
    warnings,
    complete,
    readAt: now(),
  };
}

async function sheetOf(wanted: ReportEntry, desk: Desk, signal?: AbortSignal): Promise<ReportSheet> {
  const isIt = ({ report: { entry } }: Found) =>
    entry.name === wanted.name && entry.periodWords === wanted.periodWords && entry.unit === wanted.unit;
  const { found } = await search(desk, wanted.period === null ? {} : { period: wanted.period }, isIt, signal);
  const one = found.find(isIt);
  const opener = one === undefined ? null : openerOf(one.report, one.seen.page, 'read');
  if (one === undefined || opener === null) {
    throw failure('CONFLICT', 'open', {
      label: wanted.name,
      detail: 'the list no longer has this report, or no way into it',
    });
  }
  const { page } = one.seen;
  const seen = await desk.read(requestOfClick(opener.element, page, opener.label), 'open', page, signal);
  const reading = read(seen.page);
  if (!reading.ok) throw reading.error;
  return readSheet(seen.page);
}

async function planFor(
  form: ReportForm,
  definition: FormDefinition,
  desk: Desk,
  signal?: AbortSignal,
): Promise<FillPlan> {
  const opened = await openToWrite(form, definition, desk, 'plan', signal);
  if (isEditable(opened)) return opened.place.plan;
  throw failure('CONFLICT', 'plan', {
    label: opened.stateWords,
    detail: 'the portal holds this report as sent already',
  });
}

async function checkOn(
  form: ReportForm,
  definition: FormDefinition,
  desk: Desk,
  signal?: AbortSignal,
): Promise<readonly Message[]> {
  const opened = await openToWrite(form, definition, desk, 'check', signal);
  if (!isEditable(opened)) {
    throw failure('CONFLICT', 'check', {
      label: opened.stateWords,
      detail: 'the portal holds this report as sent already',
    });
  }
  const { page } = opened.seen;
  const action = checkAction(page);
  if (action === null)
    throw failure('UNSUPPORTED', 'check', {
      url: page.url,
      label: 'Kiểm tra',
      detail: 'the page has no check that can be asked for from here',
    });
  const answer = await desk.visitor.write(
    requestOfClick(action.element, page, action.label),
    'check',
    page,
    signal,
  );
  if (answer.error !== null) throw answer.error;
  return messagesOn(answer, [page]);
}
