import { periodLine } from '../print/period-words.ts';
import type { ReportForm } from '../types.ts';

/** The line of a template that waits for its dates: dots, blanks, slashes where days will stand. */
const DATES =
  /từ ngày[\s.…_/]*(?:tháng[\s.…_/]*năm[\s.…_/]*)?đến (?:ngày)?[\s.…_/]*(?:tháng[\s.…_/]*năm[\s.…_/]*)?/iu;
const UNIT = /^(đơn vị báo cáo\s*:)[\s.…_]*$/iu;

/** A title line of a template with the dates of the form's period and the name of its unit where it leaves room for them. */
export function filledLine(text: string, form: ReportForm): string {
  const dates = /từ ngày .*/iu.exec(periodLine(form.period).vi)?.[0].replace(/[)\s]+$/u, '');
  const dated = dates === undefined ? text : text.replace(DATES, dates);
  // Without a name the dots stay, to write on.
  return form.unit.name === ''
    ? dated
    : dated.replace(UNIT, (_, label: string) => `${label} ${form.unit.name}`);
}
