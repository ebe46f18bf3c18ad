import type { IsoLocal } from '@dung-hen/calendar';
import { type FeedbackMatter, governmentCode, thanhHoaId, typedAgain } from '../data/feedback.ts';

/** The government system's side of a matter at one moment. */
export interface GovernmentRecord {
  readonly code: string;
  /** Number of the public page. */
  readonly id: number;
  readonly matter: FeedbackMatter;
  readonly title: string;
  readonly content: string;
  readonly status: string;
  readonly transferred: boolean;
  readonly ended: boolean;
  readonly published: boolean;
}

/** The records as they stand at `now`, newest first. Matters of both systems were typed in a second time here. */
export function governmentRecordsAt(
  matters: readonly FeedbackMatter[],
  now: IsoLocal,
): readonly GovernmentRecord[] {
  return matters
    .filter(({ systems, sentAt }) => systems !== 'thanhHoa' && sentAt <= now)
    .map((matter): GovernmentRecord => {
      const { n, systems, ending } = matter;
      const twice = systems === 'both';
      const ended = matter.endedAt <= now;
      const published = ended && ending === 'answered' && matter.publishedAt <= now;
      const transferred = matter.transferredAt <= now;
      const reference = twice && n % 4 === 2 ? ` Bản ghi ${thanhHoaId(n)} của hệ thống tỉnh.` : '';
      return {
        code: governmentCode(n),
        id: 5000 + n,
        matter,
        title: twice ? typedAgain(matter.title, n) : matter.title,
        content: (twice ? typedAgain(matter.content, n) : matter.content) + reference,
        status: statusOf(matter, { transferred, ended, published }),
        transferred,
        ended,
        published,
      };
    })
    .reverse();
}

function statusOf(
  { ending }: FeedbackMatter,
  at: { readonly transferred: boolean; readonly ended: boolean; readonly published: boolean },
): string {
  if (!at.transferred) return 'Mới tiếp nhận';
  if (!at.ended) return 'Xử lý ở địa phương';
  if (ending === 'refused') return 'Từ chối tiếp nhận';
  if (ending === 'supplement') return 'Chờ bổ sung';
  return at.published ? 'Đã công khai' : 'Chờ công khai';
}
