import { checkForm } from '../check.ts';
import type { FormDefinition, ReportForm, Words } from '../types.ts';
import { formatMoment } from './format.ts';

/** What stands below every print: how it was counted, when, on which calendar, and anything that is not in order. */
export function footnotes(form: ReportForm, definition: FormDefinition): Words[] {
  const notes: Words[] = [
    {
      vi: `Quy tắc đếm: ${form.profile}. Số liệu chốt lúc ${formatMoment(form.takenAt, 'vi')}.`,
      en: `Counting rules: ${form.profile}. Figures taken at ${formatMoment(form.takenAt, 'en')}.`,
    },
  ];
  if (form.calendarStatus === 'estimated') {
    notes.push({
      vi: 'Tạm tính: lịch nghỉ của năm chưa được công bố.',
      en: 'Estimated: the year’s days off are not announced yet.',
    });
  }
  const { to, unverified } = definition.inForce;
  if (unverified !== null && to !== null && form.period.to > to) {
    notes.push({ vi: `Chưa kiểm chứng: ${unverified.vi}`, en: `Unverified: ${unverified.en}` });
  }
  for (const { ok, words } of checkForm(form, definition)) {
    if (!ok) {
      notes.push({ vi: `CHƯA CÂN: ${words.vi}.`, en: `UNBALANCED: ${words.en}.` });
    }
  }
  return notes;
}
