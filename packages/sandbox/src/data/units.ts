import { guidOf } from './random.ts';

export type Catalog = 'so-ban-nganh' | 'cnvpdk' | 'quan-huyen' | 'xa-phuong';

/** A group of the province system: a unit ('don-vi') or a department inside one. Names and codes are invented. */
export interface UnitRecord {
  readonly index: number;
  /** GUID; `donViId` of a dossier. */
  readonly groupCode: string;
  readonly name: string;
  readonly ofGroupCode: string | null;
  readonly type: 'don-vi' | 'phong-ban';
  readonly catalog: Catalog | null;
  /** 'H56.<n>[.<m>]', prefix logic everywhere; null for departments and the TTHCC. */
  readonly maDinhDanh: string | null;
  /** Group code of the managing unit (the TTHCC manages the province's departments). */
  readonly donViQuanLy: string | null;
  readonly order: number;
  /** Whether dossiers are received here at all. */
  readonly busy: boolean;
}

/** Trung tâm Phục vụ hành chính công: chosen by this constant, upper-case as the client has it. */
export const TTHCC_GROUP_CODE = '0A97F0DB-325A-6205-69D4-F7131F368F64';

/** mã định danh of the demo commune; prefix of no other unit's. */
export const DEMO_UNIT_CODE = 'H56.77.5';

const DEPARTMENTS = [
  'Nội vụ',
  'Tư pháp',
  'Tài chính',
  'Công Thương',
  'Nông nghiệp và Môi trường',
  'Xây dựng',
  'Khoa học và Công nghệ',
  'Văn hóa, Thể thao và Du lịch',
  'Giáo dục và Đào tạo',
  'Y tế',
  'Dân tộc và Tôn giáo',
];
const OLD_DISTRICTS = [24, 25, 26, 27, 28, 29, 30, 77];
const SYLLABLES = 'An Bình Châu Đông Giang Hà Hải Hòa Kim Lạc Minh Ngọc Phú'.split(' ');
const WARDS = 19;

/**
 * The province: departments H56.1 … H56.11 (so H56.1 is a prefix of H56.10), two land-registry branches, old districts
 * without a dossier, and `communes` communes under old district numbers (H56.24.1 is a prefix of H56.24.10).
 * The demo commune H56.77.5 is always there; some departments of it close the list.
 */
export function buildUnits(communes: number): readonly UnitRecord[] {
  const units: UnitRecord[] = [];
  const add = (unit: Pick<UnitRecord, 'name'> & Partial<UnitRecord>) => {
    const index = units.length;
    units.push({
      index,
      groupCode: guidOf(`unit/${unit.maDinhDanh ?? unit.name}`),
      ofGroupCode: null,
      type: 'don-vi',
      catalog: null,
      maDinhDanh: null,
      donViQuanLy: null,
      order: index + 1,
      busy: true,
      ...unit,
    });
  };
  const district = (number: number) => `H56.${number}`;
  DEPARTMENTS.forEach((name, i) => {
    const maDinhDanh = district(i + 1);
    add({ name: `Sở ${name} (mẫu)`, catalog: 'so-ban-nganh', maDinhDanh, donViQuanLy: TTHCC_GROUP_CODE });
  });
  for (const region of [1, 2]) {
    add({
      name: `Chi nhánh Văn phòng đăng ký đất đai khu vực ${region} (mẫu)`,
      catalog: 'cnvpdk',
      maDinhDanh: `H56.5.${region}`,
    });
  }
  for (const number of OLD_DISTRICTS) {
    add({
      name: `UBND huyện Mẫu ${number} (cũ)`,
      catalog: 'quan-huyen',
      maDinhDanh: district(number),
      busy: false,
    });
  }
  for (const [i, { maDinhDanh, name }] of communeNames(communes).entries()) {
    add({ name, catalog: 'xa-phuong', maDinhDanh, order: 1_000 + i });
  }
  add({ name: 'Trung tâm Phục vụ hành chính công tỉnh', groupCode: TTHCC_GROUP_CODE, busy: false });
  const demo = units.find((unit) => unit.maDinhDanh === DEMO_UNIT_CODE);
  for (const name of ['Bộ phận Một cửa', 'Văn phòng HĐND và UBND', 'Phòng Văn hóa - Xã hội']) {
    add({ name: `${name} xã Mẫu`, type: 'phong-ban', ofGroupCode: demo?.groupCode ?? null, busy: false });
  }
  return units;
}

function communeNames(total: number): { maDinhDanh: string; name: string }[] {
  const places = [{ maDinhDanh: DEMO_UNIT_CODE, name: 'UBND xã Mẫu' }];
  for (let i = 0; places.length < total; i += 1) {
    const first = SYLLABLES[Math.floor(i / SYLLABLES.length) % SYLLABLES.length] ?? '';
    const second = SYLLABLES[i % SYLLABLES.length] ?? '';
    const old = OLD_DISTRICTS[i % (OLD_DISTRICTS.length - 1)] ?? 24;
    places.push({
      maDinhDanh: `H56.${old}.${Math.floor(i / (OLD_DISTRICTS.length - 1)) + 1}`,
      name: `UBND ${places.length <= WARDS ? 'phường' : 'xã'} Mẫu ${first} ${second}`,
    });
  }
  return places;
}
