import type { FillTarget } from '../../fill-types.ts';
import { COLUMNS } from '../fill-screen.ts';
import { App, type Place, type Refusal } from './app.ts';
import { Draw } from './draw.ts';
import { bodyHtml, type Drawn, tableHtml } from './draw-table.ts';
import { type HeadWords, makeWords } from './head-words.ts';
import { isTyped, type Layout, makeLayout, type ScreenRow } from './layout.ts';
import { type MadeReport, makeReport, sumOf } from './made-report.ts';
import type { Manner, Stage } from './manner.ts';
import { EDITABLE, MASK, MATERIAL, REACT, SELECT, SERVER, VUE, WEBFORMS } from './manners.ts';
import { recycle, SPREADSHEET, spreadsheetHtml, VIRTUAL, WINDOW } from './virtual.ts';

/** Every kind of system there is a page for. Seeds go round. */
export const MANNERS: readonly Manner[] = [
  SERVER,
  WEBFORMS,
  REACT,
  VUE,
  MATERIAL,
  MASK,
  SELECT,
  EDITABLE,
  SPREADSHEET,
  VIRTUAL,
];

/** What stands around the table: nothing, a hidden copy of it for printing, a frame, a tab that is drawn when opened. */
export type Setting = 'alone' | 'hiddenCopy' | 'filters' | 'nested' | 'tabs';

/** One report as one system shows it. */
export interface MadePage {
  readonly seed: number;
  readonly manner: Manner;
  readonly setting: Setting;
  readonly app: App;
  readonly report: MadeReport;
  readonly layout: Layout;
  readonly html: string;
  /** Rows that stand in it from the start: not those of a tab that was not opened, or further down. */
  readonly drawn: readonly ScreenRow[];
  /** What is to stand in it. Rows are left out of it now and then, and now and then one is asked for it has not. */
  readonly target: FillTarget;
  /** Whether the target has every row of the report. */
  readonly whole: boolean;
  /** Sets the page's scripts going on a root that holds its html. */
  start(root: HTMLElement): LivePage;
}

export interface LivePage {
  /** The page comes to rest. */
  settle(): Promise<void>;
  /** Opens the tab that was not drawn yet, or scrolls to rows that were not; false where there is nothing more. */
  more(): boolean;
  /** What a person may do between the plan and the fill: scrolls rows of the same nodes by one. */
  disturb(): void;
}

/** The page of a seed. */
export function makePage(seed: number): MadePage {
  const draw = new Draw(seed);
  const manner = MANNERS[seed % MANNERS.length] ?? SERVER;
  const most = manner.most ?? draw.of(9, 99, 12_000, 2_400_000);
  const report = makeReport(draw, manner.most === undefined ? most : 3);
  const settings = draw.of<Setting>('alone', 'alone', 'hiddenCopy', 'filters', 'nested', 'tabs');
  const setting = manner === VIRTUAL ? 'alone' : settings;
  const whole = makeLayout(draw, report, manner.wishes);
  const layout = setting === 'tabs' && report.sections.length > 1 ? withoutWhole(whole) : whole;
  const app = new App(draw, report, layout, most, refusals(draw, manner, layout));
  const words = makeWords(draw, layout);
  const tables = drawn(draw, app, words, manner, setting);
  const panels = draw.of<Panels>('labelled', 'headed', 'headed', 'unnamed');
  const html = pageHtml(tables, manner, setting, panels);
  const target = targetOf(draw, report);
  return {
    seed,
    manner,
    setting,
    app,
    report,
    layout,
    html,
    drawn: tables[0]?.rows ?? [],
    target,
    whole:
      target.rows.filter(({ kind, label }) => kind === 'data' && label !== MISSING).length ===
      report.rows.length,
    start: (root) => start(root, { app, manner, tables, panels }, new Draw(seed + 1)),
  };
}

/** Tables of one section each show neither heads of sections nor a total over all. */
function withoutWhole(layout: Layout): Layout {
  return { ...layout, rows: layout.rows.filter(({ kind }) => kind === 'data' || kind === 'subtotal') };
}

function refusals(draw: Draw, manner: Manner, layout: Layout): Map<Place, Refusal> {
  const refusing = new Map<Place, Refusal>();
  if (manner === SELECT || manner === EDITABLE || !draw.chance(0.15)) return refusing;
  for (const row of layout.rows) {
    for (let at = 0; at < 11; at += 1) {
      if (isTyped(layout, row, at) && draw.chance(0.06))
        refusing.set(`${row.id}:${at}`, draw.of('restores', 'blanks', 'marks', 'short'));
    }
  }
  return refusing;
}

/** One table, or one for each section where they stand in tabs. */
function drawn(draw: Draw, app: App, words: HeadWords, manner: Manner, setting: Setting): Drawn[] {
  const cells = manner.cells(draw);
  const table = (rows: readonly ScreenRow[]): Drawn => ({ app, words, cells, markup: manner.markup, rows });
  const { sections } = app.report;
  if (manner === VIRTUAL) return [table(app.layout.rows.slice(0, WINDOW))];
  if (setting !== 'tabs' || sections.length < 2) return [table(app.layout.rows)];
  const within = (section: string) =>
    app.layout.rows.filter(
      (row) => row.kind !== 'section' && row.kind !== 'total' && row.section === section,
    );
  return sections.map((section) => table(within(section)));
}

const FILTERS =
  '<div class="filter"><label>Từ khóa <input type="text" name="q"></label><label>Kỳ báo cáo <select><option>Quý I</option><option>Quý II</option></select></label><table><tr><td>Đơn vị</td><td><input type="text" value="UBND xã Mẫu"></td><td>Năm</td><td><input type="text" value="2026"></td></tr></table></div>';
const BUTTONS =
  '<div class="bar"><button>Lưu tạm</button><input type="submit" value="Gửi báo cáo"><a href="#">Ký số</a></div>';

/** How tabs say which section their table is of. */
type Panels = 'labelled' | 'headed' | 'unnamed';

function panelHtml(table: string, section: number, panels: Panels): string {
  const heading =
    panels === 'headed' ? `<h3>${['A. Thủ tục cấp tỉnh', 'B. Thủ tục cấp xã'][section]}</h3>` : '';
  return `${heading}${table}`;
}

function tabsHtml(first: string, late: readonly string[], panels: Panels): string {
  const label = (at: number) => (panels === 'labelled' ? ` aria-labelledby="tab-${at}"` : '');
  if (late.length === 0) return `<div role="tabpanel">${first}</div>`;
  const tabs = ['Cấp tỉnh', 'Cấp xã'].map((text, at) => `<a role="tab" id="tab-${at}">${text}</a>`).join('');
  return `<div role="tablist">${tabs}</div><div role="tabpanel"${label(0)}>${panelHtml(first, 0, panels)}</div><div role="tabpanel" data-late${label(1)}></div>`;
}

function pageHtml(tables: readonly Drawn[], manner: Manner, setting: Setting, panels: Panels): string {
  const one = (table: Drawn) =>
    manner === SPREADSHEET ? spreadsheetHtml(tableHtml(table)) : tableHtml(table);
  const [first, ...late] = tables.map(one);
  const body = first ?? '';
  const copy = body.replaceAll(' data-place=', ' data-copy=').replaceAll(' data-body', '');
  const around = {
    alone: body,
    hiddenCopy: `<div id="print" style="display:none">${copy}</div>${body}`,
    filters: `${FILTERS}${body}`,
    nested: `<table class="layout"><tr><td>Hệ thống thông tin báo cáo</td></tr><tr><td>${body}</td></tr></table>`,
    tabs: tabsHtml(body, late, panels),
  }[setting];
  return `<form action="/luu" method="post"><h2>BÁO CÁO QUÝ II NĂM 2026</h2>${around}${BUTTONS}</form>`;
}

interface Parts {
  readonly app: App;
  readonly manner: Manner;
  readonly tables: readonly Drawn[];
  readonly panels: Panels;
}

function start(root: HTMLElement, { app, manner, tables, panels }: Parts, draw: Draw): LivePage {
  const works = new Set<() => void>();
  const redraw = () => {
    for (const [at, body] of [...root.querySelectorAll('[data-body]')].entries()) {
      const table = tables[at];
      if (table) body.innerHTML = bodyHtml(table);
    }
  };
  let offset = 0;
  const scroll = (by: number): boolean => {
    const [table] = tables;
    const body = root.querySelector('[data-body]:not([data-copy])');
    if (table === undefined || body === null || offset + WINDOW >= app.layout.rows.length) return false;
    offset = Math.min(offset + by, app.layout.rows.length - WINDOW);
    recycle(body, bodyHtml({ ...table, rows: app.layout.rows.slice(offset, offset + WINDOW) }));
    return true;
  };
  choose(root);
  const stage: Stage = { app, root, redraw, later: (work) => works.add(work) };
  manner.start(stage, draw);
  return {
    async settle() {
      await new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));
      for (const work of works) work();
      works.clear();
    },
    more() {
      if (manner === VIRTUAL) return scroll(WINDOW - 2);
      const late = root.querySelector('[data-late]');
      const [, table] = tables;
      if (late === null || table === undefined) return false;
      late.removeAttribute('data-late');
      late.innerHTML = panelHtml(tableHtml(table), 1, panels);
      choose(root);
      return true;
    },
    disturb() {
      if (manner === VIRTUAL) scroll(1);
    },
  };
}

/** Some document models do not choose what the markup says is chosen. */
function choose(root: HTMLElement): void {
  for (const list of root.querySelectorAll('select')) {
    const chosen = [...list.options].findIndex((option) => option.hasAttribute('selected'));
    if (chosen >= 0) list.selectedIndex = chosen;
  }
}

const MISSING = 'Lĩnh vực không có trên màn hình';

function targetOf(draw: Draw, report: MadeReport): FillTarget {
  const values = (figures: readonly number[]) =>
    Object.fromEntries(figures.map((value, at) => [at + 3, value]));
  const sectioned = report.sections.length > 1;
  const left = draw.chance(0.3) ? draw.from(report.rows) : null;
  const rows: FillTarget['rows'][number][] = report.rows
    .filter((row) => row !== left)
    .map((row) => ({
      label: row.label,
      kind: 'data',
      values: values(row.figures),
      ...(sectioned ? { group: row.section } : {}),
    }));
  if (draw.chance(0.2)) rows.push({ label: MISSING, kind: 'data', values: values(sumOf([])) });
  rows.push({ label: 'Tổng số', kind: 'total', values: values(sumOf(report.rows)) });
  return { columns: COLUMNS, rows: draw.shuffled(rows) };
}
