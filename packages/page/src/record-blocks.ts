import { isInside } from './closest.ts';
import type { PageElement } from './element.ts';
import { DOSSIER_LIST } from './glossary/dossier-list.ts';
import { normalizeLabel, tidyText } from './label.ts';
import { isDossierLabel, labelledParts } from './labelled-text.ts';
import { conceptOf } from './match-columns.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';

/** A label with the element its value stands in. */
interface Pair {
  readonly label: string;
  readonly value: string;
  readonly element: PageElement;
  /** A code that stands alone, without a label. */
  readonly bare?: boolean;
}

/**
 * Lists without a table: one block for each dossier (a card, a <dl>, a small table of its own), each fact beside its
 * label. As a table with a head of those labels, a row for each block. Empty where the blocks cannot be told apart by
 * their codes. A label that stands twice in one block has two columns. What stands in `without` is left out.
 */
export function recordTablesOf(root: PageElement, without: readonly PageElement[] = []): RawTable[] {
  const all = pairsIn(root, without);
  const coded = all.filter(({ label, value }) => conceptIn(label) === 'code' && /\d/u.test(value));
  const labelled = coded.filter(({ bare }) => bare !== true);
  const pairs = labelled.length > 0 ? all.filter(({ bare }) => bare !== true) : all;
  const found = (labelled.length > 0 ? labelled : coded).map((code, _, codes) => ({
    code,
    block: blockOf(code.element, codes),
  }));
  const listed = withoutDetails(found, pairs);
  if (labelled.length === 0 && !listed.every(({ block }) => saysDue(block, pairs))) return [];
  const codes = listed.map(({ code }) => code);
  const blocks = listed.map(({ block }) => block);
  const [only] = blocks;
  const [first] = codes;
  if (only === undefined || first === undefined) return [];
  if (blocks.length === 1) {
    const due = pairs.find(({ label }) => conceptIn(label) === 'dueAt');
    const block = due && commonBox(first.element, due.element);
    return block ? [tableOf([recordIn(block, pairs)])] : [];
  }
  if (blocks.every((block, at) => codes[at]?.element.is(block))) return inOneBox(pairs, codes);
  return blocks.every(({ tag }) => tag === only.tag)
    ? [tableOf(blocks.map((block) => recordIn(block, pairs)))]
    : [];
}

interface CodeBlock {
  readonly code: Pair;
  readonly block: PageElement;
}

/**
 * Without the dossier chosen from the list, shown once more elsewhere: its code stands in a block among others like it,
 * and again in a block of its own whose facts are the same. Facts that differ leave nothing to go by.
 */
function withoutDetails(found: readonly CodeBlock[], pairs: readonly Pair[]): readonly CodeBlock[] {
  const isListed = ({ block }: CodeBlock) => {
    const box = block.parent();
    return found.some((other) => !other.block.is(block) && box !== null && other.block.parent()?.is(box));
  };
  const factsIn = ({ block }: CodeBlock) =>
    new Map(recordIn(block, pairs).pairs.map(({ label, value }) => [conceptIn(label) ?? '', value]));
  const details = found.filter((one) => {
    const same = found.filter((other) => other !== one && other.code.value === one.code.value);
    return !isListed(one) && same.some(isListed);
  });
  const differs = details.some((one) => {
    const facts = factsIn(one);
    const listed = found.filter((other) => other.code.value === one.code.value && !details.includes(other));
    return listed.some((other) =>
      [...factsIn(other)].some(([id, value]) => id !== '' && facts.has(id) && facts.get(id) !== value),
    );
  });
  return differs ? [] : found.filter((one) => !details.includes(one));
}

function saysDue(block: PageElement, pairs: readonly Pair[]): boolean {
  return recordIn(block, pairs).pairs.some(
    ({ label, value }) => conceptIn(label) === 'dueAt' && value !== '',
  );
}

interface DossierBlock {
  readonly block: PageElement;
  readonly pairs: readonly Pair[];
}

function recordIn(block: PageElement, pairs: readonly Pair[]): DossierBlock {
  return { block, pairs: pairs.filter(({ element }) => isInside(element, block)) };
}

/** All dossiers one after another in one <dl>: each begins with its code, and so does the first. */
function inOneBox(pairs: readonly Pair[], codes: readonly Pair[]): RawTable[] {
  const box = codes[0]?.element.parent();
  const own = pairs.filter(({ element }) => box && element.parent()?.is(box));
  if (own[0] !== codes[0] || !codes.every((code) => own.includes(code))) return [];
  return [
    tableOf(
      codes.map((code, at) => {
        const next = codes[at + 1];
        const facts = own.slice(own.indexOf(code), next && own.indexOf(next));
        return { block: code.element, pairs: facts };
      }),
    ),
  ];
}

function conceptIn(label: string): string | null {
  return conceptOf([label], DOSSIER_LIST)?.id ?? null;
}

/** The largest box around a code in which no other code stands. */
function blockOf(code: PageElement, codes: readonly Pair[]): PageElement {
  let block = code;
  for (let box: PageElement | null = code.parent(); box; box = box.parent()) {
    const around = box;
    if (codes.some(({ element }) => !element.is(code) && isInside(element, around))) break;
    block = box;
  }
  return block;
}

function commonBox(one: PageElement, other: PageElement): PageElement | null {
  for (let box: PageElement | null = one; box; box = box.parent()) if (isInside(other, box)) return box;
  return null;
}

function tableOf(records: readonly DossierBlock[]): RawTable {
  const columns = new Map<string, string>();
  const lines = records.map(({ block, pairs }) => {
    const line = new Map<string, Pair>();
    for (const pair of pairs) {
      const name = normalizeLabel(pair.label);
      let key = name;
      for (let copy = 2; line.has(key); copy += 1) key = `${name} ${copy}`;
      line.set(key, pair);
      columns.set(key, pair.label);
    }
    return { block, line };
  });
  const cell = (text: string, header: boolean, element: PageElement | null): RawCell => ({
    text,
    colspan: 1,
    rowspan: 1,
    header,
    element,
  });
  const head: RawRow = {
    section: 'head',
    element: null,
    cells: [...columns.values()].map((label) => cell(label, true, null)),
  };
  const rows = lines.map(
    ({ block, line }): RawRow => ({
      section: 'body',
      element: block,
      cells: [...columns.keys()].map((key) => {
        const pair = line.get(key);
        return cell(pair?.value ?? '', false, pair?.element ?? block);
      }),
    }),
  );
  return { rows: [head, ...rows], hidden: false, caption: '', element: records[0]?.block.parent() ?? null };
}

/** Attributes in which pages write the label of a value for narrow screens. */
export const LABEL_ATTRIBUTES = [
  'data-label',
  'data-title',
  'data-th',
  'data-header',
  'data-column',
] as const;

/** Every label under an element with what it says; hidden ones and those in `without` left out. */
function pairsIn(element: PageElement, without: readonly PageElement[]): Pair[] {
  if (element.hidden() || without.some((box) => box.is(element))) return [];
  if (without.some((box) => isInside(box, element)))
    return element.children().flatMap((child) => pairsIn(child, without));
  const named = LABEL_ATTRIBUTES.map((name) => element.attr(name)).find(
    (label) => label && /\p{L}/u.test(label),
  );
  if (named) return [{ label: named, value: withoutLabel(element.text(), named), element }];
  const children = element.children().filter((child) => tidyText(child.text()) !== '' || isValueTag(child));
  const beside = pairsBeside(children);
  if (beside.length > 0) return beside;
  const inside = children.flatMap((child) => pairsIn(child, without));
  if (inside.some(({ value, bare }) => value !== '' && bare !== true)) return inside;
  const text = tidyText(element.text());
  if (BARE_CODE.test(text)) return [{ label: 'Mã hồ sơ', value: text, element, bare: true }];
  return [
    ...labelledParts(text).map(({ label, value }) => ({ label, value, element })),
    ...inside.filter(({ bare }) => bare === true),
  ];
}

/** A code in its usual shape (unit, day of receipt, number) and nothing else. */
const BARE_CODE = /^[\p{L}\d.]{2,30}-\d{6}-\d{3,7}$/u;

function isValueTag({ tag }: PageElement): boolean {
  return tag === 'dd' || tag === 'td';
}

/** Children that are label and value by turns: the label known, or marked as one, no value a label. */
function pairsBeside(children: readonly PageElement[]): Pair[] {
  if (children.length < 2 || children.length % 2 === 1) return [];
  const pairs = children.flatMap((label, at): Pair[] => {
    const element = children[at + 1];
    return at % 2 === 0 && element ? [{ label: label.text(), value: tidyText(element.text()), element }] : [];
  });
  const plain = pairs.every(
    ({ label, element }, at) =>
      !/\d/u.test(label) &&
      (isMarked(children[at * 2]) || /:\s*$/u.test(label) || isDossierLabel(label)) &&
      conceptIn(element.text()) === null &&
      !/:\s*$/u.test(element.text()) &&
      !holdsLabels(element),
  );
  return plain && pairs.some(({ label }) => isDossierLabel(label)) ? pairs : [];
}

/** A value is no list of facts: under the label of a search field the list itself may stand. */
function holdsLabels(value: PageElement): boolean {
  return (
    value.find().some((inner) => conceptIn(inner.text()) !== null) ||
    labelledParts(value.text()).some(({ label }) => conceptIn(label) !== null)
  );
}

function isMarked(label: PageElement | undefined): boolean {
  return label?.tag === 'dt' || label?.tag === 'th' || label?.tag === 'label';
}

/** A cell that repeats its label before the value. */
function withoutLabel(text: string, label: string): string {
  const said = tidyText(text);
  return said.startsWith(tidyText(label)) ? said.slice(tidyText(label).length).replace(/^[\s:]+/u, '') : said;
}
