import { type Language, type Words, writtenDate } from '../words.ts';
import type { PublicityResult } from './types.ts';

const number = (value: number, language: Language): string =>
  language === 'vi' ? String(value).replace('.', ',') : String(value);

/** The share posted in one sentence, counts beside the percentage; "không phát sinh" where nothing is in force. */
export function publicityShare({ inForce, posted, correct, percent }: PublicityResult): Words {
  if (percent === null) {
    return { vi: 'Đã niêm yết 0/0 thủ tục: không phát sinh.', en: 'Posted 0/0 procedures: none in force.' };
  }
  return {
    vi: `Đã niêm yết ${posted}/${inForce} thủ tục, đạt ${number(percent, 'vi')}% (yêu cầu 100%); niêm yết đúng ${correct}/${inForce}.`,
    en: `Posted ${posted}/${inForce} procedures, ${number(percent, 'en')}% (100% required); ${correct}/${inForce} posted correctly.`,
  };
}

/** The whole result as a text to print: the share, what could not be compared, every finding with what to do. */
export function printPublicity(result: PublicityResult, language: Language): string {
  const vi = language === 'vi';
  const day = writtenDate(result.today);
  const { limit, fee } = result.uncompared;
  const lines = [
    vi ? `KIỂM TRA CÔNG KHAI THỦ TỤC HÀNH CHÍNH (ngày ${day})` : `PUBLICITY OF PROCEDURES (${day})`,
    publicityShare(result)[language],
  ];
  if (limit + fee > 0) {
    lines.push(
      vi
        ? `Chưa so sánh được vì một trong hai danh sách không ghi: thời hạn ${limit}, phí, lệ phí ${fee} thủ tục.`
        : `Not compared because one of the lists does not tell: time limit of ${limit}, fee of ${fee} procedures.`,
    );
  }
  const none = vi ? 'Không có nội dung phải chấn chỉnh.' : 'Nothing to correct.';
  const some = vi
    ? `Phải chấn chỉnh: ${result.findings.length} nội dung.`
    : `To correct: ${result.findings.length}.`;
  lines.push(result.findings.length === 0 ? none : some);
  for (const [index, finding] of result.findings.entries()) {
    const title = [finding.code, finding.name].filter((text) => text !== '').join(' ');
    const field = finding.field === '' ? '' : ` [${finding.field}]`;
    lines.push(`${index + 1}. ${title}${field}`);
    lines.push(`   ${finding.words[language]}`, `   → ${finding.toDo[language]}`);
  }
  return lines.join('\n');
}
