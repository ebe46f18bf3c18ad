import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ADAPTERS, type AdapterMetadata } from '@dung-hen/adapters';
import { importsOf, isTest, projectFiles, ROOT, read, resolveImport } from './sources.ts';

/** Folders of the sandbox that are not named after their adapter. */
const EMULATORS: Readonly<Record<string, string>> = {
  'national-portal': 'national',
  'onestop-thanhhoa': 'onestop',
  'reporting-government': 'reporting',
};
const CLI_README = 'packages/cli/README.md';
const code = projectFiles('.ts', '.tsx');

/** Everything a file leads to by its imports, itself included, and what those files name of the adapters' folders. */
const reached = new Map<string, ReadonlySet<string>>();
function reach(file: string): ReadonlySet<string> {
  const known = reached.get(file);
  if (known !== undefined) return known;
  const seen = new Set<string>([file]);
  for (const one of seen) {
    if (!existsSync(join(ROOT, one)) || !/\.tsx?$/u.test(one)) continue;
    for (const { name } of importsOf(read(one))) {
      const target = resolveImport(one, name);
      if (target !== null) seen.add(target);
    }
  }
  reached.set(file, seen);
  return seen;
}

const names = (text: string, id: string): boolean => text.includes(`adapters/${id}/`);

/** Files of the extension that import an adapter by themselves. */
const inExtension = (id: string): readonly string[] =>
  code.filter(
    (file) =>
      file.startsWith('extension/') &&
      !isTest(file) &&
      importsOf(read(file)).some(({ name }) => name.startsWith(`@dung-hen/adapters/${id}/`)),
  );

/** 'collect', 'autofill' of features; 'page-watch' of what all features share. */
function partsOf(files: readonly string[]): readonly string[] {
  const parts = files.flatMap((file) => /^extension\/(?:features|app)\/([^/.]+)\//u.exec(file)?.[1] ?? []);
  return [...new Set(parts)].sort();
}

/** Commands whose code leads to an adapter. */
const commandsOf = (id: string): readonly string[] =>
  code
    .filter((file) => file.startsWith('packages/cli/src/commands/') && !isTest(file))
    .filter((file) => [...reach(file)].some((one) => one.startsWith(`adapters/${id}/`)))
    .filter((file) => !/\/(?:sandbox|doctor)\.ts$/u.test(file))
    .map((file) => (/([^/]+)\.ts$/u.exec(file)?.[1] ?? '').replaceAll('-', ' '))
    .sort();

function filledIn(id: string): readonly string[] {
  return partsOf(inExtension(id)).filter((part) =>
    code.some(
      (file) =>
        file.startsWith(`extension/features/${part}/`) &&
        !isTest(file) &&
        /\b(?:planFill|applyFill|planOnPage|planAgain)\(/u.test(read(file)),
    ),
  );
}

const codeOf = (id: string): readonly string[] =>
  code.filter((file) => file.startsWith(`adapters/${id}/`) && !isTest(file) && !file.includes('/fixtures/'));

/** Whether an adapter has the port through which the outbox submits: the only way anything is sent for good. */
const submits = (id: string): boolean =>
  codeOf(id).some((file) => /\bport: SubmissionPort\b/u.test(read(file)));

/** Whether an adapter's code sends anything but GET; some systems are asked that way, too. */
export const sendsPost = (id: string): boolean => codeOf(id).some((file) => read(file).includes("'POST'"));

function emulatorOf(id: string): { readonly folder: string; readonly starts: readonly string[] } | null {
  const folder = `packages/sandbox/src/${EMULATORS[id] ?? id}`;
  const file = `${folder}/start.ts`;
  if (!existsSync(join(ROOT, file))) return null;
  const starts = [...read(file).matchAll(/^export async function (start\w+)/gmu)].flatMap(
    ([, name]) => name ?? [],
  );
  return starts.length === 0 ? null : { folder, starts };
}

/** Tests in a browser that open an adapter's emulator or its fixtures. */
function browserTests(id: string): readonly string[] {
  const starts = emulatorOf(id)?.starts ?? [];
  return code
    .filter((file) => /^test\/e2e\/.*\.test\.ts$/u.test(file))
    .filter((file) =>
      [...reach(file)]
        .filter((one) => one.startsWith('test/') && existsSync(join(ROOT, one)))
        .map(read)
        .some((text) => names(text, id) || starts.some((start) => text.includes(`${start}(`))),
    );
}

/** Tests that talk to an adapter's emulator outside a browser. */
export function emulatorTests(id: string): readonly string[] {
  const starts = emulatorOf(id)?.starts ?? [];
  return code
    .filter((file) => isTest(file) && file.endsWith('.test.ts'))
    .filter((file) => starts.some((start) => read(file).includes(`${start}(`)));
}

/** Pages of the officers' guide; its list of contents names every system and tells of none. */
const guide = projectFiles('.md').filter(
  (file) => file.startsWith('docs/huong-dan/') && !file.endsWith('README.md'),
);

/** What a page of the guide calls a system: its hosts whole, its name without remarks. */
function guideWords(hosts: readonly string[], name: string): readonly RegExp[] {
  const [plain = name] = name.split(/ \(|:/u);
  return [...hosts.filter((host) => !host.startsWith('*')), plain].map(
    (words) => new RegExp(`(?<![\\p{L}.])${words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`, 'giu'),
  );
}

/** Pages that tell of a system: its facts, the command line, the page of the officers' guide that names it most. */
function docsOf({ id, hosts, name }: AdapterMetadata): readonly string[] {
  const manual = read(CLI_README);
  const told = commandsOf(id).some((command) => manual.includes(`dung-hen ${command}`));
  const [page] = guide
    .map((file) => ({
      file,
      told: guideWords(hosts, name.vi).flatMap((words) => [...read(file).matchAll(words)]).length,
    }))
    .filter((one) => one.told > 0)
    .sort((one, other) => other.told - one.told);
  return [
    `[facts](../adapters/${id}/README.md)`,
    ...(told ? [`[command line](../${CLI_README})`] : []),
    ...(page === undefined ? [] : [`[guide](${page.file.replace('docs/', '')})`]),
  ];
}

const NONE = '–';
const list = (items: readonly string[]): string => (items.length === 0 ? NONE : items.join(', '));

/** The cells of one system, in the order of `COLUMNS`. */
export function systemRow(adapter: AdapterMetadata): readonly string[] {
  const { id } = adapter;
  const emulator = emulatorOf(id);
  const tests = browserTests(id);
  const [test] = tests;
  return [
    `\`${id}\` ${adapter.name.en}`,
    list(adapter.pageKinds),
    list(partsOf(inExtension(id))),
    list(commandsOf(id)),
    list([...filledIn(id).map((part) => `fills (${part})`), ...(submits(id) ? ['submits (outbox)'] : [])]),
    emulator === null ? NONE : `[yes](../${emulator.folder})`,
    test === undefined ? NONE : `[yes](../${test})`,
    docsOf(adapter).join(', '),
    `${adapter.lastVerified}, ${adapter.confidence}`,
  ];
}

const COLUMNS = [
  'System',
  'Pages read',
  'Shown in the browser',
  'Shown on the command line',
  'Fills or writes',
  'Emulated',
  'Tested in a browser',
  'Documented',
  'Facts last seen, how sure',
];

/** docs/systems.md as the adapters and the tree have it now. */
export function systemsPage(): string {
  const lines = [COLUMNS, COLUMNS.map(() => '---'), ...ADAPTERS.map(systemRow)];
  return `# Systems

What is done with each system, made from the metadata of the adapters and from the files of this repository. A house test
([\`systems.test.ts\`](../test/house/systems.test.ts)) fails when this page says anything else; write it anew with
\`DUNG_HEN_WRITE_SYSTEMS=1 npm test -- --project house test/house/systems.test.ts\`.

${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}

How a cell is found:

* **Pages read**: the page kinds of \`adapter.ts\`; the contract suite has a fixture of each.
* **Shown in the browser**: features of the extension, and \`page-watch\` they share, that import the adapter by themselves.
* **Shown on the command line**: commands whose code leads to the adapter.
* **Fills or writes**: features that import the adapter and plan or apply a fill; the port of its client through which the
  outbox submits. "–" means that nothing in the code can.
* **Emulated**: the sandbox has the system, and a test talks to it. All looks nobody has seen are invented.
* **Tested in a browser**: a test that opens the emulator or the adapter's fixtures in a real browser (the first of them).
* **Documented**: the facts of the adapter; the manual, where it shows one of the commands; the officers' guide, where it
  names the system.

No system was visited to build this. "How sure" is about the facts the adapter is made from, not about the code.
`;
}
