import { normalizeLabel, type PageDocument, type PageElement, tidyText } from '@dung-hen/page';
import { labelledFacts } from './labelled-facts.ts';

/** Whom a dossier belongs to, as the page shows it; '' where it shows nothing. Goes on the letter, is never stored. */
export interface Applicant {
  readonly name: string;
  readonly address: string;
  readonly procedureName: string;
}

/** Whom a dossier belongs to; the letter goes to them. */
const OWNER = labels(
  'Chủ hồ sơ',
  'Tên chủ hồ sơ',
  'Họ tên chủ hồ sơ',
  'Họ và tên chủ hồ sơ',
  'Người đứng tên hồ sơ',
  'Tổ chức, cá nhân',
  'Cá nhân/tổ chức',
  'Tên tổ chức, cá nhân',
  'Tổ chức/cá nhân nộp hồ sơ',
);
/** Who handed it in, perhaps for somebody else: counts only where the page does not say whose it is. */
const SUBMITTER = labels(
  'Người nộp',
  'Người nộp hồ sơ',
  'Tên người nộp',
  'Họ tên người nộp',
  'Họ và tên người nộp',
);
const ADDRESS = labels('Địa chỉ', 'Địa chỉ chủ hồ sơ', 'Địa chỉ thường trú', 'Địa chỉ liên hệ', 'Nơi cư trú');
const PROCEDURE = labels('Tên thủ tục', 'Tên thủ tục hành chính', 'Thủ tục', 'Thủ tục hành chính');
/** The column that holds a whole dossier; beside it "Chủ hồ sơ" always ends with the identity number in brackets. */
const COMPOSITE = labels('Thông tin hồ sơ');

const LONGEST_NAME = 200;
const LONGEST_TEXT = 300;

function labels(...terms: readonly string[]): ReadonlySet<string> {
  return new Set(terms.map(normalizeLabel));
}

/**
 * Reads the applicant of one dossier off the page: from its open dialog, else from its row in a list, else from a page
 * of its own. Nothing is read of any other dossier: a dialog, row or page counts only when it (its title, its heading)
 * names exactly this code, and only then is its applicant looked at. Null when the page does not show the dossier, or shows it with two different names.
 */
export function readApplicant(page: PageDocument, code: string): Applicant | null {
  const named = namesExactly(code);
  const dialog = dialogsOf(page.root).findLast((one) => named(titleOf(one)));
  return (dialog && fromFacts(dialog)) ?? fromRows(page.root, named) ?? fromOwnPage(page.root, named);
}

/** Whether a text names the code as a word of its own, not as the beginning of a longer one. */
function namesExactly(code: string): (text: string) => boolean {
  const escaped = code.normalize('NFC').replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}._/-])${escaped}(?![\\p{L}\\p{N}_/-]|\\.\\p{N})`, 'u');
  return (text) => pattern.test(text.normalize('NFC'));
}

function dialogsOf(root: PageElement): PageElement[] {
  return root
    .find('div', 'section', 'dialog', 'aside')
    .filter((one) => (one.tag === 'dialog' || one.attr('role') === 'dialog') && !one.hidden());
}

function titleOf(dialog: PageElement): string {
  const id = dialog.attr('aria-labelledby');
  const inside = dialog.find();
  const title =
    inside.find((one) => id !== null && one.attr('id') === id) ??
    inside.find((one) => /(?:^|[\s-])title(?:$|\s)/u.test(one.attr('class') ?? '')) ??
    inside.find((one) => /^h[1-6]$/u.test(one.tag));
  return title?.text() ?? dialog.attr('aria-label') ?? '';
}

/** A page whose heading names the dossier, with one applicant on it. */
function fromOwnPage(root: PageElement, named: (text: string) => boolean): Applicant | null {
  const headed = root.find('h1', 'h2', 'h3', 'h4').some((one) => !one.hidden() && named(one.text()));
  if (!headed) return null;
  const owners = labelledFacts(root).filter(({ label, value }) => OWNER.has(label) && value !== '');
  return new Set(owners.map(({ value }) => value)).size === 1 ? fromFacts(root) : null;
}

function fromFacts(sheet: PageElement): Applicant | null {
  const facts = labelledFacts(sheet);
  const under = (terms: ReadonlySet<string>): number =>
    facts.findIndex(({ label, value }) => terms.has(label) && value !== '');
  const owner = under(OWNER);
  const nameAt = owner >= 0 ? owner : under(SUBMITTER);
  const name = facts[nameAt];
  if (name === undefined) return null;
  // The first address after the name is the applicant's; a proxy's comes later.
  const address =
    facts.slice(nameAt).find(({ label }) => ADDRESS.has(label)) ??
    facts.find(({ label }) => ADDRESS.has(label));
  const procedure = facts.find(({ label }) => PROCEDURE.has(label));
  return applicantOf(name.value, address?.value ?? '', procedure?.value ?? '', false);
}

/** Rows the officer sees come first; the hidden copy for printing fills in what they leave out. */
function fromRows(root: PageElement, named: (text: string) => boolean): Applicant | null {
  const tables = root.find().filter((one) => one.tag === 'table' || hasRole(one, GRIDS));
  const found = [
    ...tables.filter((table) => !table.hidden()).flatMap((table) => inTable(table, named)),
    ...tables.filter((table) => table.hidden()).flatMap((table) => inTable(table, named)),
  ];
  const [first] = found;
  if (first === undefined || found.some(({ name }) => name !== first.name)) return null;
  const firstOf = (key: 'address' | 'procedureName'): string =>
    found.find((one) => one[key] !== '')?.[key] ?? '';
  return { name: first.name, address: firstOf('address'), procedureName: firstOf('procedureName') };
}

function inTable(table: PageElement, named: (text: string) => boolean): Applicant[] {
  const rows = table.find().filter((one) => one.tag === 'tr' || hasRole(one, ['row']));
  const [head, ...rest] = rows.filter((row) => cellsOf(row).length > 0);
  if (head === undefined) return [];
  const columns = placesOf(head).map((cell) => normalizeLabel(cell.text()));
  const columnOf = (terms: ReadonlySet<string>): number => columns.findIndex((label) => terms.has(label));
  const owner = columnOf(OWNER);
  const nameAt = owner >= 0 ? owner : columnOf(SUBMITTER);
  if (nameAt < 0) return [];
  const composite = columnOf(COMPOSITE) >= 0;
  return rest.flatMap((row) => {
    const places = placesOf(row);
    const cell = places[nameAt];
    const ours = places.some((other, index) => index !== nameAt && named(other.text()));
    if (cell === undefined || !ours) return [];
    const lines = linesOf(cell);
    const address = places[columnOf(ADDRESS)]?.text() ?? lines.slice(1).find(isAddress) ?? '';
    const procedure = places[columnOf(PROCEDURE)]?.text() ?? '';
    const applicant = applicantOf(lines[0] ?? '', address, procedure, composite);
    return applicant === null ? [] : [applicant];
  });
}

function cellsOf(row: PageElement): PageElement[] {
  return row.children().filter((one) => one.tag === 'td' || one.tag === 'th' || hasRole(one, CELLS));
}

/** Lists drawn without a table say what they are by their roles. */
const GRIDS = ['table', 'grid', 'treegrid'];
const CELLS = ['cell', 'gridcell', 'columnheader', 'rowheader'];

function hasRole(element: PageElement, roles: readonly string[]): boolean {
  return roles.includes(element.attr('role') ?? '');
}

/** The cell over each column, spans unrolled. */
function placesOf(row: PageElement): PageElement[] {
  return cellsOf(row).flatMap((cell) => {
    const span = Number.parseInt(cell.attr('colspan') ?? '1', 10);
    return Array.from({ length: span >= 1 && span <= 100 ? span : 1 }, () => cell);
  });
}

/** The lines of a composite cell: name, phone, address, mail, each an element of its own or parted by breaks. */
function linesOf(cell: PageElement): string[] {
  let parts = cell.children();
  const [first, ...more] = parts;
  if (first !== undefined && [first, ...more].every(({ tag }) => tag === 'br'))
    return [first.textBefore(), ...parts.map((one) => one.textAfter())].map(tidyText);
  while (parts.length === 1 && (parts[0]?.children().length ?? 0) > 1) parts = parts[0]?.children() ?? [];
  return (parts.length > 1 ? parts : [cell]).map((part) => tidyText(part.text()));
}

/** Phone, papers and mail are told by their look: the page gives the address the same title as the phone. */
function isAddress(line: string): boolean {
  return /\p{L}/u.test(line) && !line.includes('@') && !PERSONAL_NUMBER.test(line);
}

/** Nine digits or more: a phone, an identity paper, a tax code. */
const PERSONAL_NUMBER = /(?:\d[ .-]?){9}/u;
/** … at the end of a name, with what it is called by. */
const NUMBER_AFTER =
  /[\s,;:|/–-]*(?:(?:số )?(?:sđt|đt|điện thoại|di động|cccd|cmnd|cmt|căn cước|hộ chiếu|giấy tờ|mst|mã số thuế)[\s.:]*)?(?:\d[ .-]?){9,}$/iu;

function applicantOf(
  rawName: string,
  rawAddress: string,
  rawProcedure: string,
  bracketed: boolean,
): Applicant | null {
  const name = withoutIdentity(tidyText(rawName), bracketed).replace(NUMBER_AFTER, '').slice(0, LONGEST_NAME);
  if (name === '') return null;
  return {
    name,
    address: tidyText(rawAddress)
      .replace(/^địa chỉ\s*:\s*/iu, '')
      .slice(0, LONGEST_TEXT),
    procedureName: tidyText(rawProcedure).slice(0, LONGEST_TEXT),
  };
}

/**
 * "Trần Thị Mẫu (038…)" without its last pair of brackets; a name may hold others. Where the page does not always put
 * a number there, only a pair that looks like one goes: "Công ty Mẫu (Việt Nam)" keeps its name.
 */
function withoutIdentity(text: string, always: boolean): string {
  const [, name, inside = ''] = /^(.*?)\s*\(([^()]*)\)$/u.exec(text) ?? [];
  if (name === undefined) return text;
  const identity =
    inside.trim() === '' || /^(?:null|undefined|[\p{L}\d./-]*\d[\p{L}\d./-]*)$/u.test(inside.trim());
  return always || identity ? name.trim() : text;
}
