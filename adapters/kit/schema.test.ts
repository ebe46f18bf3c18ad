import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parseWire } from './schema.ts';

const schema = z.object({ data: z.array(z.object({ maHoSo: z.string() })) });

it('gives what the schema makes of it and drops the rest', () => {
  expect(parseWire(schema, { data: [{ maHoSo: 'H56-1', chuHoSo: 'Mẫu' }] }, {})).toEqual({
    data: [{ maHoSo: 'H56-1' }],
  });
});

it('names the path and never the value', () => {
  const wrong = { data: [{ maHoSo: 'H56-1' }, { maHoSo: 38_000_000_001 }] };
  try {
    parseWire(schema, wrong, { adapter: 'x', step: 'dossiers' });
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({
      code: 'SITE_CHANGED',
      context: { label: 'data.1.maHoSo', step: 'dossiers' },
    });
    expect(JSON.stringify([error, String(error)])).not.toContain('38000000001');
  }
});

it('says so when nothing fits', () => {
  expect(() => parseWire(schema, 'Forbidden', {})).toThrowError(/whole answer/u);
});

it('zod makes no code at run time', () => {
  expect(z.config().jitless).toBe(true);
});
