import { parsePeriod } from '@dung-hen/calendar';
import {
  COMMUNE_SUMMARY,
  DIGITISATION_766,
  type FormCell,
  type FormDefinition,
  type FormRow,
  II_07B,
  type ReportForm,
} from '@dung-hen/forms';
import { printXlsx } from '@dung-hen/forms/xlsx';
import { type FormScreen, formScreen, madeValue } from '../../extension/features/autofill/form-screen.ts';
import { UNIT } from './reporting.ts';

/** A screen of another form as one kind of system draws it, and the file its figures come from. Invented. */
export interface FormSkin {
  readonly definition: FormDefinition;
  readonly sections: FormScreen['sections'];
  readonly path: string;
  readonly pages: ReadonlyMap<string, string>;
}

const UNITS = ['UBND xã An Mẫu', 'UBND xã Bình Mẫu', 'UBND xã Cẩm Mẫu'];
const FIELDS = ['Hộ tịch', 'Chứng thực', 'Đất đai'];

const shell = (body: string, script = ''): string =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Nhập báo cáo</title></head><body>${body}${
    script === '' ? '' : `<script src="${script}"></script>`
  }</body></html>`;

/** Cells that write "1234" as "1.234" when left, and whose sums the page reckons. */
const FORMATTING = `document.addEventListener('focusout', ({ target }) => {
  if (target.matches('[data-column]')) target.value = target.value.replace(/\\D/g, '').replace(/\\B(?=(\\d{3})+$)/g, '.');
});`;

/** A page that keeps figures in a state of its own and draws its cells from it, as React does. */
const CONTROLLED = `const state = new Map();
document.addEventListener('input', ({ target }) => state.set(target, target.value));
document.addEventListener('focusout', ({ target }) => { if ('value' in target) target.value = state.get(target) ?? ''; });`;

const tonghop: FormSkin = (() => {
  const definition = COMMUNE_SUMMARY;
  const sections = definition.rows.sections.map((section) => [section, FIELDS] as const);
  const html = formScreen({ definition, sections, numbered: true });
  return {
    definition,
    sections,
    path: '/tonghop',
    pages: new Map([
      ['/tonghop', shell(html, '/tonghop.js')],
      ['/tonghop.js', FORMATTING],
    ]),
  };
})();

const procedures: FormSkin = (() => {
  const definition = II_07B;
  const sections = [['', UNITS]] as const;
  const box: FormScreen['box'] = ({ number }) => `<div contenteditable="true" data-column="${number}"></div>`;
  return {
    definition,
    sections,
    path: '/ii07b',
    pages: new Map([['/ii07b', shell(formScreen({ definition, sections, box }))]]),
  };
})();

const digitisation: FormSkin = (() => {
  const definition = DIGITISATION_766;
  const sections = [['', UNITS]] as const;
  const box: FormScreen['box'] = ({ number, kind }) =>
    `<input type="text" inputmode="numeric" data-column="${number}"${kind === 'count' ? '' : ' readonly'}>`;
  const inner = formScreen({ definition, sections, box });
  const frame =
    '<h1>Hệ thống báo cáo</h1><iframe src="/sohoa-khung" width="1300" height="600" title="Biểu"></iframe>';
  return {
    definition,
    sections,
    path: '/sohoa',
    pages: new Map([
      ['/sohoa', shell(frame)],
      ['/sohoa-khung', shell(inner, '/sohoa.js')],
      ['/sohoa.js', CONTROLLED],
    ]),
  };
})();

export const FORM_SKINS = { tonghop, procedures, digitisation } as const;

/** The form a skin shows, filled with figures that differ in every cell. */
export function madeReport({ definition, sections }: FormSkin): ReportForm {
  const counts = definition.columns.filter(({ kind }) => kind === 'count');
  const total: Record<number, FormCell> = {};
  const rows = sections.flatMap(([section, labels], at): FormRow[] => [
    ...(section === '' ? [] : [{ kind: 'group' as const, key: '', label: section, cells: {} }]),
    ...labels.map((label, row): FormRow => {
      const cells: Record<number, FormCell> = {};
      for (const { number } of counts) {
        const value = madeValue(at, row, number);
        cells[number] = { value, evidence: [] };
        total[number] = { value: (total[number]?.value ?? 0) + value, evidence: [] };
      }
      return { kind: 'data', key: '', label, cells };
    }),
  ]);
  return {
    definitionId: definition.id,
    profile: 'mẫu',
    period: parsePeriod('2026-Q2'),
    unit: UNIT,
    rows: [...rows, { kind: 'total', key: '', label: 'Tổng số', cells: total }],
    takenAt: '2026-06-15T08:00:00',
    calendarStatus: 'announced',
  };
}

/** The file a system exports of it. */
export const exportedFile = async (skin: FormSkin): Promise<Buffer> =>
  Buffer.from(await printXlsx(madeReport(skin), skin.definition));

/** What must stand in every cell of figures, by 'section|row|column'. */
export function expectedCells({ definition, sections }: FormSkin): Record<string, string> {
  return Object.fromEntries(
    sections.flatMap(([section, labels], at) =>
      labels.flatMap((label, row) =>
        definition.columns
          .filter(({ kind }) => kind !== 'order' && kind !== 'label')
          .map(({ kind, number }) => [
            `${section}|${label}|${number}`,
            kind === 'count' ? String(madeValue(at, row, number)) : '',
          ]),
      ),
    ),
  );
}

/** What stands there, to be run in the page: figures without their marks of thousands. */
export function shownCells(): Record<string, string> {
  const documents = [
    document,
    ...[...document.querySelectorAll('iframe')].flatMap((one) => one.contentDocument ?? []),
  ];
  const cells = documents.flatMap((one) => [...one.querySelectorAll<HTMLElement>('[data-column]')]);
  return Object.fromEntries(
    cells.map((cell) => {
      const value = (cell as HTMLInputElement).value ?? cell.textContent ?? '';
      return [`${cell.closest('tr')?.dataset.row}|${cell.dataset.column}`, value.replaceAll('.', '')];
    }),
  );
}
