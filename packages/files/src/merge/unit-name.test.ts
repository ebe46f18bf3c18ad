import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearMisses, nearMissOf } from './near-miss.ts';
import { unitKey } from './unit-name.ts';

const near = (a: string, b: string) => nearMissOf(unitKey(a), unitKey(b));

describe('one unit in several spellings', () => {
  it.each([
    ['TP. Mẫu Sơn', 'Thành phố Mẫu Sơn'],
    ['TP.Mẫu Sơn', 'UBND thành phố Mẫu Sơn'],
    ['TX. Mẫu Sơn', 'UBND thị xã Mẫu Sơn'],
    ['TT. Mẫu Hoà', 'Thị trấn Mẫu Hòa'],
    ['P.12', 'Phường 12'],
    ['X. Mẫu Hoà', 'UBND xã Mẫu Hòa'],
    ['TT. Phục vụ hành chính công', 'Trung tâm Phục vụ HCC'],
    ['ỦY BAN NHÂN DÂN XÃ MẪU HÒA', 'xã Mẫu Hoà'],
  ])('%s and %s come together', (a, b) => {
    expect(unitKey(a)).toBe(unitKey(b));
  });
});

describe('names for a person to look at', () => {
  it.each([
    ['Văn phòng UBND TP Mẫu Hóa', 'VP UBND thành phố Mẫu Hoá', 'abbreviation'],
    ['VP UBND tỉnh', 'Văn phòng UBND tỉnh Mẫu Hóa', 'unnamed'],
    ['Văn phòng UBND TP', 'Văn phòng UBND thành phố Mẫu Hóa', 'unnamed'],
    ['TX Mẫu Sơn', 'Thị xã Mẫu Sơn', 'abbreviation'],
    ['TT Mẫu Hòa', 'Thị trấn Mẫu Hòa', 'abbreviation'],
    ['TT. Khuyến nông', 'Trung tâm Khuyến nông', 'abbreviation'],
    ['P Mẫu Hòa', 'Phường Mẫu Hòa', 'abbreviation'],
    ['X Mẫu Hòa', 'Xã Mẫu Hòa', 'abbreviation'],
    ['Xã Mẫu Hòa (H56.999)', 'Xã Mẫu Hòa', 'code'],
    ['Xã Mẫu Hòa (H56.999)', 'H56.101 - Xã Mẫu Hòa', 'code'],
    ['Xã Mẫu Hòa (H56.999)', 'Xã Mẫu Sơn (H56.101)', null],
    ['Phường Mẫu Hòa', 'Xã Mẫu Hòa', 'kind'],
    ['UBND Mẫu Hòa', 'Xã Mẫu Hòa', 'kind'],
    ['Phường Mẫu Thanh', 'Phường Mẫu Thành', 'marks'],
    ['Phường Mẫu Hòa', 'Phường Mẫu Sơn', null],
    ['Sở Nội vụ', 'Văn phòng UBND tỉnh', null],
    ['Chi nhánh số 1', 'Chi nhánh số 2', null],
  ] as const)('%s and %s: %s', (a, b, why) => {
    expect(unitKey(a)).not.toBe(unitKey(b));
    expect(near(a, b)).toBe(why);
    expect(near(b, a)).toBe(why);
  });

  it('are told by their labels, each pair once', () => {
    const rows = ['Văn phòng UBND TP Mẫu Hóa', 'Phường Mẫu Sơn', 'VP UBND thành phố Mẫu Hoá'].map(
      (label) => ({
        label,
        key: unitKey(label),
      }),
    );
    expect(nearMisses(rows)).toEqual([
      { a: 'Văn phòng UBND TP Mẫu Hóa', b: 'VP UBND thành phố Mẫu Hoá', why: 'abbreviation' },
    ]);
  });
});

it('of many rows are the same pairs as of every two held against each other', () => {
  const word = fc.constantFrom(
    'Mẫu',
    'Mau',
    'Mậu',
    'Hòa',
    'Hoàn',
    'Sơn',
    'TP',
    'thành phố',
    'VP',
    'Văn phòng',
    'UBND',
    'Phường',
    'P',
    'Xã',
    'TT',
    'Trung tâm',
  );
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 12, selector: unitKey }), (labels) => {
      const rows = labels.map((label) => ({ label, key: unitKey(label) }));
      const every = rows.flatMap((a, index) =>
        rows.slice(index + 1).flatMap((b) => {
          const why = nearMissOf(a.key, b.key);
          return why === null ? [] : [{ a: a.label, b: b.label, why }];
        }),
      );
      expect(nearMisses(rows)).toEqual(every);
    }),
    { numRuns: 400 },
  );
});

describe('different units', () => {
  const NAMES = [
    'Mẫu Hòa',
    'Mẫu Hoàn',
    'Mẫu Sơn',
    'Mẫu Sớn',
    'Đại Thanh',
    'Đại Thành',
    'Tân Mẫu',
    'Trung Mẫu',
    'Phú Mẫu',
    'Xuân Mẫu',
  ];
  /** Spellings of one kind of unit that are taken for one another without asking. */
  const KINDS = [
    ['Phường ', 'P. ', 'P.', 'UBND phường ', 'UBND P. ', 'Ủy ban nhân dân phường '],
    ['Xã ', 'X. ', 'X.', 'UBND xã ', 'Uỷ ban nhân dân xã '],
    ['Thị trấn ', 'TT. ', 'UBND thị trấn '],
    ['Thị xã ', 'TX. ', 'UBND thị xã '],
    ['Thành phố ', 'TP. ', 'TP ', 'UBND TP ', 'UBND thành phố '],
    ['Văn phòng UBND phường ', 'Văn phòng UBND P. '],
    ['VP UBND phường '],
    ['Phòng '],
    ['Trung tâm '],
    ['Huyện ', 'UBND huyện '],
  ];
  const unit = fc.record({ kind: fc.nat(KINDS.length - 1), name: fc.nat(NAMES.length - 1) });
  const spelled = fc.tuple(unit, fc.nat(5)).map(([{ kind, name }, way]) => {
    const ways = KINDS[kind] ?? [''];
    return { unit: `${kind} ${name}`, said: `${ways[way % ways.length] ?? ''}${NAMES[name] ?? ''}` };
  });

  it('never become one, and one in its usual spellings never two', () => {
    fc.assert(
      fc.property(spelled, spelled, (a, b) => {
        expect(unitKey(a.said) === unitKey(b.said)).toBe(a.unit === b.unit);
      }),
      { numRuns: 2_000 },
    );
  });
});
