import type { IsoDate } from '@dung-hen/calendar';
import { committeeLines, letterheadFor } from '../letters/letterhead.ts';
import type { Block, OfficialPaper } from '../letters/paper.ts';
import { paragraph } from '../letters/wording.ts';
import { publicityShare } from './print-publicity.ts';
import type { ListedProcedure, PublicityResult } from './types.ts';

/** What the papers need to know of the office; '' leaves room to write by hand. */
export interface PostingOffice {
  readonly unitName: string;
  readonly place: string;
  /** Null leaves the day to be written by hand. */
  readonly datedOn: IsoDate | null;
}

const NOT_TOLD = '–';
const shown = (text: string | null): string => (text === null || text.trim() === '' ? NOT_TOLD : text.trim());

/**
 * What has to be corrected on the notice board and the site, in Vietnamese, both values side by side. No official form of
 * such a list was found: it is an ordinary paper.
 */
export function correctionPaper(result: PublicityResult, office: PostingOffice): OfficialPaper {
  const { findings, uncompared } = result;
  const blocks: Block[] = [paragraph(publicityShare(result).vi)];
  if (uncompared.limit + uncompared.fee > 0) {
    blocks.push(
      paragraph(
        `Chưa so sánh được vì một trong hai danh sách không ghi: thời hạn ${uncompared.limit}, phí, lệ phí ${uncompared.fee} thủ tục.`,
      ),
    );
  }
  if (findings.length === 0) blocks.push(paragraph('Không có nội dung phải chấn chỉnh.'));
  else {
    blocks.push({
      kind: 'table',
      heads: ['STT', 'Mã, tên thủ tục', 'Đang có hiệu lực', 'Đang niêm yết', 'Việc phải làm'],
      widths: [0.075, 0.295, 0.2, 0.2, 0.23],
      figures: [],
      rows: findings.map(({ code, name, values, words, toDo }, index) => [
        String(index + 1),
        [code, name].filter((text) => text !== '').join(' '),
        values === null ? words.vi : shown(values.inForce),
        values === null ? NOT_TOLD : values.posted.map(shown).join('; '),
        toDo.vi,
      ]),
    });
  }
  return paperOf(office, ['DANH SÁCH', 'Nội dung công khai thủ tục hành chính phải chấn chỉnh'], blocks);
}

/** The list of procedures to hang out and to put on the site, in Vietnamese: an ordinary table, no official form. */
export function postingPaper(procedures: readonly ListedProcedure[], office: PostingOffice): OfficialPaper {
  const table: Block = {
    kind: 'table',
    heads: ['STT', 'Mã thủ tục', 'Tên thủ tục', 'Lĩnh vực', 'Thời hạn giải quyết', 'Phí, lệ phí'],
    widths: [0.075, 0.16, 0.325, 0.14, 0.15, 0.15],
    figures: [],
    rows: procedures.map(({ code, name, field, limit, fee }, index) => [
      String(index + 1),
      shown(code),
      name,
      shown(field),
      shown(limit),
      shown(fee),
    ]),
  };
  return paperOf(office, ['DANH MỤC', 'Thủ tục hành chính niêm yết công khai'], [table]);
}

function paperOf(office: PostingOffice, title: readonly string[], blocks: readonly Block[]): OfficialPaper {
  return {
    agency: committeeLines(office.unitName),
    ...letterheadFor({ ...office, number: 'Số: ………' }),
    title,
    blocks,
    recipients: [],
    signatures: [],
  };
}
