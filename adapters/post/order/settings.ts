import type { RuleValue } from '@dung-hen/domain';

/** What orders are checked by. Everything not seen in a source is here with how sure it is; null = not checked. */
export interface OrderSettings {
  /** Fields that must be filled, dotted for those of a party. */
  readonly required: RuleValue<readonly string[]>;
  /** The only value of FlagConfig. */
  readonly flagConfig: RuleValue<number>;
  /** VNPost's own code of the province the office lies in. */
  readonly ownProvince: RuleValue<string>;
  /** Code of the same province in statistics, which VNPost does not use. */
  readonly statisticsProvince: RuleValue<string | null>;
  /** Whether item numbers are checked by form and check digit of UPU S10. */
  readonly waybill: RuleValue<'s10' | 'any'>;
  /** Form of telephone numbers, as a regular expression over digits. */
  readonly telephone: RuleValue<string | null>;
  /** Most đồng to be collected. */
  readonly maxCod: RuleValue<number | null>;
  /** Most characters of any text. */
  readonly maxText: RuleValue<number | null>;
}

const PRODUCT = 'Sản phẩm một cửa điện tử tỉnh Thanh Hóa, bản tháng 02/2025';
const UNSEEN = 'Chưa có nguồn; cần xác nhận với bưu điện';

/** The settings as the sources of February 2025 have them. */
export const ORDER_SETTINGS: OrderSettings = {
  required: {
    value: [
      'CustomerCode',
      'ItemCode',
      'OrderNumber',
      ...['Sender', 'Receiver'].flatMap((party) =>
        ['Province', 'District', 'Address', 'Name', 'Tel'].map((field) => `${party}.${field}`),
      ),
    ],
    confidence: 'inferred',
    source: `${PRODUCT}: các trường của yêu cầu; mã huyện vẫn bắt buộc dù không còn cấp huyện`,
  },
  flagConfig: { value: 2, confidence: 'certain', source: PRODUCT },
  ownProvince: { value: '54', confidence: 'certain', source: `${PRODUCT}: mã riêng của VNPost` },
  statisticsProvince: {
    value: '38',
    confidence: 'known',
    source: 'Mã tỉnh Thanh Hóa trong danh mục thống kê',
  },
  waybill: { value: 's10', confidence: 'known', source: 'UPU S10; mã cấp sẵn của sản phẩm chưa được thấy' },
  telephone: { value: '^(?:0|84)\\d{9,10}$', confidence: 'known', source: 'Quy hoạch kho số viễn thông' },
  maxCod: { value: null, confidence: 'unsure', source: UNSEEN },
  maxText: { value: null, confidence: 'unsure', source: UNSEEN },
};
