/** Millimetres in twentieths of a point, the unit of Word. */
export function mm(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

export const FONT = 'Times New Roman';

/** Half points: 14 pt body, as NĐ 30/2020/NĐ-CP, annex I, allows. */
export const BODY_SIZE = 28;

/** Width between the margins of A4: 210 − 30 − 15 mm. */
export const TEXT_WIDTH = mm(165);
