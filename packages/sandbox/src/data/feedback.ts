import { createCalendar, type IsoLocal, toDay, toIso } from '@dung-hen/calendar';
import { type Person, personOf } from './people.ts';
import { type Random, randomOf } from './random.ts';

/** A matter citizens raised, as it really is; each emulated system shows its own side of it. Everything is invented. */
export interface FeedbackMatter {
  readonly n: number;
  readonly sender: Person;
  readonly title: string;
  readonly content: string;
  readonly place: string;
  readonly kind: 'rules' | 'conduct';
  readonly topic: FeedbackTopicRecord;
  readonly sentAt: IsoLocal;
  readonly transferredAt: IsoLocal;
  /** How it will end; the clock of the sandbox decides whether it has. */
  readonly ending: 'answered' | 'refused' | 'supplement';
  readonly endedAt: IsoLocal;
  readonly publishedAt: IsoLocal;
  readonly answer: string;
  readonly systems: 'both' | 'thanhHoa' | 'government';
}

export interface FeedbackTopicRecord {
  readonly id: string;
  readonly name: string;
  readonly days: number;
}

/** Chủ đề of the emulated system. */
export const FEEDBACK_TOPICS: readonly [FeedbackTopicRecord, ...FeedbackTopicRecord[]] = [
  { id: '5d0000000000000000000001', name: 'Hạ tầng, chiếu sáng', days: 7 },
  { id: '5d0000000000000000000002', name: 'Môi trường', days: 10 },
  { id: '5d0000000000000000000003', name: 'Thủ tục hành chính', days: 5 },
  { id: '5d0000000000000000000004', name: 'Đất đai, xây dựng', days: 12 },
];

type Subject = readonly [title: string, content: string, topic: number, kind: 'rules' | 'conduct'];

const SUBJECTS: readonly [Subject, ...Subject[]] = [
  [
    'Đèn đường hỏng',
    'Đèn chiếu sáng trên trục chính không sáng nhiều tuần, người đi làm về muộn và học sinh đi lại rất nguy hiểm',
    0,
    'rules',
  ],
  [
    'Mặt đường bê tông vỡ',
    'Đoạn đường bê tông bị xe chở vật liệu làm vỡ, mưa xuống đọng nước thành vũng sâu, xe máy dễ ngã',
    0,
    'rules',
  ],
  [
    'Bãi rác tự phát',
    'Có bãi rác tự phát bốc mùi hôi, nước rỉ chảy xuống ruộng, nhiều lần nhắc nhở mà người đổ trộm vẫn tiếp tục',
    1,
    'rules',
  ],
  [
    'Nước thải chăn nuôi',
    'Trại lợn xả nước thải chưa qua xử lý ra mương chung, cá chết và các hộ quanh đó không dùng được nước',
    1,
    'rules',
  ],
  [
    'Hướng dẫn hồ sơ không rõ',
    'Công chức hướng dẫn hồ sơ chứng thực mỗi lần một khác, người dân phải đi lại ba lần mới nộp được',
    2,
    'conduct',
  ],
  [
    'Yêu cầu thêm giấy tờ',
    'Khi làm giấy xác nhận tình trạng hôn nhân bị yêu cầu thêm bản sao không có trong danh mục niêm yết',
    2,
    'rules',
  ],
  [
    'Thái độ người tiếp nhận',
    'Người trực quầy trả lời cộc lốc, để người già chờ lâu rồi mới báo là hết giờ nhận hồ sơ',
    2,
    'conduct',
  ],
  [
    'Lấn chiếm hành lang đường',
    'Hộ kinh doanh dựng mái tôn và xếp gạch lấn hết lề đường, che khuất tầm nhìn ở khúc cua',
    3,
    'rules',
  ],
];
const PLACES = ['Đông', 'Tây', 'Nam', 'Bắc', 'Trung', 'Thượng', 'Hạ', 'Tân', 'Phú', 'Yên', 'Lâm'] as const;
const MARKS = [
  'gần nhà văn hóa',
  'cạnh trạm bơm số hai',
  'đầu ngõ chợ cũ',
  'phía sau đình',
  'trước trạm y tế',
  'chỗ rẽ vào nghĩa trang',
  'đối diện sân bóng',
] as const;
const SINCE = [
  'từ hôm bão về',
  'từ sau tết',
  'từ khi thu hoạch lúa',
  'đã gần hai tháng nay',
  'mấy hôm gần đây',
  'suốt từ đầu mùa mưa',
  'kể từ cuối tuần trước',
  'từ lúc làm đường xong',
  'hơn nửa năm rồi',
] as const;
const WISHES = [
  'mong xã cho người xuống xem',
  'đề nghị trả lời bằng văn bản',
  'kính đề nghị xử lý dứt điểm',
  'mong sớm có người chịu trách nhiệm',
  'đề nghị công khai kết quả cho bà con biết',
] as const;

/** Matters of the last months before `now`, newest last. The same seed gives the same ones. */
export function buildMatters(seed: string, now: IsoLocal, count: number): readonly FeedbackMatter[] {
  const random = randomOf(`${seed}/feedback`);
  const calendar = createCalendar({ estimateUntil: 2030 });
  const today = toDay(now);
  return Array.from({ length: count }, (_, n) => {
    const age = Math.round(((count - n) * 120) / count);
    return matter(n, today - age, random, (day, days) => calendar.addWorkingDays(day, days));
  });
}

function matter(
  n: number,
  sentDay: number,
  random: Random,
  later: (day: number, workingDays: number) => number,
): FeedbackMatter {
  const [title, what, topic, kind] = SUBJECTS[n % SUBJECTS.length] ?? SUBJECTS[0];
  const place = `thôn Mẫu ${PLACES[(n * 5 + Math.floor(n / 8)) % PLACES.length]}, ${MARKS[(n * 3 + Math.floor(n / 11)) % MARKS.length]}`;
  const sender = personOf(n + 700);
  const transferDay = later(sentDay, 1);
  const ending = random.chance(0.1) ? 'refused' : random.chance(0.08) ? 'supplement' : 'answered';
  const late = random.chance(0.15);
  const span =
    ending === 'refused' ? (late ? 4 : 1) : ending === 'supplement' ? 3 : late ? 19 : random.int(3, 13);
  const endDay = later(transferDay, span);
  const at = (day: number) =>
    `${toIso(day)}T${String(random.int(8, 16)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}:00`;
  const draw = random.fraction();
  return {
    n,
    sender,
    title: `${title} ở ${place}`,
    content: `${what}. Việc xảy ra ở ${place}, ${SINCE[(n * 7) % SINCE.length]}, ${(n % 13) + 2} hộ đã ký tên; ${WISHES[(n * 2) % WISHES.length]}. Liên hệ ông ${sender.name}, ${sender.phone}.`,
    place,
    kind,
    topic: FEEDBACK_TOPICS[topic] ?? FEEDBACK_TOPICS[0],
    sentAt: at(sentDay),
    transferredAt: at(transferDay),
    ending,
    endedAt: at(endDay),
    publishedAt: at(later(endDay, 1)),
    answer:
      ending === 'refused'
        ? 'Nội dung không thuộc thẩm quyền của xã, đã chuyển trả để gửi đúng cơ quan.'
        : `UBND xã Mẫu đã kiểm tra tại ${place} và trả lời: đã giao bộ phận phụ trách xử lý, hoàn thành trong tháng.`,
    systems: draw < 0.25 ? 'both' : draw < 0.65 ? 'thanhHoa' : 'government',
  };
}

/** Id of a matter in the Thanh Hóa system: 24 hexadecimal digits. */
export const thanhHoaId = (n: number): string =>
  `${(0x5e000000 + n * 7919).toString(16).padStart(8, '0')}a1b2c3d4e5f60718`;

/** Code of a matter in the government system. */
export const governmentCode = (n: number): string => `PA.${String(1000 + n * 3).padStart(6, '0')}`;

/** The same matter as somebody typed it again: words left out, tone marks lost now and then. */
export function typedAgain(text: string, n: number): string {
  const words = text.split(' ').filter((_, at) => (at + n) % 19 !== 7);
  const again = words.join(' ');
  return n % 3 === 0
    ? again.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D')
    : again;
}
