import type { IsoDate, Window } from '@dung-hen/calendar';
import { committeeLines, fullUnitName, letterheadFor } from '../letters/letterhead.ts';
import type { Block, OfficialPaper, PaperTable } from '../letters/paper.ts';
import { paragraph } from '../letters/wording.ts';
import { dayInWords } from '../letters/written-dates.ts';
import { type CostedProcedure, costBlocks } from './cost-blocks.ts';
import type { ProcedureTimes } from './handling-time.ts';
import { UNMEASURED, UNMEASURED_REASONS } from './handling-time.ts';
import { CUT_VERDICT_WORDS, type CutProposal, type CutRules, cutRuleWords } from './propose-cuts.ts';

/** The office as it stands on the proposal; '' leaves room to write by hand. */
export interface ReviewOffice {
  readonly unitName: string;
  readonly place: string;
  readonly datedOn: IsoDate | null;
  /** What else the officer asks for, a paragraph a line; none leaves room to write by hand. */
  readonly remarks?: string;
}

/** A number as written: whole, or with one place. */
const n = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');
const percent = (share: number): string => `${String(Math.floor(share * 10_000) / 100).replace('.', ',')}%`;
const UNIT = { workingDays: 'ngày làm việc', days: 'ngày' } as const;

/**
 * The written proposal of a review, in Vietnamese: real handling time against the limit, proposals to cut with their rule,
 * compliance cost with every input. An ordinary paper (NĐ 30/2020 layout): no layout of forms 02/RS and 03/SCM was found.
 */
export function reviewPaper(
  proposals: readonly CutProposal[],
  costs: readonly CostedProcedure[],
  window: Window,
  rules: CutRules,
  office: ReviewOffice,
): OfficialPaper {
  const cuts = proposals.filter(({ verdict }) => verdict === 'cut');
  const small = proposals.filter(({ verdict }) => verdict === 'smallSample');
  const byCount = [...proposals].sort((a, b) => b.times.count - a.times.count);
  const blocks: Block[] = [
    { kind: 'addressee', label: 'Kính gửi:', value: null },
    paragraph(
      `Thực hiện NĐ 63/2010/NĐ-CP (Điều 27 đến Điều 31), TT 02/2017/TT-VPCP và kế hoạch kiểm soát thủ tục hành chính, ${fullUnitName(office.unitName) || '………………'} rà soát thời gian giải quyết thực tế của hồ sơ xong từ ${dayInWords(window.from)} đến ${dayInWords(window.to)} và đề xuất như sau:`,
    ),
    { kind: 'heading', text: 'I. THỜI GIAN GIẢI QUYẾT THỰC TẾ' },
    paragraph(
      'Tính từ lúc tiếp nhận đến lúc xử lý xong theo lịch làm việc, không tính thời gian chờ bổ sung. Mức 50%, 75%, 90% là số ngày mà ngần ấy hồ sơ không vượt quá.',
    ),
    timesTable(byCount.map(({ times }) => times)),
    ...unmeasuredBlocks(byCount.map(({ times }) => times)),
    { kind: 'heading', text: 'II. ĐỀ XUẤT CẮT GIẢM THỜI HẠN' },
    paragraph(`${cutRuleWords(rules).vi} Mục tiêu của kế hoạch: cắt giảm từ ${percent(rules.target)}.`),
    ...(cuts.length === 0
      ? [paragraph('Số liệu của kỳ không cho thấy thủ tục nào có thể cắt giảm theo quy tắc trên.')]
      : [cutsTable(cuts)]),
    ...(small.length === 0
      ? []
      : [
          paragraph(
            `Mẫu nhỏ (${small.length} thủ tục): ${small.map(({ times }) => `${nameOf(times)} (${times.count} hồ sơ)`).join('; ')}.`,
          ),
        ]),
    { kind: 'heading', text: 'III. CHI PHÍ TUÂN THỦ' },
    ...costBlocks(costs),
    { kind: 'heading', text: 'IV. VƯỚNG MẮC, KIẾN NGHỊ KHÁC' },
    ...remarkBlocks(office.remarks ?? ''),
    paragraph('Kính đề nghị cơ quan có thẩm quyền xem xét, quyết định./.'),
  ];
  return {
    agency: committeeLines(office.unitName),
    ...letterheadFor({ ...office, number: 'Số: ………/UBND' }),
    title: ['KIẾN NGHỊ', 'Rà soát, đơn giản hóa thủ tục hành chính'],
    blocks,
    recipients: ['Như trên;', 'Lưu: VT.'],
    signatures: [{ lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], hint: null, name: null }],
  };
}

function remarkBlocks(remarks: string): Block[] {
  const lines = remarks.split('\n').filter((line) => line.trim() !== '');
  return lines.length === 0
    ? [{ kind: 'blankLines', count: 3 }]
    : lines.map((line) => paragraph(line.trim()));
}

/** Name with its code; dossiers without a procedure stand together. */
export function nameOf({ name, code }: Pick<ProcedureTimes, 'name' | 'code'>): string {
  if (code === '') return 'Không rõ thủ tục';
  return name === '' ? code : `${name} (${code})`;
}

function limitText({ limits }: ProcedureTimes): string {
  const [first] = limits;
  if (first === undefined) return 'chưa rõ';
  const one = first.hours < 8 ? `${n(first.hours)} giờ` : `${n(first.hours / 8)} ${UNIT[first.unit]}`;
  return limits.length > 1 ? `${one} (và ${limits.length - 1} thời hạn khác)` : one;
}

function timesTable(all: readonly ProcedureTimes[]): PaperTable {
  return {
    kind: 'table',
    heads: [
      'STT',
      'Thủ tục',
      'Thời hạn',
      'Số hồ sơ',
      '50% (ngày)',
      '75% (ngày)',
      '90% (ngày)',
      'Lâu nhất',
      'Quá hạn',
    ],
    widths: [0.075, 0.25, 0.12, 0.08, 0.1, 0.1, 0.1, 0.09, 0.085],
    figures: [3, 4, 5, 6, 7, 8],
    rows: all.map((times, index) => [
      String(index + 1),
      nameOf(times),
      limitText(times),
      String(times.count),
      ...(['p50', 'p75', 'p90', 'max'] as const).map((at) => (times.days === null ? '–' : n(times.days[at]))),
      times.judged === 0 ? '–' : `${times.late}/${times.judged}`,
    ]),
  };
}

function unmeasuredBlocks(all: readonly ProcedureTimes[]): Block[] {
  const parts = UNMEASURED_REASONS.flatMap((why) => {
    const count = all.reduce((sum, { unmeasured }) => sum + unmeasured[why], 0);
    return count === 0 ? [] : [`${count} hồ sơ ${UNMEASURED[why].vi}`];
  });
  return parts.length === 0 ? [] : [paragraph(`Không đo được, không tính vào bảng: ${parts.join('; ')}.`)];
}

function cutsTable(cuts: readonly CutProposal[]): PaperTable {
  return {
    kind: 'table',
    heads: ['STT', 'Thủ tục', 'Thời hạn hiện nay', 'Đề xuất', 'Cắt giảm', 'Số hồ sơ', 'Đạt mục tiêu'],
    widths: [0.07, 0.34, 0.14, 0.14, 0.11, 0.09, 0.11],
    figures: [4, 5],
    rows: cuts.map(({ times, limit, proposedDays, cutShare, reachesTarget, byOfficer }, index) => [
      String(index + 1),
      nameOf(times),
      limitText(times),
      proposedDays === null || limit === null
        ? ''
        : `${n(proposedDays)} ${UNIT[limit.unit]}${byOfficer ? ' (cán bộ đề xuất)' : ''}`,
      cutShare === null ? '' : percent(cutShare),
      String(times.count),
      reachesTarget === true ? 'đạt' : 'chưa',
    ]),
  };
}

/** The verdict in one line for a list: '5 → 3 ngày làm việc (40%)'. */
export function proposalLine({ verdict, limit, limitDays, proposedDays, cutShare }: CutProposal): string {
  if (limit === null || limitDays === null || proposedDays === null || cutShare === null)
    return CUT_VERDICT_WORDS[verdict].vi;
  return `${n(limitDays)} → ${n(proposedDays)} ${UNIT[limit.unit]} (${percent(cutShare)})`;
}
