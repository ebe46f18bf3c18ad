import { createCalendar } from '@dung-hen/calendar';
import { expect, it } from 'vitest';
import { syntheticDossier } from '../assess/synthetic-dossier.ts';
import { paperText } from '../letters/paper-text.ts';
import { INSPECTION_RULES, inspect } from './inspect.ts';
import { NO_RECORDS } from './inspect-rule.ts';
import { inspectionMinutes } from './minutes.ts';

const late = syntheticDossier({
  code: 'H56.99.9-260501-0001',
  receivedAt: '2026-05-11T09:00:00',
  dueAt: '2026-05-14T09:00:00',
});
const inspection = inspect(
  [late],
  { from: '2026-03-15', to: '2026-06-14' },
  createCalendar(),
  '2026-06-15T08:00:00',
  NO_RECORDS,
);
const office = { unitName: 'UBND xã Mẫu', place: '', datedOn: '2026-06-15' };

it('minutes name every rule with its source, every finding by its code and every gap', () => {
  const paper = inspectionMinutes(inspection, office);
  const text = paperText(paper);
  for (const { duty, source } of INSPECTION_RULES) {
    expect(text).toContain(duty.vi);
    expect(text).toContain(source);
  }
  expect(text).toContain('H56.99.9-260501-0001: quá hẹn từ 14/05/2026, chưa xong');
  expect(text).toContain('thiếu sổ văn bản xin lỗi (1 hồ sơ)');
  expect(text).toContain('ỦY BAN NHÂN DÂN\nXÃ MẪU');
  expect(text).toContain('Mẫu, ngày 15 tháng 6 năm 2026');
  expect(text.normalize('NFC')).toBe(text);
});

it('a table of minutes fills the text and has a cell under every head', () => {
  const tables = inspectionMinutes(inspection, office).blocks.filter((block) => block.kind === 'table');
  expect(tables).toHaveLength(1);
  for (const { heads, widths, rows } of tables) {
    expect(widths.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    for (const row of [widths, ...rows]) expect(row).toHaveLength(heads.length);
  }
});

it('long lists end with how many more there are', () => {
  const many = Array.from({ length: 50 }, (_, index) => ({
    ...late,
    code: `H56.99.9-260501-${1000 + index}`,
  }));
  const whole = inspect(many, inspection.window, createCalendar(), inspection.now, NO_RECORDS);
  expect(paperText(inspectionMinutes(whole, office))).toContain('và 10 hồ sơ khác');
});
