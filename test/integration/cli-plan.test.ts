import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { expect, it } from 'vitest';
import { runCli } from '../../packages/cli/src/testing/run-cli.ts';

const PLAN = fileURLToPath(
  new URL('../../packages/domain/src/plan/fixtures/ke-hoach-2022.md', import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), 'dung-hen-plan-'));

interface Imported {
  readonly year: number;
  readonly tasks: readonly {
    readonly id: string;
    readonly time: unknown;
    readonly owners: readonly string[];
  }[];
}

/** The annex of the plan as a Word table, every owner a paragraph of its own and words cut into runs. */
async function asDocx(): Promise<string> {
  const text = readFileSync(PLAN, 'utf8');
  const cell = (content: string) =>
    new TableCell({
      children: content
        .replace(/<[^>]*>/gu, '')
        .split(/(?<=;)\s*-\s*/u)
        .map(
          (part) => new Paragraph({ children: [new TextRun(part.slice(0, 5)), new TextRun(part.slice(5))] }),
        ),
    });
  const rows = text
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => new TableRow({ children: line.split('\t').map(cell) }));
  const body = text
    .split('\n')
    .filter((line) => !line.includes('\t'))
    .map((line) => new Paragraph(line));
  const path = join(folder, 'ke-hoach.docx');
  writeFileSync(
    path,
    await Packer.toBuffer(new Document({ sections: [{ children: [...body, new Table({ rows })] }] })),
  );
  return path;
}

const imported = async (path: string): Promise<Imported> =>
  (await runCli(['plan', 'import', path, '--json', '--dry-run'])).json() as Imported;

it('imports the plan of 2022 from text and from Word alike', async () => {
  const text = await imported(PLAN);
  const word = await imported(await asDocx());
  expect(text.tasks).toHaveLength(27);
  expect(word.year).toBe(2022);
  const times = ({ tasks }: Imported) => new Map(tasks.map(({ id, time }) => [id, time]));
  expect(times(word)).toEqual(times(text));
  expect(word.tasks.every(({ id, owners }) => id.startsWith('văn bản') || owners.length > 0)).toBe(true);
});

it('says what falls due, soonest first', async () => {
  const done = await runCli(['plan', 'due', PLAN, '--now', '2022-01-04T08:00']);
  expect(done.code).toBe(0);
  expect(done.out.split('\n')[2]).toContain('07/01/2022');
  expect(done.out).toContain('2022-Q3');
});

it('refuses what is no plan', async () => {
  const other = join(folder, 'khac.txt');
  writeFileSync(other, 'Kính gửi: Ủy ban nhân dân xã Mẫu');
  expect((await runCli(['plan', 'import', other, '--dry-run'])).code).toBe(2);
  const binary = join(folder, 'khac.pdf');
  writeFileSync(binary, '%PDF-1.7');
  expect((await runCli(['plan', 'import', binary])).err).toContain('.docx');
  expect((await runCli(['plan', 'import', join(folder, 'khong-co.docx')])).code).toBe(2);
});
