import type { Words } from '@dung-hen/domain';

/** Everything that may be the matter with an order, in words that repeat nothing of it. */
export const ORDER_WORDS = {
  notOrder: {
    vi: 'Không phải một yêu cầu (cần một đối tượng JSON).',
    en: 'Not an order: a JSON object is needed.',
  },
  notParty: {
    vi: 'Phải là một nhóm thông tin người gửi, người nhận.',
    en: 'Must be a group of fields of a party.',
  },
  unknownField: { vi: 'Trường không có trong yêu cầu đã biết.', en: 'No field of a known order.' },
  missing: { vi: 'Chưa điền.', en: 'Not filled in.' },
  notText: { vi: 'Phải ghi dưới dạng chữ.', en: 'Must be text.' },
  tooLong: { vi: 'Dài quá mức đã đặt.', en: 'Longer than the limit set.' },
  telephone: { vi: 'Số điện thoại không đúng dạng.', en: 'Not of the form of a telephone number.' },
  email: { vi: 'Địa chỉ thư điện tử không đúng dạng.', en: 'Not of the form of an e-mail address.' },
  areaCode: {
    vi: 'Phải là mã số của bưu điện, không ghi tên. Mã huyện vẫn phải có.',
    en: 'Must be the postal code number, not a name. A district code is still needed.',
  },
  dossierCode: { vi: 'Không phải mã hồ sơ.', en: 'Not a dossier code.' },
  amount: { vi: 'Tiền thu hộ phải là số nguyên đồng, từ 0.', en: 'Must be whole đồng, 0 or more.' },
  tooMuch: { vi: 'Tiền thu hộ quá mức đã đặt.', en: 'More than the limit set.' },
  flagConfig: {
    vi: 'Phải là giá trị cố định của hệ thống tỉnh.',
    en: 'Must be the fixed value of the province system.',
  },
  waybillDigit: {
    vi: 'Số kiểm tra của mã vận đơn không khớp: có thể gõ sai.',
    en: 'The check digit does not hold: mistyped?',
  },
  waybillForm: {
    vi: 'Mã vận đơn không theo dạng quốc tế (S10): kiểm tra lại.',
    en: 'Not of the international form (S10): look again.',
  },
  statisticsCode: {
    vi: 'Đây là mã tỉnh của thống kê; bưu điện dùng mã riêng.',
    en: 'The province code of statistics; the post has codes of its own.',
  },
  notOwnProvince: {
    vi: 'Không bên nào thuộc tỉnh của đơn vị: kiểm tra lại mã tỉnh.',
    en: 'Neither party lies in the office’s province: look at the codes again.',
  },
  personalNumber: {
    vi: 'Có số giấy tờ hoặc điện thoại trong phần mô tả, in ra ngoài bì: bỏ đi.',
    en: 'Holds a personal number, which is printed on the cover: take it out.',
  },
  sameParties: { vi: 'Người gửi và người nhận là một.', en: 'Sender and receiver are the same.' },
} as const satisfies Readonly<Record<string, Words>>;

/** What may be the matter with an order. */
export type OrderProblem = keyof typeof ORDER_WORDS;
