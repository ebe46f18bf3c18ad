import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../app/database.ts';
import { auditAsCsv, auditAsJson, withoutNames } from './export.ts';

const entry = (parts: Partial<AuditEntry> = {}): AuditEntry => ({
  id: 1,
  at: '2026-11-23T07:32:00',
  actor: 'Lê Thị Hoa',
  action: 'report.fill',
  subject: 'II.06a · Đất đai (4)',
  before: '12',
  after: '13',
  ...parts,
});

/** A CSV reader of its own, so that writing is not checked with the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let value = '';
  let quoted = false;
  const body = text.replace(/^\uFEFF/u, '');
  for (let at = 0; at < body.length; at++) {
    const character = body[at] ?? '';
    if (quoted) {
      if (character !== '"') value += character;
      else if (body[at + 1] === '"') {
        value += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\n') {
      rows.at(-1)?.push(value.replace(/\r$/u, ''));
      value = '';
      if (character === '\n') rows.push([]);
    } else value += character;
  }
  return rows.slice(0, -1);
}

describe('the audit log leaves without names', () => {
  it('numbers the officers in order of appearance', () => {
    const log = [entry(), entry({ actor: 'Trần Văn Bình' }), entry()];
    expect(withoutNames(log).map(({ actor }) => actor)).toEqual(['Cán bộ 1', 'Cán bộ 2', 'Cán bộ 1']);
    expect(withoutNames(log, 'en')[1]?.actor).toBe('Officer 2');
  });

  it('says of a setting that holds a name only that it changed', () => {
    const change = (subject: string) =>
      entry({ action: 'setting.change', subject, before: '""', after: '"Lê Thị Hoa"' });
    const text = auditAsCsv([change('officerName'), change('signerName'), change('unitName')]);
    expect(text.match(/Lê Thị Hoa/gu)).toHaveLength(1);
    expect(text).toContain('(không xuất tên)');
  });

  it('masks personal numbers that slipped in', () => {
    const text = auditAsJson([entry({ after: 'CCCD 038123456789' })], '2026-11-23T08:00:00');
    expect(text).toContain('038******789');
    expect(text).not.toMatch(/038123456789|Lê Thị Hoa/u);
  });

  it('writes JSON that can be read back', () => {
    expect(JSON.parse(auditAsJson([entry()], '2026-11-23T08:00:00'))).toEqual({
      format: 'dung-hen-audit',
      version: 1,
      exportedAt: '2026-11-23T08:00:00',
      entries: [
        {
          at: '2026-11-23T07:32:00',
          actor: 'Cán bộ 1',
          action: 'report.fill',
          subject: 'II.06a · Đất đai (4)',
          before: '12',
          after: '13',
        },
      ],
    });
  });
});

describe('CSV', () => {
  it('has a heading, a byte order mark and one row per line of the log', () => {
    const text = auditAsCsv([entry()]);
    expect(text.startsWith('\uFEFFThời điểm,')).toBe(true);
    expect(readCsv(text)).toEqual([
      ['Thời điểm', 'Người thực hiện', 'Việc đã làm', 'Đối tượng', 'Trước', 'Sau'],
      ['2026-11-23 07:32:00', 'Cán bộ 1', 'report.fill', 'II.06a · Đất đai (4)', '12', '13'],
    ]);
  });

  it.each(['=1+1', '+cmd|x', '@SUM(A1)', '\tx', '-2+3'])('disarms the formula %j', (formula) => {
    expect(readCsv(auditAsCsv([entry({ after: formula })]))[1]?.[5]).toBe(`'${formula}`);
  });

  it.each(['-12', '1.234', '-1,5'])('leaves the number %s alone', (number) => {
    expect(readCsv(auditAsCsv([entry({ after: number })]))[1]?.[5]).toBe(number);
  });

  it('survives quotes, commas and line breaks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '"', ',', ';', '\n', ' ', 'ộ'), { maxLength: 12 }),
        (parts) => {
          const before = `x${parts.join('')}`;
          expect(readCsv(auditAsCsv([entry({ before })]))[1]?.[4]).toBe(before);
        },
      ),
    );
  });
});
