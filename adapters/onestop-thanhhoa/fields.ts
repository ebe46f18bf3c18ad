import { type Field, fieldsOf, normalizeLabel, type PageDocument, type PageElement } from '@dung-hen/page';
import { contains } from '../kit/list-table.ts';
import { dialogsOf, titleOf } from './pages/dialogs.ts';

/** One field of a form of the system. Everything else on its pages is left alone. */
export interface FormField {
  /** The system's name of it. */
  readonly name: string;
  readonly label: string;
  /** 'day' DD/MM/YYYY, 'moment' DD/MM/YYYY HH:mm:ss; 'byHand': a person or a file, which only the officer chooses. */
  readonly kind: 'day' | 'moment' | 'text' | 'byHand';
  readonly required: boolean;
}

/** The forms of this system anything is prepared for (screens of February 2025). Nothing is ever sent from here. */
export const FORMS = {
  /** Dialog "DỰ THẢO XIN LỖI CHỦ HỒ SƠ: …": the draft of an apology letter. */
  apologyDraft: [
    { name: 'trichYeu', label: 'Trích yếu', kind: 'text', required: false },
    { name: 'ngayHenTraMoi', label: 'Ngày hẹn trả mới', kind: 'moment', required: true },
    { name: 'lanhDaoThongQua', label: 'Lãnh đạo thông qua', kind: 'byHand', required: false },
    { name: 'nguoiXuLy', label: 'Lãnh đạo ký duyệt', kind: 'byHand', required: true },
    { name: 'fileDinhKem', label: 'Tệp đính kèm', kind: 'byHand', required: true },
  ],
  /** The form above a report. */
  reportFilter: [
    { name: 'tuNgay', label: 'Từ ngày', kind: 'day', required: true },
    { name: 'denNgay', label: 'Đến ngày', kind: 'day', required: true },
  ],
} as const satisfies Readonly<Record<string, readonly FormField[]>>;

export type FormName = keyof typeof FORMS;

/** A form that stands on the page, with the control of each field; null where it is not there. */
export interface FormOnPage {
  readonly form: FormName;
  readonly fields: readonly { readonly wanted: FormField; readonly field: Field | null }[];
}

const APOLOGY_TITLE = /^DỰ THẢO XIN LỖI CHỦ HỒ SƠ(?:\s|:|$)/iu;

/** The forms that stand on a page, the one on top first. Fields are found by label. */
export function formsOn(page: PageDocument): FormOnPage[] {
  const dialogs = dialogsOf(page.root);
  const apology = dialogs.findLast((dialog) => APOLOGY_TITLE.test(titleOf(dialog)));
  const filter = page.root
    .find('form')
    .filter((form) => !form.hidden() && !dialogs.some((dialog) => contains(dialog, form)))
    .find((form) => holds(form, FORMS.reportFilter));
  return [
    ...(apology === undefined ? [] : [formIn(apology, 'apologyDraft')]),
    ...(filter === undefined ? [] : [formIn(filter, 'reportFilter')]),
  ];
}

function formIn(root: PageElement, form: FormName): FormOnPage {
  const all = fieldsOf(root);
  return { form, fields: FORMS[form].map((wanted) => ({ wanted, field: fieldOf(all, wanted.label) })) };
}

function holds(root: PageElement, wanted: readonly FormField[]): boolean {
  const all = fieldsOf(root);
  return wanted.every(({ label }) => fieldOf(all, label) !== null);
}

function fieldOf(fields: readonly Field[], label: string): Field | null {
  const wanted = normalizeLabel(label);
  return fields.find(({ labels }) => labels.some(({ text }) => normalizeLabel(text) === wanted)) ?? null;
}
