import type { RuleValue } from '../rules/rule-version.ts';
import type { Words } from '../words.ts';

/** What a commune has to publish on its site. */
export type DutyId = 'quarterlyResult' | 'weeklyBulletin' | 'procedureList';

/** One duty: what, how often, and by when. All of it is a setting with its source; none is a silent constant. */
export interface PublicationDuty {
  readonly id: DutyId;
  readonly name: Words;
  /** 'quarter': quarters I–III and the year, as reports are due; 'week': Monday to Sunday; 'standing': always there. */
  readonly rhythm: RuleValue<'quarter' | 'week' | 'standing'>;
  /**
   * Working days after the last day of the period within which it counts as in time, 0 = that day; for a standing duty
   * calendar days after which what is published wants looking at again.
   */
  readonly within: RuleValue<number>;
}

const NO_DAY = 'chưa thấy văn bản nào ấn định ngày: đơn vị tự đặt';

/** The duties of a commune as its plan of procedure control has them; limits are settings to be confirmed. */
export const PUBLICATION_DUTIES: readonly PublicationDuty[] = [
  {
    id: 'quarterlyResult',
    name: {
      vi: 'Kết quả kiểm soát thủ tục hành chính của quý, năm',
      en: 'Result of procedure control, quarterly and yearly',
    },
    rhythm: {
      value: 'quarter',
      confidence: 'inferred',
      source:
        'Kế hoạch kiểm soát TTHC năm 2022 của một thị trấn: phụ lục II.1 (công khai kết quả giải quyết trên trang điện tử), III.4 và VIII (quý I, II, III và năm)',
    },
    within: { value: 5, confidence: 'unsure', source: NO_DAY },
  },
  {
    id: 'weeklyBulletin',
    name: {
      vi: 'Bản tin tuần về kiểm soát thủ tục hành chính, cải cách hành chính, một cửa',
      en: 'Weekly bulletin on procedure control, reform and the one-stop office',
    },
    rhythm: {
      value: 'week',
      confidence: 'certain',
      source:
        'Kế hoạch kiểm soát TTHC năm 2022 của một thị trấn: mục II.6.a (công khai hàng tuần), II.6.b (trang thông tin điện tử)',
    },
    within: { value: 1, confidence: 'unsure', source: NO_DAY },
  },
  {
    id: 'procedureList',
    name: {
      vi: 'Danh mục thủ tục hành chính niêm yết công khai',
      en: 'Posted list of procedures',
    },
    rhythm: {
      value: 'standing',
      confidence: 'certain',
      source:
        'Kế hoạch kiểm soát TTHC năm 2022 của một thị trấn: mục II.2.a (thường xuyên, 100% thủ tục còn hiệu lực, bảng niêm yết và trang điện tử)',
    },
    within: { value: 180, confidence: 'unsure', source: NO_DAY },
  },
];
