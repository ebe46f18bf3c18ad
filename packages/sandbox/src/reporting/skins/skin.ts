import type { html } from 'hono/html';
import type { Account } from '../accounts.ts';
import type { ShownState } from '../actions.ts';
import type { Assignment } from '../assignments.ts';
import type { Message } from '../check.ts';
import type { SkinName } from '../options.ts';
import type { ReportRecord } from '../store.ts';
import type { TableDesign, TableModel } from '../table.ts';

/** Escaped markup. */
export type Html = ReturnType<typeof html>;

/** What a button on the report page asks for. */
export const ACTIONS = ['save', 'check', 'submit', 'clear', 'approve', 'sendBack'] as const;
export type Action = (typeof ACTIONS)[number];

/** What a form carries back besides the figures: which report, its row version, the session's anti-forgery token. */
export interface PageState {
  readonly id: string;
  readonly revision: number;
  readonly token: string;
}

/** What the list was asked for; '' = not asked. */
export interface ListQuery {
  readonly year: string;
  readonly period: string;
  readonly state: string;
  readonly unit: string;
  readonly page: number;
}

export type Route =
  | { readonly page: 'list'; readonly query: ListQuery }
  | { readonly page: 'open'; readonly id: string }
  /** A postback of the list that leads to a report. */
  | { readonly page: 'go'; readonly id: string; readonly state: PageState | null }
  | { readonly page: 'act'; readonly action: Action; readonly state: PageState | null }
  | { readonly page: 'logout' };

export interface SkinRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly fields: URLSearchParams;
}

export interface ListRow {
  readonly order: number;
  readonly id: string;
  readonly title: string;
  readonly periodLabel: string;
  readonly unitName: string;
  readonly deadline: string;
  readonly state: ShownState;
  readonly editable: boolean;
}

/** A choice of a filter. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ListView {
  readonly account: Account;
  readonly query: ListQuery;
  readonly choices: Readonly<Record<'year' | 'period' | 'state' | 'unit', readonly Choice[]>>;
  readonly rows: readonly ListRow[];
  readonly pages: number;
  readonly total: number;
  readonly messages: readonly Message[];
  readonly page: PageState;
}

export interface ReportView {
  readonly account: Account;
  readonly assignment: Assignment;
  readonly record: ReportRecord;
  readonly state: ShownState;
  /** 'edit' = inputs; 'disabled' = inputs nobody can change; 'text' = figures as text. */
  readonly mode: 'edit' | 'disabled' | 'text';
  readonly table: TableModel | null;
  readonly page: PageState;
  readonly messages: readonly Message[];
  readonly buttons: readonly Action[];
  readonly receiver: string;
  /** "Trình lãnh đạo" instead of "Gửi báo cáo". */
  readonly approval: boolean;
}

/** A page with a few words: a receipt, an error. */
export interface NoticeView {
  readonly account: Account | null;
  readonly heading: string;
  readonly messages: readonly Message[];
  readonly link: { readonly href: string; readonly label: string } | null;
}

/** One way the emulated system may look and behave. Everything behind it is the same. */
export interface Skin {
  readonly name: SkinName;
  readonly design: TableDesign;
  readonly approval: boolean;
  readonly ssoReturn: 'redirect' | 'form';
  /**
   * What a request of a session that ran out gets: a redirect to the login, or with status 200 in place of the page a
   * link to the login ('link') or the identity provider's own form ('form').
   */
  readonly expiry: 'redirect' | 'link' | 'form';
  readonly conflictStatus: 200 | 409;
  readonly afterSubmit: 'disabled' | 'text';
  /** Where words about a save or a refused submit stand: on the page that answers, or after a redirect. */
  readonly afterSave: 'page' | 'redirect';
  /** Where the receipt of a submit stands. */
  readonly afterSend: 'page' | 'report' | 'list' | 'notice';
  readonly cookie: string;
  readonly stateWords: Readonly<Record<ShownState, string>>;
  readonly paths: { readonly list: string; report(id: string): string; readonly login: string };
  route(request: SkinRequest): Route | null;
  /** Name of the control of a cell: row counted from 0 (total row last), official column number. */
  cellName(state: PageState, row: number, column: number): string;
  /** Name of the text area of a section counted from 0. */
  textName(state: PageState, section: number): string;
  /** Name of the leader's reason when sending back. */
  readonly reasonName: string;
  listPage(view: ListView): Html;
  reportPage(view: ReportView): Html;
  noticePage(view: NoticeView): Html;
}
