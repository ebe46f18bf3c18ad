import type { DossierStatus } from '@dung-hen/domain';
import type { ReportKind } from './report-shapes.ts';

/** What the address of an officer's page says about it. The address of a page never says more than its path does. */
export type Route =
  | {
      readonly kind: 'dossierList';
      /** Status of everything on the list, where its rows do not write it. */
      readonly status: DossierStatus | null;
      /** Columns this list must have besides the dossier itself, by glossary id. */
      readonly needs: readonly string[];
      /** Each fact has its own cell; elsewhere the dossier is the composite cell "Thông tin hồ sơ". */
      readonly flat: boolean;
    }
  | { readonly kind: 'report'; readonly report: ReportKind };

/** Lists whose rows write no status, or that have a column worth insisting on (screens of February 2025). */
const SPECIAL_LISTS: Readonly<Record<string, { status?: DossierStatus; needs?: readonly string[] }>> = {
  'xu-ly-ho-so/dang-xu-ly': { status: 4, needs: ['stepDueAt'] },
  'xu-ly-ho-so/vpub/dang-xu-ly': { status: 4, needs: ['stepDueAt'] },
  'xu-ly-ho-so/dang-xu-ly-lien-thong': { needs: ['stepDueAt'] },
  'bo-sung-ho-so/cho-bo-sung': { status: 5 },
  'tiep-nhan-ho-so/tu-choi-tiep-nhan': { status: 3 },
  'theo-doi-ho-so/ho-so-qua-han': { needs: ['daysOverdue'] },
};

const LIST_MENUS =
  /^(?:tiep-nhan-ho-so|xu-ly-ho-so|bo-sung-ho-so|theo-doi-ho-so(?:-tn)?|tra-ket-qua|thu-phi-le-phi|tra-cuu|ho-so-so-hoa|cham-so-hoa|du-thao-xu-ly-ho-so|chung-thuc|ho-so-phi-dia-gioi)\/[a-z]/u;

/** Pages that stand under the lists' menus and count units instead of listing dossiers. */
const NOT_LISTS: ReadonlySet<string> = new Set([
  'theo-doi-ho-so/trang-thai-xu-ly-ho-so',
  'theo-doi-ho-so/khong-duoc-tiep-nhan',
  'thu-phi-le-phi/tinh-hinh-su-dung-bien-lai-thu-phi-le-phi',
  'thu-phi-le-phi/thong-ke-thu-phi-le-phi',
  'tra-cuu/csdl-dan-cu',
  'tra-cuu/thong-tin-doanh-nghiep',
  'tra-cuu/ho-kinh-doanh',
]);

/** Lists of dossiers that stand among the statistics. */
const LISTS_AMONG_REPORTS: ReadonlySet<string> = new Set([
  'thong-ke/ho-so-qua-han',
  'thong-ke/ho-so-tiep-nhan-qua-han',
  'thong-ke/so-theo-doi-ho-so',
]);

const REPORTS: Readonly<Record<string, ReportKind>> = {
  'thong-ke/bao-cao-06a': '06a',
  'thong-ke/bao-cao-06-cac-cap': '06levels',
  'thong-ke/bao-cao-07a': '07a',
  'thong-ke/bao-cao-07b': '07b',
  'thong-ke/bao-cao-theo-linh-vuc': 'byField',
  'thong-ke/bao-cao-don-vi-linh-vuc': 'byUnitAndField',
  'thong-ke/bao-cao-tong-hop-don-vi': 'byUnit',
};

/** The route of an address below `/dvc/`; null for any other page and for pages nothing is read from. */
export function routeOf(url: string): Route | null {
  const path = /\/dvc\/([^?#]+?)\/*(?:[?#]|$)/u.exec(url)?.[1]?.toLowerCase();
  if (path === undefined) return null;
  const report = REPORTS[path];
  if (report !== undefined) return { kind: 'report', report };
  if (NOT_LISTS.has(path) || !(LIST_MENUS.test(path) || LISTS_AMONG_REPORTS.has(path))) return null;
  const special = SPECIAL_LISTS[path];
  const flat = LISTS_AMONG_REPORTS.has(path) || path.startsWith('thu-phi-le-phi/');
  return { kind: 'dossierList', status: special?.status ?? null, needs: special?.needs ?? [], flat };
}
