import { DungHenError, isDungHenError, parseProcedureCode, type Reading } from '@dung-hen/domain';
import type { PageDocument } from '@dung-hen/page';
import { findLabelledList, readLabelledList } from '../kit/labelled-list.ts';
import { labelOn, valueBeside } from '../kit/labelled-values.ts';
import { nationalPortal } from './adapter.ts';
import { DETAIL, WAYS_TABLE } from './fields.ts';

/** Kinds of page this adapter reads. */
export type PageKind = 'procedureDetail';

/** One way to apply, in the portal's words. */
export interface ApplicationWay {
  /** 'Trực tiếp', 'Trực tuyến', 'Dịch vụ bưu chính'. */
  readonly way: string;
  readonly limit: string;
  readonly fee: string;
  readonly about: string;
}

/** A procedure's page. It tells neither legal basis nor result: those are in the Word file alone. */
export interface ProcedureDetail {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  /** Number of the publishing decision as written; '' where the page has none. */
  readonly decision: string;
  readonly level: string;
  readonly kind: string;
  readonly agency: string;
  readonly ways: readonly ApplicationWay[];
}

/** A page that asks for a password. */
function isLoginPage(page: PageDocument): boolean {
  return page.root
    .find('input')
    .some((input) => input.attr('type')?.toLowerCase() === 'password' && !input.hidden());
}

/** What a page is, by its labels; null for one this adapter does not read. */
export function recognise(page: PageDocument): PageKind | null {
  if (isLoginPage(page)) return null;
  const named = labelOn(page.root, ...DETAIL.code) !== null && labelOn(page.root, ...DETAIL.name) !== null;
  return named && findLabelledList(page, WAYS_TABLE) !== null ? 'procedureDetail' : null;
}

/** Reads a procedure's page. LOGIN_REQUIRED for a log-in page, SITE_CHANGED for any other, EMPTY_UNCONFIRMED without ways. */
export function readPage(page: PageDocument): Reading<ProcedureDetail> {
  try {
    return { ok: true, records: [readDetail(page)], warnings: [] };
  } catch (error) {
    if (!isDungHenError(error)) throw error;
    return { ok: false, error };
  }
}

/** A procedure's page as a record. @throws as `readPage` reports. */
export function readDetail(page: PageDocument): ProcedureDetail {
  const fail = (code: 'LOGIN_REQUIRED' | 'SITE_CHANGED', detail: string, label?: string) =>
    new DungHenError(code, {
      adapter: nationalPortal.id,
      step: 'procedureDetail',
      url: page.url,
      detail,
      ...(label === undefined ? {} : { label }),
    });
  if (isLoginPage(page)) throw fail('LOGIN_REQUIRED', 'the page asks for a log-in');
  const rows = readLabelledList(page, WAYS_TABLE);
  const shown = (labels: readonly string[]): string => valueBeside(page, ...labels) ?? '';
  const [code, name] = [shown(DETAIL.code), shown(DETAIL.name)];
  if (parseProcedureCode(code) === null) throw fail('SITE_CHANGED', 'no code of a procedure', DETAIL.code[0]);
  if (name === '') throw fail('SITE_CHANGED', 'no name of a procedure', DETAIL.name[0]);
  return {
    code,
    name,
    field: shown(DETAIL.field),
    decision: shown(DETAIL.decision),
    level: shown(DETAIL.level),
    kind: shown(DETAIL.kind),
    agency: shown(DETAIL.agency),
    ways: rows.map((row) => ({
      way: row.text('way'),
      limit: row.text('limit'),
      fee: row.text('fee'),
      about: row.text('about'),
    })),
  };
}

/** What all ways say alike: the limit or the fee; null where they differ, so that nothing is compared with a guess. */
export function commonTo(ways: readonly ApplicationWay[], what: 'limit' | 'fee'): string | null {
  const said = [...new Set(ways.map((way) => way[what]).filter((text) => text !== ''))];
  return said.length === 1 ? (said[0] ?? null) : null;
}
