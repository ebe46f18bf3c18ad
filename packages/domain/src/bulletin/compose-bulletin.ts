import { fullUnitName } from '../letters/letterhead.ts';
import { composeArticle } from '../publication/compose-article.ts';
import type { ResultCounts, ResultFigures } from '../publication/figures.ts';
import { spokenNumber, spokenPercent, spokenSpan } from './spoken.ts';

/** The weekly public statement as the officer edits it: plain texts, a paragraph a line. */
export interface BulletinText {
  readonly title: string;
  /** For the notice board and the site. */
  readonly notice: string;
  /** For the loudspeaker: no figure, sign or abbreviation in it. */
  readonly spoken: string;
}

/**
 * The statement of a week from figures alone, in Vietnamese: the same figures as the article on the site, and a short text
 * to be read out. Nothing of any dossier or person is in it.
 * @throws DungHenError INVALID_INPUT for a unit without a name; FORM_UNBALANCED for figures that do not add up.
 */
export function composeBulletin(figures: ResultFigures): BulletinText {
  const { title, lead, paragraphs } = composeArticle({ ...figures, kind: 'week' });
  return {
    title,
    // The table stands below the notice, not beside a file.
    notice: [lead, ...paragraphs.slice(0, -1), ...apology(figures.unitName, figures.total)].join('\n'),
    spoken: spokenText(figures),
  };
}

function apology(unitName: string, total: ResultCounts): readonly string[] {
  return total.late + total.overdue === 0
    ? []
    : [`${fullUnitName(unitName)} xin lỗi các tổ chức, cá nhân có hồ sơ chưa được trả kết quả đúng hẹn.`];
}

function spokenText({ unitName, from, to, total, feedback }: ResultFigures): string {
  const unit = fullUnitName(unitName);
  const taken = total.online + total.counterAndPost;
  const sentences = [
    `${unit} xin thông báo kết quả giải quyết thủ tục hành chính trong tuần, ${spokenSpan(from, to)}.`,
    taken === 0
      ? 'Trong tuần không có hồ sơ mới.'
      : `Trong tuần đã tiếp nhận ${dossiers(taken)}, trong đó ${total.online === 0 ? 'không có hồ sơ nào nộp trực tuyến' : `nộp trực tuyến ${dossiers(total.online)}`}.`,
    resolvedSentence(total),
    total.inProgress === 0
      ? 'Không còn hồ sơ nào đang giải quyết.'
      : `Hiện đang giải quyết ${dossiers(total.inProgress)}, ${total.overdue === 0 ? 'không có hồ sơ nào quá hạn' : `trong đó quá hạn ${dossiers(total.overdue)}`}.`,
    ...(feedback === null || feedback.received === 0
      ? []
      : [
          `Về phản ánh, kiến nghị: phải xử lý ${matters(feedback.received)}, ${feedback.handled === 0 ? 'chưa xử lý xong việc nào' : `đã xử lý xong ${matters(feedback.handled)}, ${feedback.onTime === 0 ? 'không có việc nào đúng hạn' : `đúng hạn ${matters(feedback.onTime)}`}`}.`,
        ]),
    ...apology(unitName, total),
    'Đề nghị bà con nộp hồ sơ trực tuyến trên Cổng Dịch vụ công quốc gia; cần hướng dẫn, xin đến bộ phận tiếp nhận và trả kết quả.',
  ];
  return ['Kính thưa bà con nhân dân!', sentences.join(' '), 'Xin trân trọng cảm ơn!'].join('\n');
}

function resolvedSentence(total: ResultCounts): string {
  if (total.resolved === 0) return 'Trong tuần chưa có hồ sơ nào giải quyết xong.';
  const inTime = total.early + total.onTime;
  const late = total.late === 0 ? 'không có hồ sơ nào quá hạn' : `quá hạn ${dossiers(total.late)}`;
  return `Đã giải quyết xong ${dossiers(total.resolved)}; trước hạn và đúng hạn ${dossiers(inTime)}, đạt ${spokenPercent(inTime, total.resolved) ?? ''}; ${late}.`;
}

const dossiers = (count: number): string => `${spokenNumber(count)} hồ sơ`;
const matters = (count: number): string => `${spokenNumber(count)} việc`;
