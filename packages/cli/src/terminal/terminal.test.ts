import { expect, it } from 'vitest';
import { lineProgress } from './progress.ts';
import { cut, lengthOf, table } from './table.ts';

it('aligns Vietnamese in NFC and NFD alike, and does not count colours', () => {
  const rows = [
    ['Hộ tịch'.normalize('NFD'), '1.234'],
    ['\u001b[31mĐất đai\u001b[39m', '5'],
  ];
  expect(table(['Lĩnh vực', 'Số'], rows, [1])).toBe(
    ['Lĩnh vực     Số', '────────  ─────', 'Hộ tịch   1.234', '\u001b[31mĐất đai\u001b[39m       5'].join(
      '\n',
    ),
  );
  expect(lengthOf('\u001b[1mđ\u001b[22m')).toBe(1);
});

it('prints headings alone when there is nothing', () => {
  expect(table(['a', 'b'], [])).toBe('a  b\n─  ─');
});

it('cuts by letters', () => {
  expect(cut('Bảo trợ xã hội', 8)).toBe('Bảo trợ…');
  expect(cut('Hộ tịch', 7)).toBe('Hộ tịch');
});

it('tells progress at most ten times', () => {
  const lines: string[] = [];
  const progress = lineProgress((line) => lines.push(line), 'Lấy');
  progress.update(0, null);
  for (let done = 0; done <= 1_000; done += 1) progress.update(done, 1_000);
  progress.stop();
  expect(lines[0]).toBe('Lấy: 0');
  expect(lines.at(-1)).toBe('Lấy: 1000/1000');
  expect(lines.length).toBeLessThanOrEqual(12);
});
