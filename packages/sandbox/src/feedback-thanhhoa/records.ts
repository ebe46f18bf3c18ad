import { type IsoLocal, toDay } from '@dung-hen/calendar';
import { localMs } from '../clock.ts';
import { type FeedbackMatter, governmentCode, thanhHoaId } from '../data/feedback.ts';

/** Wall-clock time in Vietnam as the system writes it: UTC with milliseconds. */
const utc = (moment: IsoLocal): string => new Date(localMs(moment) - 7 * 3_600_000).toISOString();

export interface ThanhHoaRecord {
  readonly id: string;
  readonly matter: FeedbackMatter;
  readonly confirmed: -1 | 0 | 1;
  readonly isPublic: boolean;
}

/** The system's side of the matters as they stand at `now`, newest first. */
export function recordsAt(matters: readonly FeedbackMatter[], now: IsoLocal): readonly ThanhHoaRecord[] {
  return matters
    .filter(({ systems, sentAt }) => systems !== 'government' && sentAt <= now)
    .map((matter): ThanhHoaRecord => {
      const id = thanhHoaId(matter.n);
      if (matter.transferredAt > now) return { id, matter, confirmed: -1, isPublic: false };
      const refused = matter.ending === 'refused' && matter.endedAt <= now;
      if (refused) return { id, matter, confirmed: 0, isPublic: false };
      return {
        id,
        matter,
        confirmed: 1,
        isPublic: matter.ending === 'answered' && matter.publishedAt <= now,
      };
    })
    .reverse();
}

/** A row as the API writes it, the sender with it. */
export function rowOf({ id, matter, confirmed, isPublic }: ThanhHoaRecord): object {
  const { sender, topic, n } = matter;
  const ended = isPublic || confirmed === 0;
  const reference = matter.systems === 'both' && n % 4 === 0 ? ` (PAKN số ${governmentCode(n)})` : '';
  return {
    _id: id,
    citizen_id: { full_name: sender.name, email: sender.email, phone: sender.phone },
    district_id: { name: 'Xã Mẫu' },
    service_id: { _id: topic.id, name: topic.name, category_id: 'c1', process_time: topic.days },
    unit_combine_id: null,
    unit_process: confirmed === 1 ? [{ code: 'XM', name: 'UBND xã Mẫu', address: '', phone: '' }] : [],
    title: matter.title,
    content: matter.content + reference,
    address: sender.address,
    images_req: n % 3 === 0 ? [`anh-hien-truong_${localMs(matter.sentAt)}.jpg`] : [],
    files_req: [],
    confirmed,
    confirm_user_id: null,
    date_confirm: confirmed === -1 ? null : utc(matter.transferredAt),
    isPublic,
    date_public: isPublic ? utc(matter.publishedAt) : confirmed === 0 ? utc(matter.endedAt) : null,
    public_user_id: isPublic ? { unit_id: { name: 'UBND xã Mẫu' } } : null,
    content_public: ended ? matter.answer : null,
    files_public: isPublic && n % 2 === 0 ? [`tra-loi.signed_${localMs(matter.publishedAt)}.pdf`] : [],
    images_public: [],
    status_req_id: null,
    remark: null,
    is_deleted: false,
    created_at: utc(matter.sentAt),
  };
}

/** Words of the screens for the state of a record. */
export function statusWords({ confirmed, isPublic }: ThanhHoaRecord): string {
  if (isPublic) return 'Đã xử lý';
  return confirmed === -1 ? 'Chờ tiếp nhận' : confirmed === 0 ? 'Từ chối xử lý' : 'Đang xử lý';
}

/** The public screen's filters, all together. */
export function matches(record: ThanhHoaRecord, query: (name: string) => string | undefined): boolean {
  const { matter } = record;
  const day = toDay(matter.sentAt);
  const from = query('created_at[from]');
  const to = query('created_at[to]');
  const isPublic = query('isPublic');
  const confirmed = query('confirmed');
  const title = query('title[like]');
  const topic = query('service_id');
  return (
    (from === undefined || day >= toDay(from)) &&
    (to === undefined || day <= toDay(to)) &&
    (isPublic === undefined || record.isPublic === (isPublic === '1' || isPublic === 'true')) &&
    (confirmed === undefined || record.confirmed === Number(confirmed)) &&
    (topic === undefined || matter.topic.id === topic) &&
    (title === undefined || matter.title.toLowerCase().includes(title.toLowerCase()))
  );
}
