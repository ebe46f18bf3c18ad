import { localIso } from '../clock.ts';
import type { DossierLife } from './life.ts';
import { hash32 } from './random.ts';
import type { UnitRecord } from './units.ts';

const YEAR_2000 = 24_000;
const hex = (value: number, width: number) => (value >>> 0).toString(16).padStart(width, '0').slice(-width);

/** Record id (GUID) of a dossier. It tells where the dossier lies, so that no index of ids is needed. */
export function dossierId(life: Pick<DossierLife, 'unit' | 'month' | 'position' | 'code'>): string {
  const { unit, month, position, code } = life;
  const mark = hash32(`id/${code}`);
  const tail = `${hex(position, 6)}${hex(hash32(`tail/${code}`), 6)}`;
  return `${hex(mark, 8)}-${hex(unit.index, 4)}-4${hex(month - YEAR_2000, 3)}-a${hex(mark, 3)}-${tail}`;
}

const ID = /^[0-9a-f]{8}-([0-9a-f]{4})-4([0-9a-f]{3})-a[0-9a-f]{3}-([0-9a-f]{6})[0-9a-f]{6}$/u;

/** Where a dossier with this id would lie; null for anything that is not one of ours. */
export function placeOfId(id: string): { unit: number; month: number; position: number } | null {
  const parts = ID.exec(id.toLowerCase());
  if (parts === null) return null;
  const [unit = 0, month = 0, position = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return { unit, month: month + YEAR_2000, position };
}

/** mã hồ sơ: '{maDinhDanh}-{yyMMdd}-{number of the day, at least 4 digits}'. */
export function dossierCode(prefix: string, createdAt: number, number: number): string {
  return `${prefix}-${localIso(createdAt).slice(2, 10).replaceAll('-', '')}-${String(number).padStart(4, '0')}`;
}

/** Prefix of codes from before the new identifiers: '000.05.77.H56' for H56.77.5. */
export function legacyPrefix(unit: UnitRecord): string {
  const [, first = '0', second = '0'] = (unit.maDinhDanh ?? '').split('.');
  return `000.${second.padStart(2, '0')}.${first.padStart(2, '0')}.H56`;
}
