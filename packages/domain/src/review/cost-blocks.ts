import type { Block, PaperTable } from '../letters/paper.ts';
import { paragraph } from '../letters/wording.ts';
import {
  COST_FORMULA,
  COST_SOURCE,
  type CostInput,
  type CostResult,
  complianceCost,
  savedShare,
} from './compliance-cost.ts';

/** The cost of a procedure as it is and, where something is proposed, as it would be. */
export interface CostedProcedure {
  readonly procedure: string;
  readonly before: CostInput;
  readonly after: CostInput | null;
  /** Where its inputs are from: survey, decree on the fee, day. */
  readonly source?: string;
}

const dong = (value: number | null): string =>
  value === null ? 'chưa có' : String(value).replace(/\B(?=(?:\d{3})+(?!\d))/gu, '.');
const amount = (value: number | null): string => dong(value).replace('chưa có', '………');
const hours = (value: number | null): string => (value === null ? '………' : String(value).replace('.', ','));

/** Compliance cost in the words of the proposal: formula, every input, result, what is still to be asked for. */
export function costBlocks(costs: readonly CostedProcedure[]): Block[] {
  return [
    paragraph(`${COST_FORMULA.vi} (${COST_SOURCE.vi}.)`),
    ...(costs.length === 0
      ? [paragraph('Chưa có số liệu đầu vào nên chưa tính: cần khảo sát người đã làm thủ tục.')]
      : costs.flatMap(procedureBlocks)),
  ];
}

function procedureBlocks({ procedure, before, after, source = '' }: CostedProcedure): Block[] {
  const [was, is] = [complianceCost(before), after === null ? null : complianceCost(after)];
  const saved = savedShare(was.perYear ?? was.perFiling, is === null ? null : (is.perYear ?? is.perFiling));
  return [
    paragraph({ text: procedure, strong: true }),
    ...(source.trim() === '' ? [] : [paragraph(`Nguồn số liệu: ${source.trim()}.`)]),
    ...wayBlocks(after === null ? 'Hiện nay' : 'Trước', before, was),
    ...(after === null || is === null ? [] : wayBlocks('Sau đơn giản hóa', after, is)),
    ...(saved === null
      ? []
      : [
          paragraph(
            `Tiết kiệm ${String(Math.floor(saved * 10_000) / 100).replace('.', ',')}% chi phí tuân thủ.`,
          ),
        ]),
  ];
}

function wayBlocks(when: string, input: CostInput, result: CostResult): Block[] {
  const { hourlyIncome, hourlyIncomeSource, filingsPerYear, subjects } = input;
  const missing = result.missing.map(({ activity, what }) =>
    activity === null ? what.vi : `${what.vi} của “${activity}”`,
  );
  return [
    paragraph(
      `${when}: thu nhập bình quân một giờ ${amount(hourlyIncome)} đồng (nguồn: ${hourlyIncomeSource.trim() || '………'}); mỗi đối tượng thực hiện ${hours(filingsPerYear)} lần một năm; số đối tượng ${amount(subjects)}.`,
    ),
    activityTable(input),
    paragraph(
      `Chi phí một lần: ${dong(result.perFiling)} đồng; chi phí một năm: ${dong(result.perYear)} đồng.`.replaceAll(
        'chưa có đồng',
        'chưa tính được',
      ),
    ),
    ...(missing.length === 0 ? [] : [paragraph(`Còn phải thu thập: ${missing.join('; ')}.`)]),
  ];
}

function activityTable({ activities, hourlyIncome }: CostInput): PaperTable {
  return {
    kind: 'table',
    heads: ['Hoạt động', 'Số giờ', 'Giờ × thu nhập', 'Tư vấn, dịch vụ', 'Phí, lệ phí', 'Khác'],
    widths: [0.34, 0.1, 0.16, 0.14, 0.13, 0.13],
    figures: [1, 2, 3, 4, 5],
    rows: activities.map((one) => [
      one.name,
      hours(one.hours),
      amount(one.hours === null || hourlyIncome === null ? null : Math.round(one.hours * hourlyIncome)),
      amount(one.service),
      amount(one.fee),
      amount(one.other),
    ]),
  };
}
