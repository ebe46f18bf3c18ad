import { type IsoDate, toDay } from '@dung-hen/calendar';

/** How an agency code is written. QCVN 102:2016 reads right to left ('000.00.00.H56'), QĐ 20/2020 left to right ('H56.77.5'). */
export type UnitCodeStyle = 'qcvn102' | 'qd20' | 'other';

/** Mã định danh cơ quan. */
export interface UnitCode {
  readonly code: string;
  readonly style: UnitCodeStyle;
  /** Code of the ministry or province it belongs to, 'H56'; null for a code of another style. */
  readonly root: string | null;
}

/** Mã hồ sơ. */
export interface DossierCode {
  readonly code: string;
  readonly unit: UnitCode;
  /** Day it was filed. Not always the day of receipt: never count a limit from it. */
  readonly filedOn: IsoDate;
  /** Running number of the unit on that day (digits, as written). */
  readonly sequence: string;
}

/** Mã thủ tục hành chính. Join on `national`. */
export interface ProcedureCode {
  readonly code: string;
  /** National part, '1.010708'. */
  readonly national: string;
  /** Province or ministry of a full local code, 'H56'. */
  readonly root: string | null;
}

const QCVN_102 = /^\d{3}\.\d{2}\.\d{2}\.([A-Z]\d{2})$/u;
// Segments of one digit occur in the province system ('H56.77.5').
const QD_20 = /^([A-Z]\d{2})(?:\.[0-9A-Z]{1,3}){0,5}$/u;
const QD_20_LONGEST = 35;
const OTHER_UNIT = /^[0-9A-Z]+(?:\.[0-9A-Z]+)*$/u;
const DOSSIER = /^([0-9A-Z.]+)-(\d{2})(\d{2})(\d{2})-(\d{4,7})$/u;
const PROCEDURE = /^(\d\.\d{6})(?:\.\d{3}\.\d{2}\.\d{2}\.([A-Z]\d{2}))?$/u;

/** Outer white space off, capitals, plain hyphens: codes are copied from pages and letters and typed by hand. */
function tidied(text: string): string {
  return text
    .trim()
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212]/gu, '-');
}

/** Reads an agency code of either style; null for anything else. */
export function parseUnitCode(text: string): UnitCode | null {
  const code = tidied(text);
  const qcvn = QCVN_102.exec(code);
  if (qcvn) return { code, style: 'qcvn102', root: qcvn[1] ?? null };
  const qd20 = code.length <= QD_20_LONGEST ? QD_20.exec(code) : null;
  return qd20 ? { code, style: 'qd20', root: qd20[1] ?? null } : null;
}

/**
 * Reads a dossier code '{unit}-{yymmdd}-{number}', today's and older styles; foreign prefixes of imported dossiers pass
 * with style 'other'. Null for anything else, for a date that does not exist, or one after `today` where it is given.
 */
export function parseDossierCode(text: string, today?: IsoDate): DossierCode | null {
  const code = tidied(text);
  const found = DOSSIER.exec(code);
  if (!found) return null;
  const [, prefix = '', year, month, day, sequence = ''] = found;
  const filedOn = `20${year}-${month}-${day}`;
  if (!isRealDate(filedOn) || (today !== undefined && filedOn > today.slice(0, 10))) return null;
  const unit = parseUnitCode(prefix) ?? otherUnit(prefix);
  return unit && { code, unit, filedOn, sequence };
}

function otherUnit(code: string): UnitCode | null {
  return OTHER_UNIT.test(code) ? { code, style: 'other', root: null } : null;
}

function isRealDate(date: string): boolean {
  try {
    toDay(date);
    return true;
  } catch {
    return false;
  }
}

/** Reads a procedure code, national ('2.000635') or full ('1.010708.000.00.00.H56'); null for anything else. */
export function parseProcedureCode(text: string): ProcedureCode | null {
  const code = tidied(text);
  const found = PROCEDURE.exec(code);
  return found ? { code, national: found[1] ?? code, root: found[2] ?? null } : null;
}
