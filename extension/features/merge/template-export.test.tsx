import { confirmTemplate, mapTemplate, mergeReports, readFile, readReportFile } from '@dung-hen/files';
import { type FormPack, II_06A, type ReportForm } from '@dung-hen/forms';
import { printXlsx } from '@dung-hen/forms/xlsx';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { type ExportSources, TemplateExport } from './template-export.tsx';

const host = document.createElement('div');
afterEach(() => {
  act(() => render(null, host));
  host.remove();
});

const PARTS = { htmlTables: () => null };
const ROW = [10, 6, 3, 1, 8, 5, 2, 1, 2, 1, 1];

/** II.06a, invented: rows of the fields named, '' being a blank one. */
function form(fields: readonly string[]): ReportForm {
  const cells = Object.fromEntries(ROW.map((value, at) => [at + 3, { value, evidence: [] }]));
  return {
    definitionId: II_06A.id,
    profile: 'mẫu',
    period: { kind: 'quarter', year: 2026, index: 2, from: '2026-03-15', to: '2026-06-14' },
    unit: { code: '00000', name: 'UBND xã Mẫu' },
    rows: fields.map((label) => ({ kind: 'data', key: label, label, cells: label === '' ? {} : cells })),
    takenAt: '2026-06-15T08:00:00',
    calendarStatus: 'announced',
  };
}

const blank = await printXlsx(form(['']), II_06A);

function packOf(bytes: Uint8Array): FormPack {
  const file = readFile(bytes, PARTS);
  const table = file.ok ? file.tables[0]?.table : undefined;
  const map = table === undefined ? null : mapTemplate(table, II_06A);
  if (map === null) throw new Error('no header');
  const said = { from: '2026-01-01', source: 'mau.xlsx', columns: new Map(), acceptNear: true };
  return confirmTemplate(map, II_06A, said);
}

async function exported(packFile: ExportSources['packFile']) {
  document.body.append(host);
  const saved: Blob[] = [];
  const words: string[] = [];
  const outside: ExportSources = {
    now: () => '2026-06-15T08:00:00',
    readTemplate: async (_name, bytes) => readFile(bytes, PARTS),
    save: (_name, content) => void saved.push(content),
    packFile,
  };
  const read = readReportFile('linh-vuc.xlsx', await printXlsx(form(['Hộ tịch', 'Đất đai']), II_06A), PARTS);
  if (!read.ok) throw new Error(read.reason);
  const sources = read.reports.map((report) => ({ name: 'linh-vuc.xlsx', report, content: 'a' }));
  const props = { packs: [packOf(blank)], merged: mergeReports(sources), sources, unitName: 'UBND xã Mẫu' };
  act(() =>
    render(
      <TemplateExport {...props} outside={outside} say={(said) => words.push(said)} language="vi" />,
      host,
    ),
  );
  expect(host.querySelector('button')?.textContent).toBe('Xuất vào mẫu “mau.xlsx”');
  host.querySelector('button')?.click();
  await expect.poll(() => words.length, { timeout: 20_000 }).toBe(1);
  const again = readReportFile('ra.xlsx', new Uint8Array((await saved[0]?.arrayBuffer()) ?? []), PARTS);
  return { words: words[0], rows: again.ok ? (again.reports[0]?.rows ?? []) : [] };
}

it('fills the template that is kept, and the file reads back', async () => {
  const { words, rows } = await exported(async () => blank);
  expect(words).toBe('Đã điền vào mẫu, chèn thêm 2 dòng.');
  expect(rows.map(({ label }) => label)).toEqual(['Hộ tịch', 'Đất đai', 'Tổng số']);
  expect(rows[2]?.figures['received.online']).toBe(12);
});

it('says that the layout was drawn anew where no file is kept', async () => {
  const { words, rows } = await exported(async () => null);
  expect(words).toContain('Đã vẽ lại theo bố cục của mẫu');
  expect(rows[2]?.figures['received.online']).toBe(12);
});
