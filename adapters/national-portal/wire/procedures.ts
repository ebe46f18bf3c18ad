import { DungHenError } from '@dung-hen/domain';
import { nationalPortal } from '../adapter.ts';
import { AGENCY_TYPES, type AgencyType } from './agencies.ts';
import { readerOf } from './cells.ts';
import type { GatewayRow } from './gateway.ts';

/** What procedures are looked for. Nothing given: all of them. */
export interface ProcedureQuery {
  /** Words of the name, or a code. */
  readonly keyword?: string;
  /** Number of the implementing agency, see `agencies`. */
  readonly agencyId?: string;
  readonly agencyType?: AgencyType;
  /** Number of the field. */
  readonly fieldId?: string;
  /** Number of the level (province, commune …); the set after 1/7/2025 is not known, so none is built in. */
  readonly levelId?: string;
  /** Liên thông procedures instead of single ones. */
  readonly linked?: boolean;
}

/** A row of the list of procedures. */
export interface ListedNationalProcedure {
  /** The portal's number of the procedure. */
  readonly id: string;
  /** Mã TTHC: '1.015045', or with the province '1.015045.000.00.00.H56'. */
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly publishedBy: string;
  readonly implementedBy: string;
  /** QDCBID: number of the decision that published it; '' where none is told. A new decision is a change. */
  readonly decisionId: string;
}

/** One page of a list with the length of the whole list, which each row carries. */
export interface ProcedurePage {
  readonly procedures: readonly ListedNationalProcedure[];
  /** AMOUNT; 0 for a page without rows. */
  readonly total: number;
}

/** Most rows the portal gives at once. */
export const MOST_PER_PAGE = 500;

/** Stands for "any" in a search: known for the level (2022–2025), taken to hold for the other numbers too. */
const ANY = -1;

/** Parameters of a page of a search; `page` from 1. */
export function procedureSearch(
  query: ProcedureQuery,
  page: number,
  pageSize: number,
): Readonly<Record<string, string | number>> {
  return {
    keyword: query.keyword ?? '',
    agency_type: query.agencyType === undefined ? ANY : AGENCY_TYPES[query.agencyType],
    impl_agency_id: query.agencyId ?? ANY,
    object_id: ANY,
    field_id: query.fieldId ?? ANY,
    impl_level_id: query.levelId ?? ANY,
    is_connected: query.linked === true ? 1 : 0,
    recordPerPage: pageSize,
    pageIndex: page,
  };
}

/** A page of procedures. @throws DungHenError SITE_CHANGED, also when two rows tell different lengths of the list. */
export function readProcedures(rows: readonly GatewayRow[]): ProcedurePage {
  const totals = new Set<number>();
  const procedures = rows.map((row, index): ListedNationalProcedure => {
    const read = readerOf(row, index, 'search');
    totals.add(read.count('AMOUNT'));
    return {
      id: read.id('ID'),
      code: read.text('PROCEDURE_CODE'),
      name: read.text('PROCEDURE_NAME'),
      field: read.optional('FIELD_NAME'),
      publishedBy: read.optional('PUBLISHED_AGENCY'),
      implementedBy: read.optional('IMPLEMENTATION_AGENCY'),
      decisionId: read.optional('QDCBID'),
    };
  });
  const [total = 0, ...others] = totals;
  if (others.length > 0 || total < procedures.length) {
    throw new DungHenError('SITE_CHANGED', {
      adapter: nationalPortal.id,
      step: 'search',
      label: 'AMOUNT',
      detail: 'the rows do not agree on the length of the list',
    });
  }
  return { procedures, total };
}
