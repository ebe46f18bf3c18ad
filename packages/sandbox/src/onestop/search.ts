import { DAY, dayOf } from '../data/office-time.ts';
import { officerOf } from '../data/officers.ts';
import { personOf } from '../data/people.ts';
import { fieldCodeOf, fullCode } from '../data/procedures.ts';
import type { DossierRow } from '../data/state.ts';
import type { DossierStore } from '../data/store.ts';
import { TTHCC_GROUP_CODE, type UnitRecord } from '../data/units.ts';
import type { Params } from './binding.ts';
import {
  applicantKind,
  caseOf,
  handlerIds,
  rarely,
  returnState,
  summaryOf,
  WITHDRAWN,
  waitsForSignature,
} from './facts.ts';
import { paymentOf, paymentStates } from './payment.ts';
import { type SandboxUser, seesEverything } from './users.ts';

/** Which of the list endpoints asks: everything in scope, or the asking user's own part. */
export type ListScope = 'all' | 'handling' | 'handled' | 'received';

type Test = (row: DossierRow) => boolean;

/** The rows of a list query in list order (CreatedOn DESC). All parameters are bound before the first row is read. */
export function searchDossiers(
  store: DossierStore,
  user: SandboxUser,
  scope: ListScope,
  params: Params,
): DossierRow[] {
  const tests = [
    ...scopeTests(user, scope),
    ...statusTests(params),
    ...dateTests(params, store.clock.nowMs()),
  ];
  tests.push(...partTests(params, user), ...textTests(params), ...followUpTests(params, store.clock.nowMs()));
  const units = unitsInScope(store, user, params);
  const found: DossierRow[] = [];
  for (const unit of units) {
    for (const row of store.rowsOf(unit)) if (tests.every((test) => test(row))) found.push(row);
  }
  return sorted(found, units.length, params);
}

/** Only the exact keys LastModifiedOn and NgayXacNhanKetQua are honoured; anything else is silently CreatedOn DESC. */
function sorted(rows: DossierRow[], units: number, params: Params): DossierRow[] {
  const order = params.list('orderBy');
  if (order.includes('LastModifiedOn')) return rows.sort((a, b) => a.changedAt - b.changedAt);
  if (order.includes('NgayXacNhanKetQua')) {
    return rows.sort((a, b) => (a.finishedAt ?? 0) - (b.finishedAt ?? 0));
  }
  return units > 1 ? rows.sort((a, b) => b.life.createdAt - a.life.createdAt) : rows;
}

const same = (a: string | null, b: string) => a !== null && a.toLowerCase() === b.toLowerCase();

/** groupCode (of the unit or of a department in it), groupCode2, donViQuanLy; an officer never leaves his unit. */
function unitsInScope(store: DossierStore, user: SandboxUser, params: Params): readonly UnitRecord[] {
  let units = store.units.filter((unit) => unit.busy && (seesEverything(user) || unit === user.unit));
  const second = params.text('groupCode2');
  const central = second !== null && same(second, TTHCC_GROUP_CODE);
  const manager = central ? second : params.text('donViQuanLy');
  for (const code of [params.text('groupCode'), central ? null : second]) {
    if (code !== null) units = units.filter((unit) => same(unit.groupCode, code));
  }
  if (manager !== null) {
    units = units.filter((unit) => same(unit.donViQuanLy, manager) || same(unit.groupCode, manager));
  }
  return units;
}

function scopeTests(user: SandboxUser, scope: ListScope): Test[] {
  const { post, unit } = user;
  const mine = (row: DossierRow) => row.life.unit === unit;
  if (scope === 'handling') return [(row) => mine(row) && post !== null && row.handler === post];
  if (scope === 'handled') return [(row) => mine(row) && post !== null && row.handled.includes(post)];
  if (scope === 'received') return [(row) => mine(row) && post === 'receiver' && row.receivedAt !== null];
  return [];
}

/** Arrays are repeated keys: 'a,b' in one key is one value and matches nothing. */
function statusTests(params: Params): Test[] {
  const tests: Test[] = [];
  const status = params.text('maTrangThai');
  const exact = params.text('trangThaiHoSoId');
  const among = params.list('inMaTrangThais');
  const noneOf = params.list('notInMaTrangThais');
  if (status !== null) tests.push((row) => String(row.status) === status);
  if (status === '2' || status === '4' || status === '6') tests.push((row) => !waitsForSignature(row));
  if (exact !== null) tests.push((row) => String(row.status) === exact);
  if (among.length > 0) tests.push((row) => among.includes(String(row.status)));
  if (noneOf.length > 0) tests.push((row) => !noneOf.includes(String(row.status)));
  return tests;
}

/** Dates are compared as moments: henTraTo=2025-06-16 means due by midnight at the start of the 16th. */
function dateTests(params: Params, now: number): Test[] {
  const tests: Test[] = [];
  const between = (of: (row: DossierRow) => number | null, from: string, to: string) => {
    const low = params.date(from);
    const high = params.date(to);
    if (low !== null) tests.push((row) => (of(row) ?? Number.NEGATIVE_INFINITY) >= low);
    if (high !== null) tests.push((row) => (of(row) ?? Number.POSITIVE_INFINITY) <= high);
  };
  between((row) => row.receivedAt, 'tiepNhanFrom', 'tiepNhanTo');
  between((row) => row.due, 'henTraFrom', 'henTraTo');
  between((row) => row.returnedAt, 'ngayTraFrom', 'ngayTraTo');
  between((row) => row.submittedAt, 'nopHoSoTuNgay', 'nopHoSoDenNgay');
  if (params.bool('coNgayTiepNhan') === true) tests.push((row) => row.receivedAt !== null);
  const soon = params.text('hoSoToiHan');
  if (soon !== null) {
    const today = dayOf(now);
    const [first, last] =
      soon === 'get-all' ? [today, today + 3] : [today + Number(soon), today + Number(soon)];
    tests.push(({ days }) => days.due !== null && days.due >= first && days.due <= last);
  }
  return tests;
}

function partTests(params: Params, user: SandboxUser): Test[] {
  const tests: Test[] = [];
  const equal = (name: string, of: (row: DossierRow) => string | null) => {
    const wanted = params.text(name);
    if (wanted !== null) tests.push((row) => same(of(row), wanted));
  };
  const everyKind = params.bool('searchAllType') === true;
  const certificationOnly = params.bool('laHoSoChungThuc') === true;
  if (certificationOnly) tests.push((row) => row.life.procedure.certification);
  else if (!everyKind) tests.push((row) => !row.life.procedure.certification);
  equal('maLinhVucChinh', (row) => fieldCodeOf(row.life.procedure));
  equal('thuTucId', (row) => fullCode(row.life.procedure));
  equal('maTTHC', (row) => fullCode(row.life.procedure));
  equal('maTruongHop', (row) => caseOf(row.life).code);
  equal('kenhThucHien', (row) => row.channel);
  equal('trangThaiBoSung', (row) => row.supplementState);
  equal('trangThaiTraKq', returnState);
  equal('donViTraKq', (row) => row.life.unit.groupCode);
  equal('loaiKetQua', (row) => (row.withdrawn ? WITHDRAWN : null));
  equal('loaiDoiTuong', (row) => applicantKind(row.life));
  equal('nguoiNhanHoSo', (row) => (row.receivedAt === null ? null : officerOf(row.life.unit, 'receiver').id));
  equal('nguoiXuLyTruoc', (row) =>
    row.previousHandler === null ? null : officerOf(row.life.unit, row.previousHandler).id,
  );
  const otherThan = params.text('notEqKenhThucHien');
  if (otherThan !== null) tests.push((row) => row.channel !== otherThan);
  const handling = params.text('nguoiDangXuLy');
  if (handling !== null) tests.push((row) => (handlerIds(row) ?? '').includes(handling));
  if (params.bool('laNguoiNhanHoSo') === true) {
    tests.push((row) => row.life.unit === user.unit && user.post === 'receiver' && row.receivedAt !== null);
  }
  if (params.bool('byCurrentUser') === true) {
    tests.push((row) => row.life.unit === user.unit && row.handler !== null && row.handler === user.post);
  }
  if (params.text('viewHoSo') === 'dang-xu-ly-lien-thong') tests.push((row) => rarely(row.life, 'joined', 8));
  const signed = params.bool('daKySo');
  if (signed !== null) tests.push((row) => rarely(row.life, 'signed', 2) === signed);
  return tests;
}

/** Text search is LIKE N'%…%': no regard to case. */
function textTests(params: Params): Test[] {
  const tests: Test[] = [];
  const like = (name: string, of: (row: DossierRow) => string | null) => {
    const wanted = params.text(name)?.normalize('NFC').toLowerCase();
    if (wanted !== undefined) tests.push((row) => (of(row) ?? '').toLowerCase().includes(wanted));
  };
  like('maHoSo', (row) => row.life.code);
  like('trichYeuHoSo', (row) => summaryOf(row.life));
  like('tenTTHC', (row) => row.life.procedure.name);
  like('chuHoSo', (row) => personOf(row.life.person).name);
  like('soDienThoaiChuHoSo', (row) => personOf(row.life.person).phone);
  like('diaChiChuHoSo', (row) => personOf(row.life.person).address);
  like('soGiayToChuHoSo', (row) => personOf(row.life.person).identity);
  like('trangThaiThuPhi', paymentStates);
  like('searchKeys', (row) => `${row.life.code} ${personOf(row.life.person).name} ${summaryOf(row.life)}`);
  return tests;
}

/** trangThaiTheoDoiHoSo: the "Loại thống kê" select of the search box. An unknown value filters nothing. */
function followUpTests(params: Params, now: number): Test[] {
  const today = Math.floor(now / DAY);
  const late = ({ days, finishedAt }: DossierRow) =>
    days.due !== null && (finishedAt === null ? today : (days.finished ?? today)) > days.due;
  const kinds: Readonly<Record<string, Test>> = {
    'cho-tiep-nhan': (row) => row.status === 1,
    'da-tiep-nhan': (row) => [4, 5, 6, 7].includes(row.status),
    'da-va-dang-xu-ly': (row) => row.status === 4 || row.status === 9,
    KhongCoNgayTiepNhan: (row) => row.receivedAt === null,
    KhongCoNgayKetThuc: (row) => (row.status === 9 || row.status === 10) && row.finishedAt === null,
    DaXuLyQuaHan: (row) => (row.status === 9 || row.status === 10) && late(row),
    DangXuLyQuaHan: (row) => (row.status === 2 || row.status === 4) && late(row),
    KetThucHoSoTruocNgayNhan: (row) =>
      row.finishedAt !== null && row.receivedAt !== null && row.finishedAt < row.receivedAt,
  };
  const test = kinds[params.text('trangThaiTheoDoiHoSo') ?? ''];
  const owing = params.text('hinhThucThuPhi');
  const tests = test === undefined ? [] : [test];
  if (owing !== null) tests.push((row) => paymentOf(row)?.collected === owing);
  return tests;
}
