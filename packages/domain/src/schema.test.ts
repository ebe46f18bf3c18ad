import { expect, test } from 'vitest';
import { z } from './schema.ts';

test('the one door to zod checks, and makes no code at run time (the extension forbids it)', () => {
  const schema = z.object({ code: z.string() });
  expect(schema.safeParse({ code: 'H56' }).success).toBe(true);
  expect(schema.safeParse({ code: 56 }).success).toBe(false);
  expect(z.config().jitless).toBe(true);
});
