import { type IsoLocal, toDay, toIso, weekdayOf } from '@dung-hen/calendar';
import { type Person, personOf } from '../data/people.ts';
import { randomOf } from '../data/random.ts';

/** How the way of an item ends. */
export type ItemEnding = 'delivered' | 'returned' | 'stuck';

/** Something that happened to an emulated item. */
export interface ItemEvent {
  readonly at: IsoLocal;
  readonly words: string;
  readonly place: string;
}

/** An item of the emulated post: the truth behind its page. */
export interface PostItem {
  readonly waybill: string;
  readonly receiver: Person;
  readonly ending: ItemEnding;
  /** Oldest first; also those that are still to come. */
  readonly events: readonly ItemEvent[];
}

const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** Item number `n` of the emulated post, of the form of UPU S10. */
export function waybillOf(n: number): string {
  const serial = String(40_000_000 + n).slice(-8);
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(serial[at]), 0);
  const digit = 11 - (sum % 11);
  return `EH${serial}${digit === 10 ? 0 : digit === 11 ? 5 : digit}VN`;
}

/** The item that began its way on a day: accepted, moved, delivered, returned or forgotten. */
export function itemOf(n: number, from: IsoLocal): PostItem {
  const random = randomOf(`post/${n}`);
  const receiver = personOf(n + 500);
  const ending = random.pick<ItemEnding>(['delivered', 'delivered', 'delivered', 'returned', 'stuck']);
  let day = toDay(from);
  const events: ItemEvent[] = [];
  const happens = (words: string, place: string, days: number): void => {
    day += days;
    while (weekdayOf(day) === 0) day += 1;
    const hour = 8 + events.length;
    events.push({ at: `${toIso(day)}T${String(hour).padStart(2, '0')}:15:00`, words, place });
  };
  happens('Chấp nhận gửi', 'Bưu điện trung tâm Mẫu', 0);
  happens('Đang vận chuyển', 'Trung tâm khai thác Mẫu', 1);
  if (ending === 'stuck') return { waybill: waybillOf(n), receiver, ending, events };
  happens('Đến bưu cục', 'Bưu cục Mẫu', 1);
  happens('Đang phát', `Bưu cục Mẫu - phát cho ${receiver.name}`, 0);
  if (ending === 'delivered') happens('Phát thành công', `Người nhận: ${receiver.name}`, 0);
  else {
    happens('Phát không thành công', `${receiver.address}`, 0);
    happens('Chuyển hoàn', 'Bưu cục Mẫu', 3);
    happens('Chuyển hoàn thành công', 'Bưu điện trung tâm Mẫu', 2);
  }
  return { waybill: waybillOf(n), receiver, ending, events };
}
