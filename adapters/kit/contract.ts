import { type DungHenError, isDungHenError, type Reading } from '@dung-hen/domain';
import type { PageDocument } from '@dung-hen/page';
import { parsePage } from '@dung-hen/page/html';
import type { AdapterMetadata } from './metadata.ts';
import { cutLastRow, removeColumn, renameColumn, withoutRows } from './mutations.ts';
import { openSavedPage } from './saved-page.ts';

/** One fixture page and what reading it must give. */
export interface ContractPage {
  readonly name: string;
  /** The kind `recognise` must call it. */
  readonly kind: string;
  readonly url: string;
  readonly html: string;
  /** The records, as plain data. */
  readonly records: readonly unknown[];
  /** Labels of columns the reader cannot do without; [] for a page that is no table. */
  readonly requiredColumns: readonly string[];
}

/** What an adapter brings to the suite. */
export interface AdapterContract {
  readonly metadata: AdapterMetadata;
  readonly recognise: (page: PageDocument) => string | null;
  readonly read: (page: PageDocument) => Reading<unknown>;
  readonly pages: readonly ContractPage[];
  readonly loginPage: { readonly url: string; readonly html: string };
  /** Pages of other systems. */
  readonly foreignPages: readonly { readonly name: string; readonly url: string; readonly html: string }[];
  /** Invented citizens' data standing in the fixtures: none of it may leave the reader. */
  readonly personalData: readonly string[];
}

export interface ContractCase {
  readonly name: string;
  /** Throws an Error saying what is wrong. */
  readonly run: () => void;
}

const EMPTY_PAGE = '<!doctype html><html lang="vi"><head><title></title></head><body></body></html>';

/**
 * The one contract every adapter keeps on its fixtures: it recognises its pages, reads them to the expected records,
 * fails typed (never with a half result) on damaged ones, and lets nothing personal out. Free of any test runner:
 * `for (const { name, run } of contractCases(contract)) it(name, run)`. Node only.
 */
export function contractCases(contract: AdapterContract): ContractCase[] {
  return [
    { name: 'has fixtures for every page kind it names', run: () => everyKindHasPages(contract) },
    { name: 'has personal data in its fixtures to be tested with', run: () => hasPersonalData(contract) },
    {
      name: 'takes a log-in page for nothing else',
      run: () => notMine(contract, contract.loginPage, ['login']),
    },
    ...contract.foreignPages.map((page) => ({
      name: `does not recognise ${page.name}`,
      run: () => notMine(contract, page),
    })),
    ...contract.pages.flatMap((page) => pageCases(contract, page)),
  ];
}

function pageCases(contract: AdapterContract, page: ContractPage): ContractCase[] {
  const fails = (
    name: string,
    html: () => string,
    codes: readonly string[],
    label?: string,
  ): ContractCase => ({
    name: `${page.name}: ${name}`,
    run: () => mustFail(contract, () => contract.read(parsePage(html(), page.url)), codes, label),
  });
  const tabular = page.requiredColumns.length > 0;
  return [
    {
      name: `${page.name}: recognised as ${page.kind}`,
      run: () => equal(contract.recognise(parsePage(page.html, page.url)), page.kind, 'kind'),
    },
    { name: `${page.name}: read to the expected records`, run: () => readsTo(contract, page) },
    ...page.requiredColumns.flatMap((label) => [
      fails(`column "${label}" renamed`, () => renameColumn(page.html, label), ['SITE_CHANGED'], label),
      fails(`column "${label}" removed`, () => removeColumn(page.html, label), ['SITE_CHANGED'], label),
    ]),
    ...(tabular
      ? [
          fails('a row that breaks off', () => cutLastRow(page.html), ['SITE_CHANGED']),
          fails('rows gone without a word', () => withoutRows(page.html), [
            'EMPTY_UNCONFIRMED',
            'SITE_CHANGED',
          ]),
        ]
      : []),
    ...[0.2, 0.5, 0.8, 0.97].map((share) => ({
      name: `${page.name}: cut off at ${share * 100} %`,
      run: () =>
        mustFail(
          contract,
          () => contract.read(openSavedPage(page.html.slice(0, page.html.length * share), page.url)),
          ['NETWORK'],
        ),
    })),
    fails('an empty page', () => EMPTY_PAGE, ['SITE_CHANGED', 'EMPTY_UNCONFIRMED']),
    fails('a log-in page in its place', () => contract.loginPage.html, ['LOGIN_REQUIRED']),
    ...contract.foreignPages.map((other) =>
      fails(`${other.name} in its place`, () => other.html, ['SITE_CHANGED', 'EMPTY_UNCONFIRMED']),
    ),
  ];
}

function readsTo(contract: AdapterContract, page: ContractPage): void {
  const reading = contract.read(parsePage(page.html, page.url));
  if (!reading.ok) throw new Error(`could not be read: ${reading.error.message}`);
  equal(plain(reading.records), plain(page.records), 'records');
  keepsSilent(contract, JSON.stringify([reading.records, reading.warnings]), 'records or warnings');
}

function mustFail(
  contract: AdapterContract,
  read: () => Reading<unknown>,
  codes: readonly string[],
  label?: string,
): void {
  const error = failureOf(read);
  if (error === null) throw new Error(`read as if nothing were wrong; expected ${codes.join(' or ')}`);
  if (!codes.includes(error.code))
    throw new Error(`failed with ${error.message}; expected ${codes.join(' or ')}`);
  const said = JSON.stringify([error.message, error.stack, error.context]);
  if (label !== undefined && !said.includes(label)) {
    throw new Error(`the error does not name "${label}": ${error.message}`);
  }
  keepsSilent(contract, said, 'the error');
}

function failureOf(read: () => Reading<unknown>): DungHenError | null {
  try {
    const reading = read();
    return reading.ok ? null : reading.error;
  } catch (error) {
    if (isDungHenError(error)) return error;
    throw error;
  }
}

function keepsSilent(contract: AdapterContract, said: string, where: string): void {
  const leaked = contract.personalData.filter((text) => said.includes(text));
  if (leaked.length > 0) throw new Error(`${where} hold ${leaked.length} piece(s) of citizens' data`);
}

function everyKindHasPages(contract: AdapterContract): void {
  const shown = new Set(contract.pages.map((page) => page.kind));
  const bare = contract.metadata.pageKinds.filter((kind) => !shown.has(kind));
  const unnamed = [...shown].filter((kind) => !contract.metadata.pageKinds.includes(kind));
  equal({ bare, unnamed }, { bare: [], unnamed: [] }, 'page kinds');
}

function hasPersonalData(contract: AdapterContract): void {
  const all = contract.pages.map((page) => page.html).join('\n');
  const absent = contract.personalData.filter((text) => !all.includes(text));
  if (contract.personalData.length === 0) throw new Error('no personal data is named');
  if (absent.length > 0)
    throw new Error(`${absent.length} named piece(s) of personal data are in no fixture`);
}

function notMine(
  contract: AdapterContract,
  page: { readonly url: string; readonly html: string },
  allowed: readonly string[] = [],
): void {
  const kind = contract.recognise(parsePage(page.html, page.url));
  if (kind !== null && !allowed.includes(kind)) throw new Error(`recognised as "${kind}"`);
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function equal(found: unknown, expected: unknown, path: string): void {
  if (Object.is(found, expected)) return;
  if (isObject(found) && isObject(expected) && Array.isArray(found) === Array.isArray(expected)) {
    for (const key of new Set([...Object.keys(found), ...Object.keys(expected)])) {
      equal(found[key], expected[key], `${path}.${key}`);
    }
    return;
  }
  throw new Error(`${path}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
