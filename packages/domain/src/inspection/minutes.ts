import type { IsoDate } from '@dung-hen/calendar';
import { committeeLines, fullUnitName, letterheadFor } from '../letters/letterhead.ts';
import type { Block, OfficialPaper, PaperTable } from '../letters/paper.ts';
import { fields, paragraph } from '../letters/wording.ts';
import { dayInWords, dayOrBlank } from '../letters/written-dates.ts';
import { CONFIDENCE_WORDS } from '../rules/rule-version.ts';
import type { Inspection, InspectionVerdict, RuleOutcome } from './inspect.ts';

/** What the minutes need to know of the office; '' leaves room to write by hand. */
export interface MinutesOffice {
  readonly unitName: string;
  readonly place: string;
  /** Null leaves the day to be written by hand. */
  readonly datedOn: IsoDate | null;
}

const VERDICT: Readonly<Record<InspectionVerdict, string>> = {
  found: 'Có phát hiện',
  notEnough: 'Không đủ dữ liệu',
  kept: 'Đạt',
  none: 'Không phát sinh',
};

/** What only people can see on the spot; the minutes leave room for it. */
const ON_THE_SPOT = [
  'Niêm yết, công khai thủ tục hành chính (NĐ 63/2010/NĐ-CP, Điều 15, 17)',
  'Không yêu cầu giấy tờ ngoài thành phần hồ sơ quy định (NĐ 118/2025/NĐ-CP, Điều 5)',
  'Từ chối, yêu cầu bổ sung bằng văn bản, nêu rõ lý do (NĐ 63/2010/NĐ-CP, Điều 18 khoản 5)',
  'Thái độ phục vụ, tiếp nhận phản ánh, kiến nghị tại nơi tiếp nhận',
  'Kết quả khắc phục của lần kiểm tra trước',
];

/** Codes listed under a finding or a gap before the rest is left to the annex on the computer. */
const MOST_CODES = 40;

/**
 * Minutes (biên bản) of a self-inspection, in Vietnamese, in the order NĐ 30/2020/NĐ-CP gives elements. No official
 * form of such minutes was found: it is an ordinary paper. Dossiers are named by their codes only.
 */
export function inspectionMinutes(inspection: Inspection, office: MinutesOffice): OfficialPaper {
  const { window, examined, outcomes, now, outsideCalendar } = inspection;
  const broken = outcomes.filter(({ findings }) => findings.length > 0);
  const gaps = outcomes.filter(({ unknown }) => unknown.length > 0);
  const blocks: Block[] = [
    paragraph(
      `Hôm nay, ${dayOrBlank(office.datedOn)}, tại ${unitOf(office)}, tiến hành tự kiểm tra công tác kiểm soát thủ tục hành chính, thực hiện cơ chế một cửa đối với hồ sơ từ ${dayInWords(window.from)} đến ${dayInWords(window.to)}.`,
    ),
    { kind: 'heading', text: 'I. THÀNH PHẦN' },
    fields(['Trưởng đoàn (tổ) kiểm tra', '']),
    fields(['Thành viên', '']),
    fields(['Đại diện bộ phận được kiểm tra', '']),
    { kind: 'heading', text: 'II. KẾT QUẢ KIỂM TRA TRÊN DỮ LIỆU' },
    paragraph(
      `Đã kiểm tra ${examined} hồ sơ có trên hệ thống tính đến ${dayInWords(now)}. Số hồ sơ không đủ dữ liệu được nêu riêng, không tính là đạt.`,
    ),
    summaryTable(outcomes),
    { kind: 'heading', text: 'III. PHÁT HIỆN' },
    ...(broken.length === 0
      ? [paragraph('Không có phát hiện trên dữ liệu đã kiểm tra.')]
      : broken.flatMap(findingBlocks)),
    { kind: 'heading', text: 'IV. NỘI DUNG KHÔNG ĐỦ DỮ LIỆU' },
    ...(gaps.length === 0 ? [paragraph('Không có.')] : gaps.flatMap(gapBlocks)),
    ...(outsideCalendar.length === 0
      ? []
      : [
          paragraph(
            `Không kiểm tra được do ngày tháng nằm ngoài lịch làm việc đã có: ${listed(outsideCalendar)}.`,
          ),
        ]),
    { kind: 'heading', text: 'V. NỘI DUNG KIỂM TRA TRỰC TIẾP' },
    ...ON_THE_SPOT.flatMap((text, index): Block[] => [
      paragraph(`${index + 1}. ${text}:`),
      { kind: 'blankLines', count: 1 },
    ]),
    { kind: 'heading', text: 'VI. KẾT LUẬN, BIỆN PHÁP KHẮC PHỤC' },
    { kind: 'blankLines', count: 3 },
    paragraph('Biên bản được lập thành ……… bản, đã đọc cho mọi người cùng nghe và nhất trí ký tên./.'),
  ];
  return {
    agency: committeeLines(office.unitName),
    ...letterheadFor({ ...office, number: 'Số: ………/BB' }),
    title: ['BIÊN BẢN', 'Tự kiểm tra việc giải quyết thủ tục hành chính'],
    blocks,
    recipients: [],
    signatures: [
      { lines: ['ĐẠI DIỆN BỘ PHẬN', 'ĐƯỢC KIỂM TRA'], hint: '(Ký, ghi rõ họ tên)', name: null },
      { lines: ['TRƯỞNG ĐOÀN (TỔ)', 'KIỂM TRA'], hint: '(Ký, ghi rõ họ tên)', name: null },
    ],
  };
}

function unitOf({ unitName }: MinutesOffice): string {
  return fullUnitName(unitName) || '………………';
}

function summaryTable(outcomes: readonly RuleOutcome[]): PaperTable {
  return {
    kind: 'table',
    heads: ['STT', 'Nội dung, căn cứ', 'Đạt', 'Phát hiện', 'Không đủ dữ liệu', 'Kết quả'],
    widths: [0.07, 0.47, 0.09, 0.1, 0.11, 0.16],
    figures: [2, 3, 4],
    rows: outcomes.map((outcome, index) => [
      String(index + 1),
      `${outcome.rule.duty.vi} (${basis(outcome)})`,
      String(outcome.kept),
      String(outcome.findings.length),
      String(unknownCount(outcome)),
      VERDICT[outcome.verdict],
    ]),
  };
}

function basis({ rule }: RuleOutcome): string {
  return rule.confidence === 'certain'
    ? rule.source
    : `${rule.source}; ${CONFIDENCE_WORDS[rule.confidence].vi}`;
}

function unknownCount({ unknown }: RuleOutcome): number {
  return unknown.reduce((sum, { codes }) => sum + codes.length, 0);
}

function findingBlocks({ rule, findings }: RuleOutcome): Block[] {
  const rest = findings.length - MOST_CODES;
  return [
    paragraph({ text: `${rule.duty.vi}: ${findings.length} hồ sơ không đạt.`, strong: true }),
    {
      kind: 'items',
      items: [
        ...findings.slice(0, MOST_CODES).map(({ code, words }) => `${code}: ${words.vi}`),
        ...(rest > 0 ? [`và ${rest} hồ sơ khác (danh sách đầy đủ trong tệp dữ liệu kèm theo)`] : []),
      ],
      blankLines: 0,
    },
  ];
}

function gapBlocks({ rule, unknown }: RuleOutcome): Block[] {
  const lacking = unknown.map(({ words, codes }) => `thiếu ${words.vi} (${codes.length} hồ sơ)`).join('; ');
  return [paragraph(`${rule.duty.vi}: ${lacking}.`)];
}

function listed(codes: readonly string[]): string {
  const rest = codes.length - MOST_CODES;
  return `${codes.slice(0, MOST_CODES).join(', ')}${rest > 0 ? ` và ${rest} hồ sơ khác` : ''}`;
}
