import { maskPersonalNumbers } from '../personal-numbers.ts';
import type { Words } from '../words.ts';
import type { BulletinText } from './compose-bulletin.ts';

/** Something to look at before a text is made public. */
export interface BulletinWarning {
  readonly code: 'personalNumber' | 'dossierCode' | 'notSpoken';
  readonly words: Words;
}

const DOSSIER_CODE = /[0-9A-Z.]{3,}-\d{6}-\d{4,7}/u;
/** Figures, signs and abbreviations a reader at the microphone would stumble over. */
const NOT_SPOKEN = /\d|[%/&]|\b(?:UBND|TTHC|HĐND|TN&TKQ|NĐ-CP|PAKN)\b/u;

/** Reads what the officer made of the texts: nothing of a person in them, nothing unreadable in the spoken one. */
export function checkBulletin({ title, notice, spoken }: BulletinText): readonly BulletinWarning[] {
  const whole = [title, notice, spoken].join('\n');
  const warnings: BulletinWarning[] = [];
  if (maskPersonalNumbers(whole) !== whole) {
    warnings.push({
      code: 'personalNumber',
      words: {
        vi: 'Có số giống số căn cước hoặc số điện thoại của cá nhân: bỏ ra trước khi công khai.',
        en: 'A number looks like an identity or phone number: take it out before publishing.',
      },
    });
  }
  if (DOSSIER_CODE.test(whole)) {
    warnings.push({
      code: 'dossierCode',
      words: {
        vi: 'Có mã hồ sơ: mã hồ sơ tra ra được người nộp, không đưa vào bản công khai.',
        en: 'A dossier code is in it: it leads to the applicant and does not belong into a public text.',
      },
    });
  }
  if (NOT_SPOKEN.test(spoken)) {
    warnings.push({
      code: 'notSpoken',
      words: {
        vi: 'Bài đọc loa còn chữ số, ký hiệu hoặc chữ viết tắt: viết thành chữ để người đọc không vấp.',
        en: 'The text for the loudspeaker still has figures, signs or abbreviations: write them in words.',
      },
    });
  }
  return warnings;
}
