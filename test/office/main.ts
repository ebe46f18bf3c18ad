/**
 * Opens what is printed in LibreOffice and keeps pictures of it (docs/hinh): `npm run office:pictures`. People look at
 * them; nothing is compared. Without LibreOffice (soffice) and
 * pdftoppm it says so and does nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asForm, formLayout, mergeReports, printMerged, readReportFile } from '@dung-hen/files';
import { II_06A, WEEKLY_16 } from '@dung-hen/forms';
import { printXlsx } from '@dung-hen/forms/xlsx';
import { PARTS, printed06a, workbook } from '../../packages/files/src/fixtures/workbook.ts';

const PICTURES = fileURLToPath(new URL('../../docs/hinh', import.meta.url));
const WINDOW = { from: '2026-03-15', to: '2026-06-14' };
const OFFICE = 'soffice';
const DRAW = 'pdftoppm';

const missing = [OFFICE, DRAW].filter((program) => spawnSync(program, ['-v'], { stdio: 'ignore' }).error);
if (missing.length > 0) {
  console.log(`Not installed: ${missing.join(', ')}. No picture made.`);
  process.exit(0);
}

/** Invented communes: figures whose sums hold. */
const FIGURES = [
  [120, 80, 30, 10, 101, 70, 29, 2, 19, 18, 1],
  [1_345, 1_200, 100, 45, 1_200, 1_000, 190, 10, 145, 140, 5],
  [64, 40, 20, 4, 60, 41, 19, 0, 4, 4, 0],
];
const UNITS = ['UBND phường Mẫu Một', 'UBND xã Mẫu Hai', 'UBND xã Mẫu Ba'];

const sources = UNITS.map((unit, index) => {
  const name = `${unit}.xlsx`;
  const file = readReportFile(name, workbook([printed06a([[1, unit, ...(FIGURES[index] ?? [])]])]), PARTS);
  const report = file.ok ? file.reports[0] : undefined;
  if (report === undefined) throw new Error(`not read: ${name}`);
  return { name, report };
});
const merged = mergeReports(sources);
const form = asForm(merged, II_06A, {
  window: WINDOW,
  unitName: 'UBND tỉnh Mẫu',
  takenAt: '2026-06-15T08:00:00',
});

const folder = mkdtempSync(join(tmpdir(), 'dung-hen-office-'));
try {
  picture('in-ii-06a', await printXlsx(form, II_06A, { receivingUnit: 'Văn phòng Chính phủ', place: 'Mẫu' }));
  picture(
    'in-tong-hop-tuan',
    await printMerged(merged, formLayout(WEEKLY_16), 'Từ ngày 15/03/2026 đến ngày 14/06/2026'),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The first page of a workbook as LibreOffice prints it. */
function picture(name: string, bytes: Uint8Array): void {
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  need(OFFICE, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
  need(DRAW, ['-png', '-r', '90', '-singlefile', join(folder, `${name}.pdf`), join(PICTURES, name)]);
  console.log(`docs/hinh/${name}.png`);
}

function need(program: string, args: readonly string[]): void {
  const { status } = spawnSync(program, args, { stdio: 'ignore', timeout: 120_000 });
  if (status !== 0) throw new Error(`${program} failed`);
}
