import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDossierCode, parseProcedureCode, parseUnitCode } from './codes.ts';

describe('dossier codes', () => {
  test.each([
    ['H56.77.5-250616-0003', 'qd20', 'H56', '2025-06-16', '0003'],
    ['H15.50.05.13-261008-0975', 'qd20', 'H15', '2026-10-08', '0975'],
    ['H56.14-240229-10000', 'qd20', 'H56', '2024-02-29', '10000'],
    ['000.17.22.H56-220105-0012', 'qcvn102', 'H56', '2022-01-05', '0012'],
    ['G15.99-260102-1500001', 'qd20', 'G15', '2026-01-02', '1500001'],
    ['TTPVHCC-260102-0001', 'other', null, '2026-01-02', '0001'],
  ])('%s', (code, style, root, filedOn, sequence) => {
    expect(parseDossierCode(code)).toMatchObject({ code, unit: { style, root }, filedOn, sequence });
  });

  test('white space around, small letters and the dashes of word processors are forgiven', () => {
    expect(parseDossierCode('H56.77.5–250616—0003')?.code).toBe('H56.77.5-250616-0003');
    expect(parseDossierCode('  h56.77.5-250616-0003 \u00a0')?.code).toBe('H56.77.5-250616-0003');
  });

  test.each([
    '',
    'H56.77.5',
    'H56.77.5-250631-0003',
    'H56.77.5-250229-0003',
    'H56.77.5-251301-0003',
    'H56.77.5-250616-003',
    'H56.77.5-250616-12345678',
    'H56.77.5-2506160-0003',
    'H56..5-250616-0003',
    '.H56-250616-0003',
    'H56.77.5-250616-0003 (2)',
    '-250616-0003',
    'Hồ sơ-250616-0003',
  ])('%j is none', (text) => {
    expect(parseDossierCode(text)).toBeNull();
  });

  test('a code cannot be filed after today', () => {
    expect(parseDossierCode('H56.77.5-261124-0003', '2026-11-23')).toBeNull();
    expect(parseDossierCode('H56.77.5-261124-0003', '2026-11-24')).not.toBeNull();
    expect(parseDossierCode('H56.77.5-261124-0003', '2026-11-24T08:00:00')).not.toBeNull();
  });

  test('every real date of the century passes, and no other', () => {
    const two = fc.nat(99).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(two, two, two, fc.stringMatching(/^\d{4,7}$/u), (year, month, day, sequence) => {
        const date = new Date(`20${year}-${month}-${day}T00:00:00Z`);
        const real = !Number.isNaN(date.getTime()) && date.toISOString().slice(8, 10) === day;
        const code = parseDossierCode(`H56.77.5-${year}${month}${day}-${sequence}`);
        expect(code?.filedOn ?? null).toBe(real ? `20${year}-${month}-${day}` : null);
        expect(code?.sequence ?? null).toBe(real ? sequence : null);
      }),
      {
        examples: [
          ['24', '02', '29', '0001'],
          ['25', '02', '29', '0001'],
          ['26', '12', '31', '1234567'],
        ],
      },
    );
  });
});

describe('unit codes', () => {
  test.each([
    ['000.00.00.H56', 'qcvn102', 'H56'],
    ['H56', 'qd20', 'H56'],
    ['H56.77.5', 'qd20', 'H56'],
    ['H56.01.02.A10', 'qd20', 'H56'],
  ])('%s', (code, style, root) => {
    expect(parseUnitCode(code)).toEqual({ code, style, root });
  });

  test.each(['', 'H5', '56.77', 'H56.', 'H56.1234', 'H56.1.2.3.4.5.6', '00.00.00.H56', 'UBND xã Mẫu'])(
    '%j is none',
    (text) => {
      expect(parseUnitCode(text)).toBeNull();
    },
  );
});

describe('procedure codes', () => {
  test('national and full local codes join on the national part', () => {
    expect(parseProcedureCode('2.000635')).toEqual({ code: '2.000635', national: '2.000635', root: null });
    expect(parseProcedureCode(' 1.010708.000.00.00.H56 ')).toEqual({
      code: '1.010708.000.00.00.H56',
      national: '1.010708',
      root: 'H56',
    });
  });

  test.each(['', '2.00063', '2.0006351', '22.000635', '1.010708.H56', '1.010708.000.00.H56', '1,010708'])(
    '%j is none',
    (text) => {
      expect(parseProcedureCode(text)).toBeNull();
    },
  );
});
