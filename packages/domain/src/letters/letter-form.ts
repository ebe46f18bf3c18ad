import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import { ruleFor } from '../rules/rule-for.ts';
import type { Confidence, RuleVersion } from '../rules/rule-version.ts';
import type { LetterKind } from './letter-kind.ts';

/** One printed form of a circular: what it is called and how far its layout may be trusted. */
export interface LetterForm {
  readonly kind: LetterKind;
  /** 'Mẫu số 04'. */
  readonly formNumber: string;
  /** 'TT 01/2018/TT-VPCP'. */
  readonly circular: string;
  /** The title as printed, one entry a line. */
  readonly title: readonly string[];
  readonly titleConfidence: Confidence;
  readonly layoutConfidence: Confidence;
  readonly source: string;
  /** Whether the apology asks for more time (NĐ 118/2025) or sets a new appointment (NĐ 61/2018). */
  readonly asksForTime: boolean;
  /** The rules it belongs to. */
  readonly rule: RuleVersion;
}

type FormData = Omit<LetterForm, 'kind' | 'rule' | 'asksForTime'>;

const CIRCULAR_2018 = {
  circular: 'TT 01/2018/TT-VPCP',
  layoutConfidence: 'known',
  source: 'TT 01/2018/TT-VPCP, annex; layout as one-stop software prints it',
} as const;

const CIRCULAR_2025 = {
  circular: 'TT 03/2025/TT-VPCP',
  layoutConfidence: 'unsure',
  source: 'TT 03/2025/TT-VPCP, annex I: titles seen, layouts not seen',
} as const;

const SUPPLEMENT_TITLE = ['PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ'];
const REFUSAL_TITLE = ['PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ'];

const FORMS: Readonly<Record<string, Readonly<Record<LetterKind, FormData>>>> = {
  'nd-61-2018': {
    apology: {
      ...CIRCULAR_2018,
      formNumber: 'Mẫu số 04',
      title: ['PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ'],
      titleConfidence: 'certain',
    },
    supplement: {
      ...CIRCULAR_2018,
      formNumber: 'Mẫu số 02',
      title: SUPPLEMENT_TITLE,
      titleConfidence: 'known',
    },
    refusal: { ...CIRCULAR_2018, formNumber: 'Mẫu số 03', title: REFUSAL_TITLE, titleConfidence: 'known' },
  },
  'nd-118-2025': {
    apology: {
      ...CIRCULAR_2025,
      formNumber: 'Mẫu số 04',
      title: ['VĂN BẢN XIN LỖI', 'VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT'],
      titleConfidence: 'certain',
    },
    supplement: {
      ...CIRCULAR_2025,
      formNumber: 'Mẫu số 02',
      title: SUPPLEMENT_TITLE,
      titleConfidence: 'certain',
    },
    refusal: { ...CIRCULAR_2025, formNumber: 'Mẫu số 03', title: REFUSAL_TITLE, titleConfidence: 'certain' },
  },
};

/**
 * The form of a paper for a dossier received on a day: that of the one-stop rules in force then, whatever holds today.
 * @returns null for a day before 21/06/2018, for which no rules are held
 * @throws DungHenError INVALID_INPUT for a bad date.
 */
export function letterFormFor(kind: LetterKind, received: IsoDate | IsoLocal): LetterForm | null {
  const rule = ruleFor(received);
  const data = rule && FORMS[rule.id]?.[kind];
  if (!rule || !data) return null;
  return { ...data, kind, rule, asksForTime: rule.id !== 'nd-61-2018' };
}
