import { expect, it } from 'vitest';
import { safeFileName } from './save-file.ts';

it('file names hold nothing a system refuses', () => {
  expect(safeFileName('05/PXL-H56.77.5-261116-0001')).toBe('05-PXL-H56.77.5-261116-0001');
  expect(safeFileName('../..\\a:b*?"<>|')).toBe('a-b');
});
