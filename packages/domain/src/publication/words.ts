import { type Words, writtenDate } from '../words.ts';
import type { PublicationLine } from './check-publication.ts';
import type { PublicationDuty } from './duty.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** The name of a period in a sentence: 'quý II năm 2026', 'năm 2026', 'tuần 08/06–14/06/2026'; '' for none. */
export function publicationPeriodName({
  period,
  from,
  to,
}: Pick<PublicationLine, 'period' | 'from' | 'to'>): Words {
  if (period === null || from === null || to === null) return { vi: '', en: '' };
  const [, year = '', quarter] = /^(\d{4})(?:-Q([1-4]))?$/u.exec(period) ?? [];
  if (year === '') {
    const span = `${writtenDate(from).slice(0, 5)}–${writtenDate(to)}`;
    return { vi: `tuần ${span}`, en: `week ${span}` };
  }
  if (quarter === undefined) return { vi: `năm ${year}`, en: `year ${year}` };
  const roman = ROMAN[Number(quarter) - 1] ?? quarter;
  return { vi: `quý ${roman} năm ${year}`, en: `quarter ${roman} of ${year}` };
}

/** What is said of one duty in one period, and what to do. */
export function lineWords(
  duty: PublicationDuty,
  line: Omit<PublicationLine, 'words' | 'toDo'>,
): { readonly words: Words; readonly toDo: Words | null } {
  const { state, item, by } = line;
  const when = item?.publishedAt == null ? '' : writtenDate(item.publishedAt);
  const due = by === null ? '' : writtenDate(by);
  switch (state) {
    case 'inTime':
      return { words: { vi: `đã đăng ngày ${when}`, en: `published ${when}` }, toDo: null };
    case 'late':
      return {
        words: { vi: `đăng muộn: ngày ${when}, hạn ${due}`, en: `late: published ${when}, due ${due}` },
        toDo: null,
      };
    case 'undated':
      return {
        words: { vi: 'đã đăng, trang không ghi ngày', en: 'published, the site does not say when' },
        toDo: { vi: 'Mở bài và ghi lại ngày đăng.', en: 'Open the article and note its day.' },
      };
    case 'pending':
      return {
        words: { vi: `chưa đăng, hạn ${due}`, en: `not published yet, due ${due}` },
        toDo: { vi: `Đăng chậm nhất ngày ${due}.`, en: `Publish by ${due}.` },
      };
    case 'missing':
      return by === null
        ? {
            words: { vi: 'không thấy trên trang', en: 'not on the site' },
            toDo: {
              vi: 'Đăng danh mục thủ tục còn hiệu lực.',
              en: 'Publish the list of procedures in force.',
            },
          }
        : {
            words: { vi: `chưa đăng, đã quá hạn ${due}`, en: `not published, was due ${due}` },
            toDo: {
              vi: 'Đăng ngay; bài soạn sẵn: dung-hen site article.',
              en: 'Publish now; ready text: dung-hen site article.',
            },
          };
    case 'notSeen':
      return {
        words: { vi: 'chưa thấy; chưa đọc hết trang', en: 'not found; the site was not read to its end' },
        toDo: { vi: 'Đọc thêm trang cũ hơn rồi kiểm tra lại.', en: 'Read older pages and check again.' },
      };
    case 'old':
      return {
        words: {
          vi: `đăng từ ngày ${when}, quá ${duty.within.value} ngày`,
          en: `published ${when}, more than ${duty.within.value} days ago`,
        },
        toDo: {
          vi: 'Đối chiếu với danh mục còn hiệu lực: dung-hen publicity check.',
          en: 'Compare with the procedures in force: dung-hen publicity check.',
        },
      };
  }
}
