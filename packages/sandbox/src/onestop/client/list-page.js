// What list pages are made of; `$today`, `$office`, `$me` in queries are filled in by the caller.

export const FOLLOW = 'hosos/Search/TrangThaiThuPhi';
export const STANDARD = ['dossier', 'owner', 'fee', 'actions'];
export const SUPPLEMENT = ['dossier', 'owner', 'supplementReason', 'actions'];
export const WORK = ['dossier', 'sender', 'owner', 'stepDue', 'result', 'actions'];
export const COUNTER = ['dossier', 'owner', 'authorised', 'fee', 'note', 'resultInfo', 'actions'];
export const CONFIRM = ['dossier', 'owner', 'feeUpper', 'resultKind', 'actions'];
export const PAID_TO = [
  'paidCode',
  'paidPayer',
  'ownerName',
  'ownerAddress',
  'asker',
  'askingUnit',
  'sentOn',
  'collection',
];

export const DRAFT = [
  'dossier',
  'owner',
  'presenter',
  'leader',
  'draftSummary',
  'draftFile',
  'draftState',
  'actions',
];

export const page = (path, label, columns, query, more = {}) => ({
  path: `/dvc/${path}`,
  label,
  columns,
  query,
  endpoint: 'hosos',
  method: 'GET',
  size: 50,
  colour: null,
  status: true,
  twin: false,
  counter: null,
  needsRole: false,
  waitsForButton: false,
  ...more,
});

export const handling = { endpoint: 'hosos/NguoiDangXuLy' };
export const handled = { endpoint: 'hosos/NguoiDaXuLy' };
export const soon = {
  inMaTrangThais: ['2', '4'],
  henTraFrom: '$today',
  hoSoToiHan: 'get-all',
  viewHoSo: 'da-chuyen-xu-ly',
};
export const late = { inMaTrangThais: ['2', '4'], henTraTo: '$today', viewHoSo: 'da-chuyen-xu-ly' };
export const byMe = { laNguoiNhanHoSo: 'true' };
export const ofUnit = { groupCode: '$office' };
export const back = (kenhThucHien) => ({
  maTrangThai: '9',
  donViTraKq: '$office',
  kenhThucHien,
  trangThaiTraKq: '3',
});
export const watching = { needsRole: true, unitByRole: true };
export const payment = { endpoint: 'yeucauthanhtoans', rowKey: 'payment', twinId: 'tableToExcel' };
