import type { IsoLocal } from '@dung-hen/calendar';
import type { ApologyDraft, Supplement, Unit } from '@dung-hen/domain';
import { createPacer, type PaceLimit, type Pacer } from '../kit/pace.ts';
import type { OnProgress } from '../kit/progress.ts';
import type { RetryOptions } from '../kit/retry.ts';
import type { Transport } from '../kit/transport.ts';
import { onestopThanhHoa } from './adapter.ts';
import { readCases, readFields, readHolidays, readProcedures, readUnits } from './client/catalogue.ts';
import { type DrillDownRequest, drillDown, listDirty } from './client/drill-down.ts';
import { type Credentials, Gate } from './client/gate.ts';
import { readApologyDrafts, readDetail, readSteps, readSupplements } from './client/history.ts';
import { type DossierBatch, type ListOptions, listDossiers } from './client/lists.ts';
import type { PagingSummary } from './client/paging.ts';
import type { DossierQuery } from './client/query.ts';
import { type ReportAnswer, type ReportName, type ReportRequest, readReport } from './client/reports.ts';
import type { CatalogueProcedure, Field, Holiday, ProcedureCase, UnitCatalog } from './wire/catalogue.ts';
import type { DossierDetail } from './wire/dossier-detail.ts';
import type { Step } from './wire/history.ts';
import type { Account } from './wire/tokens.ts';

export interface OneStopOptions {
  /** Origin (and path, if any) the API stands under, e.g. 'https://motcua.thanhhoa.gov.vn'. */
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly credentials: Credentials;
  /** Vietnam time. */
  readonly now: () => IsoLocal;
  /** Default: one request in flight, a start every 250 ms. Hand several clients of one portal the same pacer. */
  readonly pace?: PaceLimit | Pacer;
  readonly retry?: RetryOptions;
  /** Told of every list read, unless the call has its own. */
  readonly onProgress?: OnProgress;
}

/** Abort a call with this. */
export interface Abortable {
  readonly signal?: AbortSignal;
}

type DossierPages = AsyncGenerator<DossierBatch, PagingSummary>;

/** Read access to the province one-stop system. Nothing here writes. All failures are `DungHenError`. */
export interface OneStopThanhHoa {
  /** Log in first; every other call throws LOGIN_REQUIRED before that, and again once the session has ended. */
  login(options?: Abortable): Promise<Account>;
  isLoggedIn(): boolean;
  /** Forgets the tokens. */
  forget(): void;
  dossiers(query?: DossierQuery, options?: ListOptions): DossierPages;
  detail(id: string, options?: Abortable): Promise<DossierDetail>;
  steps(dossierCode: string, options?: Abortable): Promise<Step[]>;
  supplements(dossierCode: string, options?: Abortable): Promise<Supplement[]>;
  apologyDrafts(options?: Abortable): Promise<ApologyDraft[]>;
  units(options?: Abortable & { readonly catalog?: UnitCatalog }): Promise<Unit[]>;
  holidays(options?: Abortable): Promise<Holiday[]>;
  fields(options?: Abortable): Promise<Field[]>;
  procedures(options?: Abortable & { readonly unitSystemId?: string }): Promise<CatalogueProcedure[]>;
  /** `systemCode` is the whole mã TTHC. */
  cases(systemCode: string, options?: Abortable): Promise<ProcedureCase[]>;
  /** II.06a by unit. */
  report06a(request: ReportRequest): Promise<ReportAnswer>;
  /** II.06a by level and field ("06 các cấp"). */
  report06Levels(request: ReportRequest): Promise<ReportAnswer>;
  report07a(request: ReportRequest): Promise<ReportAnswer>;
  report07b(request: ReportRequest): Promise<ReportAnswer>;
  /** II.06a by field: what a commune types into the government reporting system. `perUnit` splits it by unit. */
  reportByField(request: ReportRequest, options?: { readonly perUnit?: boolean }): Promise<ReportAnswer>;
  drillDown(request: DrillDownRequest, options?: ListOptions): DossierPages;
  /** Dossiers the portal itself calls mistaken in statistics. */
  dirtyDossiers(request: ReportRequest, options?: ListOptions): DossierPages;
}

/**
 * A client of the system. Nothing is sent before the first call. All clients given one pacer wait for each other; those
 * without share nothing.
 */
export function createOneStopThanhHoa(options: OneStopOptions): OneStopThanhHoa {
  const { baseUrl, credentials, now, retry } = options;
  const pace = options.pace ?? onestopThanhHoa.pace;
  const pacer = typeof pace === 'function' ? pace : createPacer(pace);
  const transport = pacer(options.transport);
  const gate = new Gate({ baseUrl, transport, credentials, now, ...(retry === undefined ? {} : { retry }) });
  const listing = (own: ListOptions | undefined): ListOptions => ({ onProgress: options.onProgress, ...own });
  const report = (name: ReportName, request: ReportRequest) => readReport(gate, name, request, now());

  return {
    login: ({ signal } = {}) => gate.login(signal),
    isLoggedIn: () => gate.isOpen(),
    forget: () => gate.forget(),
    dossiers: (query = {}, own) => listDossiers(gate, baseUrl, query, listing(own)),
    detail: (id, { signal } = {}) => readDetail(gate, id, signal),
    steps: (dossierCode, { signal } = {}) => readSteps(gate, dossierCode, signal),
    supplements: (dossierCode, { signal } = {}) => readSupplements(gate, dossierCode, signal),
    apologyDrafts: ({ signal } = {}) => readApologyDrafts(gate, signal),
    units: (own) => readUnits(gate, own),
    holidays: ({ signal } = {}) => readHolidays(gate, signal),
    fields: ({ signal } = {}) => readFields(gate, signal),
    procedures: (own) => readProcedures(gate, own),
    cases: (systemCode, { signal } = {}) => readCases(gate, systemCode, signal),
    report06a: (request) => report('06a', request),
    report06Levels: (request) => report('06levels', request),
    report07a: (request) => report('07a', request),
    report07b: (request) => report('07b', request),
    reportByField: (request, { perUnit = false } = {}) =>
      report(perUnit ? 'byUnitAndField' : 'byField', request),
    drillDown: (request, own) => drillDown(gate, baseUrl, request, listing(own)),
    dirtyDossiers: (request, own) => listDirty(gate, baseUrl, request, listing(own)),
  };
}
