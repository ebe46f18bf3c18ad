import { expect, it, type Mock, vi } from 'vitest';
import { type Answer, askTwice } from './ask-twice.ts';

it('asks once where there is an answer, whatever it says', async () => {
  const ask = vi.fn<() => Promise<Answer>>().mockResolvedValue('busy');
  expect(await askTwice(ask, 'busy', 0)).toBe('busy');
  expect(ask).toHaveBeenCalledTimes(1);
});

it('asks again when nobody answered, and takes what was done meanwhile for done', async () => {
  const lost = (...answers: Answer[]) =>
    answers.reduce<Mock<() => Promise<Answer>>>((ask, answer) => ask.mockResolvedValueOnce(answer), vi.fn());
  expect(await askTwice(lost(undefined, null), 'busy', 0)).toBeNull();
  expect(await askTwice(lost(undefined, 'busy'), 'busy', 0)).toBeNull();
  expect(await askTwice(lost(undefined, 'noToken'), 'busy', 0)).toBe('noToken');
  expect(await askTwice(lost(undefined, undefined), 'busy', 0)).toBeUndefined();
  expect(await askTwice(lost(undefined, undefined), undefined, 0)).toBeUndefined();
});
