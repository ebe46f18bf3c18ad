import type { Confidence, Words } from '@dung-hen/domain';

/** Where an item is, as told by its last event; `unknown` for words not on record. */
export type PostState =
  | 'accepted'
  | 'inTransit'
  | 'atOffice'
  | 'outForDelivery'
  | 'delivered'
  | 'notDelivered'
  | 'returning'
  | 'returned'
  | 'unknown';

/** A state with its name, the words screens use for it, and how sure those are. */
export interface PostStateWords {
  readonly state: Exclude<PostState, 'unknown'>;
  readonly name: Words;
  /** Beginnings of what a screen says, in small letters; the longest that fits counts. */
  readonly says: readonly string[];
  readonly confidence: Confidence;
}

/**
 * States and their words. No current screen was seen: words are general knowledge and a setting, given to the reader by
 * whoever saw others.
 */
export const POST_STATES: readonly PostStateWords[] = [
  {
    state: 'accepted',
    name: { vi: 'bưu điện đã nhận', en: 'accepted' },
    says: ['chấp nhận gửi', 'đã nhận', 'nhận gửi', 'đã chấp nhận', 'chấp nhận'],
    confidence: 'unsure',
  },
  {
    state: 'inTransit',
    name: { vi: 'đang chuyển', en: 'in transit' },
    says: ['đang vận chuyển', 'đang chuyển', 'vận chuyển', 'rời', 'đóng chuyến thư', 'đi'],
    confidence: 'unsure',
  },
  {
    state: 'atOffice',
    name: { vi: 'đến bưu cục', en: 'at a post office' },
    says: ['đến bưu cục', 'đã đến', 'đến', 'nhập kho'],
    confidence: 'unsure',
  },
  {
    state: 'outForDelivery',
    name: { vi: 'đang phát', en: 'out for delivery' },
    says: ['đang phát', 'giao bưu tá', 'đang giao', 'chờ phát'],
    confidence: 'unsure',
  },
  {
    state: 'delivered',
    name: { vi: 'đã phát', en: 'delivered' },
    says: ['phát thành công', 'đã phát', 'giao thành công', 'đã giao'],
    confidence: 'unsure',
  },
  {
    state: 'notDelivered',
    name: { vi: 'phát không được', en: 'delivery failed' },
    says: ['phát không thành công', 'phát không được', 'chưa phát được', 'giao không thành công', 'vắng nhà'],
    confidence: 'unsure',
  },
  {
    state: 'returning',
    name: { vi: 'đang chuyển hoàn', en: 'on its way back' },
    says: ['chuyển hoàn', 'đang chuyển hoàn', 'đang hoàn'],
    confidence: 'unsure',
  },
  {
    state: 'returned',
    name: { vi: 'đã hoàn cho người gửi', en: 'returned to the sender' },
    says: ['chuyển hoàn thành công', 'đã chuyển hoàn', 'đã hoàn', 'phát hoàn thành công'],
    confidence: 'unsure',
  },
];

/** States in which nothing more will happen. */
export const ENDED_STATES: ReadonlySet<PostState> = new Set<PostState>(['delivered', 'returned']);

/**
 * States of collection in OpenCPS, a one-stop product of other provinces: 0 không dùng, 1 đăng ký, 2 đang đi gom, 3 đã
 * giao, 4 hủy gom (public source, before 2023).
 */
export const COLLECTION_STATES: Readonly<Record<number, Words>> = {
  0: { vi: 'không dùng bưu chính', en: 'no postal service' },
  1: { vi: 'đã đăng ký', en: 'ordered' },
  2: { vi: 'đang đi gom', en: 'being collected' },
  3: { vi: 'đã giao', en: 'handed over' },
  4: { vi: 'hủy gom', en: 'collection cancelled' },
};

/** The state a screen's words stand for: of all beginnings that fit the longest counts. */
export function postStateOf(text: string, states: readonly PostStateWords[] = POST_STATES): PostState {
  const said = text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
  const fits = states.flatMap(({ state, says }) =>
    says
      .filter((words) => said === words || said.startsWith(`${words} `) || said.startsWith(`${words}:`))
      .map((words) => ({ state, length: words.length })),
  );
  return fits.sort((a, b) => b.length - a.length)[0]?.state ?? 'unknown';
}
