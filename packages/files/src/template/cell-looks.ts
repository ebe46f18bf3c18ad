import { attribute } from './sheet-xml.ts';

/** What is asked of a style of a workbook, by its number as cells name it. */
export interface CellLooks {
  isBordered(style: string): boolean;
  isPercent(style: string): boolean;
}

/** Formats that every workbook knows as percentages: 0% and 0.00%. */
const PERCENT = new Set(['9', '10']);

/** Reads the styles of a workbook as far as a filler needs them. */
export function cellLooks(styles: string): CellLooks {
  const formats = new Map(
    (styles.match(/<numFmt\b[^>]*>/gu) ?? []).map((one) => [
      attribute(one, 'numFmtId'),
      attribute(one, 'formatCode'),
    ]),
  );
  const borders = (
    section(styles, 'borders').match(/<border\b[^>]*?(?:\/>|>[\s\S]*?<\/border>)/gu) ?? []
  ).map((one) => /\sstyle="(?!none")/u.test(one));
  const looks = section(styles, 'cellXfs').match(/<xf\b[^>]*>/gu) ?? [];
  const look = (style: string): string => looks[Number(style === '' ? '0' : style)] ?? '';
  return {
    isBordered: (style) => borders[Number(attribute(look(style), 'borderId'))] === true,
    isPercent: (style) => {
      const format = attribute(look(style), 'numFmtId');
      return PERCENT.has(format) || (formats.get(format) ?? '').includes('%');
    },
  };
}

const section = (styles: string, name: string): string =>
  new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`, 'u').exec(styles)?.[1] ?? '';
