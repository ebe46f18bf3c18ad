import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDossiers, formOf, inventAll } from '../fixtures/invented.ts';
import type { ReportForm } from '../types.ts';
import { freezeForm, thawForm } from './form.ts';
import { hashForm } from './hash.ts';

const form = formOf(inventAll([{}, { fieldCode: 'CT', fieldName: 'Chứng thực' }, { status: 8 }]));

/** The snapshot text with one thing in it changed. */
function tampered(change: (snapshot: { schema: unknown; form: Record<string, unknown> }) => void): string {
  const snapshot = JSON.parse(freezeForm(form));
  change(snapshot);
  return JSON.stringify(snapshot);
}

/** The same value with the keys of every object turned round. */
function turned<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(turned) as T;
  }
  return typeof value === 'object' && value !== null
    ? (Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, turned(inner)]),
      ) as T)
    : value;
}

describe('freezeForm and thawForm', () => {
  it('give back the same form, and the same text for it', () => {
    fc.assert(
      fc.property(anyDossiers, (dossiers) => {
        const made = formOf(dossiers);
        const text = freezeForm(made);
        expect(thawForm(text)).toEqual(made);
        expect(freezeForm(thawForm(text))).toBe(text);
      }),
    );
  });

  it('do not depend on the order of keys', () => {
    expect(freezeForm(turned(form))).toBe(freezeForm(form));
  });

  it('leave out what is no part of a form', () => {
    const more = { applicant: 'Nguyễn Văn A' };
    const careless = {
      ...form,
      ...more,
      unit: { ...form.unit, ...more },
      period: { ...form.period, ...more },
      rows: form.rows.map((row) => ({ ...row, ...more, cells: { 3: { value: 1, evidence: [], ...more } } })),
    };
    expect(freezeForm(careless)).not.toContain('Nguyễn');
    expect(thawForm(freezeForm({ ...form, ...more } as ReportForm))).toEqual(form);
  });

  it('keep what a unit may have', () => {
    const unit = { code: 'H56.77.5', name: 'UBND xã Mẫu', systemId: 'G-1', level: 'commune' } as const;
    expect(thawForm(freezeForm({ ...form, unit })).unit).toEqual(unit);
    expect(Object.keys(thawForm(freezeForm(form)).unit)).toEqual(['code', 'name']);
  });

  it.each([
    ['no JSON', '{', 'not JSON'],
    ['something else', '[]', 'snapshot'],
    [
      'another version',
      tampered((s) => {
        s.schema = 'dung-hen/form/2';
      }),
      'schema',
    ],
    [
      'a figure as text',
      tampered((s) => {
        s.form.rows = [{ kind: 'data', key: '', label: '', cells: { 3: { value: '1', evidence: [] } } }];
      }),
      'form.rows.0.cells.3.value',
    ],
    [
      'a column that is no number',
      tampered((s) => {
        s.form.rows = [{ kind: 'data', key: '', label: '', cells: { x: { value: 1, evidence: [] } } }];
      }),
      'form.rows.0.cells.x',
    ],
    [
      'an impossible date',
      tampered((s) => {
        s.form.takenAt = '2026-02-30T08:00:00';
      }),
      'form.takenAt',
    ],
    [
      'a window turned round',
      tampered((s) => {
        s.form.period = { kind: 'quarter', year: 2026, index: 2, from: '2026-06-14', to: '2026-03-15' };
      }),
      'form.period',
    ],
    [
      'a moment where a day belongs',
      tampered((s) => {
        s.form.period = {
          kind: 'quarter',
          year: 2026,
          index: 2,
          from: '2026-03-15T00:00:00',
          to: '2026-06-14',
        };
      }),
      'form.period.from',
    ],
    [
      'something not of the form',
      tampered((s) => {
        s.form.applicant = 'Nguyễn Văn A';
      }),
      'form',
    ],
    [
      'a part missing',
      tampered((s) => {
        delete s.form.profile;
      }),
      'form.profile',
    ],
  ])('refuse %s, saying where', (_, text, where) => {
    expect(() => thawForm(text)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', message: expect.stringContaining(where) }),
    );
  });

  it('never repeat what they refuse', () => {
    const text = tampered((s) => {
      s.form.takenAt = 'Nguyễn Văn A';
    });
    expect(() => thawForm(text)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('Nguyễn') }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuse to freeze the figure %s', (value) => {
    const broken: ReportForm = {
      ...form,
      rows: [{ kind: 'data', key: '', label: '', cells: { 3: { value, evidence: [] } } }],
    };
    expect(() => freezeForm(broken)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});

describe('hashForm', () => {
  it('is the SHA-256 of what is reported', async () => {
    expect(await hashForm(form)).toMatch(/^[0-9a-f]{64}$/u);
    expect(await hashForm(turned(form))).toBe(await hashForm(form));
    expect(await hashForm(thawForm(freezeForm(form)))).toBe(await hashForm(form));
  });

  it('does not ask when it was taken or by which dossiers', async () => {
    const later = { ...form, takenAt: '2026-06-15T08:00:00' };
    const bare = {
      ...form,
      rows: form.rows.map((row) => ({
        ...row,
        cells: Object.fromEntries(
          Object.entries(row.cells).map(([c, { value }]) => [c, { value, evidence: [] }]),
        ),
      })),
    };
    expect(await hashForm(later)).toBe(await hashForm(form));
    expect(await hashForm(bare)).toBe(await hashForm(form));
  });

  it('changes with any figure, row, period, unit or profile', async () => {
    const others: ReportForm[] = [
      { ...form, rows: form.rows.slice(1) },
      {
        ...form,
        rows: form.rows.map((row) => ({ ...row, cells: { ...row.cells, 13: { value: 1, evidence: [] } } })),
      },
      { ...form, period: { ...form.period, to: '2026-06-13' } },
      { ...form, unit: { ...form.unit, code: 'H56.77.6' } },
      { ...form, profile: 'Cách đếm khác' },
    ];
    const hashes = await Promise.all([form, ...others].map(hashForm));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('says so where there is no Web Crypto', async () => {
    const present = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
    Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true });
    try {
      await expect(hashForm(form)).rejects.toMatchObject({ code: 'UNSUPPORTED' });
    } finally {
      Object.defineProperty(globalThis, 'crypto', present ?? {});
    }
  });
});
