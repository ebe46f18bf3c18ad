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

const NO_DAY = 'no text found names a day; a setting of the office';

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
        'Plan of procedure control 2022 of a township, annex II.1 (results are published on the site) with III.4 and VIII (quarters I–III and the year)',
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
        'Plan of procedure control 2022 of a township, II.6.a ("công khai hàng tuần") and II.6.b (its site)',
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
        'Plan of procedure control 2022 of a township, II.2.a (always; 100 % of the procedures in force on board and site)',
    },
    within: { value: 180, confidence: 'unsure', source: NO_DAY },
  },
];
