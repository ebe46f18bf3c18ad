/**
 * Members a collection reads of the API's answers (`wire/`), envelopes and refusals included. Names, identity numbers,
 * telephones, addresses, mails, the summary of the request and the people of a step are none of them.
 */
const READ: ReadonlySet<string> = new Set([
  // Envelopes and refusals.
  ...['data', 'totalCount', 'totalPages', 'succeeded', 'failed'],
  ...['message', 'messages', 'exception', 'title', 'detail', 'status'],
  // Rows and details of dossiers.
  ...['id', 'maHoSo', 'trangThaiHoSoId', 'kenhThucHien', 'tenBuocHienTai', 'loaiKetQua', 'maTruongHop'],
  ...['thuTucKhongCoKetQua', 'trangThaiThuPhi'],
  ...['maTTHC', 'tenTTHC', 'maLinhVuc', 'donViId', 'tenDonVi', 'trangThaiBoSung'],
  ...['ngayNopHoSo', 'ngayTiepNhan', 'ngayHenTra', 'ngayHenTraCaNhan', 'ngayTra', 'ngayKetThucXuLy'],
  ...['ngayYeuCauBoSung', 'thoiGianThucHienHoSo', 'thoiGianThucHien', 'loaiThoiGianThucHien'],
  // Steps and supplements.
  ...['thoiGian', 'ngayHetHanBuocXuLy', 'thoiHanBuocXuLy', 'trangThai', 'thaoTac'],
  ...['officeCode', 'officeName', 'positionName'],
  ...['ngayBoSung', 'ngayTiepNhanBoSung', 'ngayHenTraTruoc', 'ngayHenTraMoi'],
  // The catalogue.
  ...['linhVucChinh', 'maLinhVucChinh', 'mucDo', 'trangThaiPhiLePhi', 'suDung'],
  ...['ma', 'ten', 'thoiGianThucHienTrucTuyen', 'khongCoNgayHenTra'],
]);

/** Free text and file names of which only matters whether there are any. */
const SAID: ReadonlySet<string> = new Set(['lyDoBoSung', 'dinhKemKetQua']);

/**
 * A JSON answer with nothing in it but what `collectDossiers` reads; a text that is no JSON comes back as it is. For a
 * page that hands answers on: what names a citizen stays where it was fetched.
 */
export function stripAnswer(text: string): string {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return text;
  }
  return JSON.stringify(answer, function (this: unknown, name: string, value: unknown) {
    if (name === '' || Array.isArray(this) || READ.has(name)) return value;
    if (!SAID.has(name)) return undefined;
    return typeof value === 'string' && value.trim() !== '' ? '…' : value;
  });
}
