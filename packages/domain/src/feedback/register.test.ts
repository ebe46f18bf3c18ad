import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feedback } from './feedback.ts';
import { feedbackRegister } from './register.ts';
import { syntheticFeedback } from './synthetic-feedback.ts';
import { tracesOf } from './text.ts';

const SUBJECTS = [
  'Đèn chiếu sáng công cộng trên đường liên thôn bị hỏng nhiều tuần, buổi tối đi lại nguy hiểm, đề nghị xã cho sửa',
  'Bãi rác tự phát cạnh kênh tưới bốc mùi hôi, nước chảy xuống ruộng, đề nghị thu gom và xử lý người đổ trộm',
  'Công chức bộ phận một cửa hướng dẫn không rõ, phải đi lại ba lần để nộp hồ sơ chứng thực, đề nghị chấn chỉnh',
  'Mặt đường bê tông trước trường tiểu học vỡ, xe chở vật liệu quá tải chạy suốt ngày, đề nghị kiểm tra',
  'Thủ tục cấp giấy xác nhận tình trạng hôn nhân yêu cầu thêm giấy tờ không có trong quy định đã công khai',
  'Cơ sở giết mổ trong khu dân cư xả nước thải ra rãnh chung, đã kiến nghị tại hội nghị thôn nhưng chưa giải quyết',
];
const HAMLETS = ['Đông Mẫu', 'Tây Mẫu', 'Nam Mẫu', 'Bắc Mẫu', 'Trung Mẫu', 'Thượng Mẫu', 'Hạ Mẫu', 'Tân Mẫu'];
const MARKS = ['gần nhà văn hóa', 'cạnh trạm bơm', 'đầu ngõ chợ cũ', 'sau đình làng', 'trước trạm y tế'];
const PAIRS = 40;

/** Item number `n`: no two share subject, hamlet and mark. */
function textOf(n: number): string {
  const subject = SUBJECTS[n % SUBJECTS.length] ?? '';
  const hamlet = HAMLETS[Math.floor(n / SUBJECTS.length) % HAMLETS.length] ?? '';
  const mark = MARKS[n % MARKS.length] ?? '';
  return `${subject}. Địa điểm: thôn ${hamlet}, ${mark}, nhìn sang lô số ${n * 7 + 3}. Tình trạng bắt đầu khoảng tuần ${(n % 9) + 1} của quý, đã có ${(n % 13) + 2} hộ cùng ý kiến.`;
}

const dayOf = (n: number) =>
  `2026-0${(Math.floor(n / 25) % 3) + 4}-${String((n % 25) + 1).padStart(2, '0')}T08:00:00`;
const ours = (n: number, text: string, known: Partial<Feedback> = {}): Feedback =>
  syntheticFeedback(
    {
      system: 'thanhHoa',
      status: 'handling',
      code: n.toString(16).padStart(24, '0'),
      sentAt: dayOf(n),
      ...known,
    },
    text,
  );
const theirs = (n: number, text: string, known: Partial<Feedback> = {}): Feedback =>
  syntheticFeedback({ code: `PA-${n}`, sentAt: dayOf(n), ...known }, text);

/** As a person types a text again: tone marks lost, a few words left out, another beginning. */
function typedAgain(text: string, n: number): string {
  const words = text.split(' ').filter((_, at) => (at + n) % 17 !== 0);
  const again = `Kính gửi UBND xã. ${words.join(' ')}`;
  return n % 2 === 0 ? again.normalize('NFD').replace(/\p{M}/gu, '') : again;
}

describe('seeded doubles', () => {
  const left = Array.from({ length: 120 }, (_, n) => ours(n, textOf(n)));
  // The first 40 stand in both systems (every eighth by reference alone), the others only in one.
  const right = [
    ...Array.from({ length: PAIRS }, (_, n) =>
      n % 8 === 0
        ? theirs(n, 'Nội dung theo văn bản chuyển kèm', { references: [n.toString(16).padStart(24, '0')] })
        : theirs(n, typedAgain(textOf(n), n), { sentAt: dayOf(n + (n % 3 === 0 && n % 25 < 20 ? 1 : 0)) }),
    ),
    ...Array.from({ length: 60 }, (_, n) => theirs(n + 500, textOf(n + 150))),
  ];
  const register = feedbackRegister([...left, ...right]);
  const matched = register.entries.filter(({ match }) => match !== null);
  const isTrue = ({ thanhHoa, government }: (typeof matched)[number]) =>
    `PA-${Number.parseInt(thanhHoa?.code ?? '', 16)}` === government?.code;

  it(`finds all ${PAIRS} pairs and no false one`, () => {
    expect(matched.filter(isTrue)).toHaveLength(PAIRS);
    expect(matched.filter((one) => !isTrue(one))).toEqual([]);
    expect(matched.filter(({ match }) => match?.code === 'CODE_REFERENCE')).toHaveLength(5);
  });

  it('shows every record exactly once', () => {
    expect(register.entries).toHaveLength(left.length + right.length - PAIRS);
  });

  it('does not depend on the order', () => {
    const turned = feedbackRegister([...right].reverse().concat([...left].reverse()));
    const names = (entries: typeof register.entries) =>
      entries.map(({ thanhHoa, government }) => `${thanhHoa?.code}|${government?.code}`).sort();
    expect(names(turned.entries)).toEqual(names(register.entries));
  });
});

describe('what is never merged by itself', () => {
  const text = textOf(1);
  const codes = (records: readonly Feedback[], decisions?: Parameters<typeof feedbackRegister>[1]) => {
    const { entries, nearMisses } = feedbackRegister(records, decisions);
    return {
      matched: entries.flatMap(({ match }) => match?.code ?? []),
      near: nearMisses.map(({ code }) => code),
    };
  };
  it('two records that fit equally', () => {
    expect(codes([ours(1, text), theirs(1, text), theirs(2, text, { sentAt: dayOf(1) })])).toEqual({
      matched: [],
      near: ['SEVERAL_CANDIDATES', 'SEVERAL_CANDIDATES'],
    });
  });
  it('the same words ten days apart, or without a day', () => {
    expect(codes([ours(1, text), theirs(11, text)])).toEqual({ matched: [], near: ['DAYS_APART'] });
    expect(codes([ours(1, text), theirs(1, text, { sentAt: null })])).toEqual({
      matched: [],
      near: ['DAY_MISSING'],
    });
  });
  it('a record that names another one', () => {
    const other = theirs(9, 'Việc khác hẳn');
    expect(codes([ours(1, text, { references: ['PA-9'] }), theirs(1, text), other])).toEqual({
      matched: ['CODE_REFERENCE'],
      near: [],
    });
    const twice = [
      ours(1, text, { references: ['PA-9', 'PA-8'] }),
      theirs(9, 'một'),
      theirs(8, 'hai'),
      theirs(1, text),
    ];
    expect(codes(twice).matched).toEqual([]);
  });
  it('a pair an officer has separated; one he has joined is joined', () => {
    const pair = { thanhHoa: ours(1, text).code, government: 'PA-1' };
    expect(codes([ours(1, text), theirs(1, text)], { decisions: [{ ...pair, same: false }] })).toEqual({
      matched: [],
      near: [],
    });
    expect(
      codes([ours(1, text), theirs(1, 'khác')], { decisions: [{ ...pair, same: true }] }).matched,
    ).toEqual(['OFFICER_SAID_SAME']);
  });
});

it('keeps every record once, whatever comes', () => {
  const record = fc
    .record({ ours: fc.boolean(), n: fc.integer({ min: 0, max: 30 }), text: fc.integer({ min: 0, max: 6 }) })
    .map(({ ours: mine, n, text }) => (mine ? ours(n, textOf(text)) : theirs(n, textOf(text))));
  fc.assert(
    fc.property(fc.array(record, { maxLength: 40 }), (records) => {
      const { entries } = feedbackRegister(records);
      const shown = entries
        .flatMap(({ thanhHoa, government }) => [thanhHoa, government])
        .filter((one) => one !== null);
      expect(shown.map(({ system, code }) => `${system} ${code}`).sort()).toEqual(
        [...new Set(records.map(({ system, code }) => `${system} ${code}`))].sort(),
      );
    }),
    { numRuns: 60 },
  );
});

it('has traces sorted, each once', () => {
  const traces = tracesOf(textOf(3), textOf(3));
  expect([...new Set(traces)].sort((a, b) => a - b)).toEqual(traces);
});
