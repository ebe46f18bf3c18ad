import type { UnitRecord } from '../data/units.ts';
import type { Params } from './binding.ts';

const CATALOGS = new Set(['so-ban-nganh', 'cnvpdk', 'quan-huyen', 'xa-phuong']);
const same = (a: string | null, b: string | null) =>
  a !== null && b !== null && a.toLowerCase() === b.toLowerCase();

/**
 * Units a report lists: type 'don-vi' with a mã định danh, in the order GroupOrder, MaDinhDanh, GroupCode.
 * `maDinhDanhCha` is a prefix match without a dot boundary (H56.1 also takes H56.10), minus the unit itself with
 * `chiBaoGomDonViCon`; `maDinhDanh` is exact; `catalog` counts only when neither is given, and an unknown catalog is
 * taken for a `donViQuanLy`.
 */
export function reportUnits(units: readonly UnitRecord[], params: Params): readonly UnitRecord[] {
  const prefix = params.text('maDinhDanhCha')?.toLowerCase() ?? null;
  const exact = params.text('maDinhDanh');
  const catalog = params.text('catalog');
  const manager = params.text('donViQuanLy');
  const groupCode = params.text('maDonVi');
  const parent = params.text('maDonViCha');
  const childrenOnly = params.bool('chiBaoGomDonViCon') === true;
  const chosen = units.filter((unit) => {
    const code = unit.maDinhDanh?.toLowerCase() ?? '';
    if (unit.type !== 'don-vi' || code === '') return false;
    if (prefix !== null && !(code.startsWith(prefix) && !(childrenOnly && code === prefix))) return false;
    if (exact !== null && !same(code, exact)) return false;
    if (prefix === null && exact === null && catalog !== null) {
      if (CATALOGS.has(catalog) ? unit.catalog !== catalog : !same(unit.donViQuanLy, catalog)) return false;
    }
    if (manager !== null && !same(unit.donViQuanLy, manager)) return false;
    if (groupCode !== null && !same(unit.groupCode, groupCode)) return false;
    return parent === null || same(unit.ofGroupCode, parent);
  });
  return chosen.sort(
    (a, b) =>
      a.order - b.order ||
      (a.maDinhDanh ?? '').localeCompare(b.maDinhDanh ?? '') ||
      a.groupCode.localeCompare(b.groupCode),
  );
}
