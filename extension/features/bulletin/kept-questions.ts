import { maskPersonalNumbers } from '@dung-hen/domain';
import { z } from '@dung-hen/domain/schema';
import { browser } from 'wxt/browser';
import type { EditedQuestion } from './made-bulletin.ts';

const KEY = 'bulletin.questions';

const stored: z.ZodMiniType<readonly EditedQuestion[] | null> = z.catch(
  z.nullable(
    z.array(
      z.object({
        id: z.int(),
        included: z.boolean(),
        question: z.string(),
        answer: z.string(),
        source: z.string(),
        confidence: z.enum(['certain', 'known', 'inferred', 'unsure']),
      }),
    ),
  ),
  null,
);

/** The questions as the officer left them; null: untouched. */
export async function loadQuestions(): Promise<readonly EditedQuestion[] | null> {
  return stored.parse((await browser.storage.local.get({ [KEY]: null }))[KEY]);
}

/** Keeps the questions for the weeks to come, personal numbers masked; null takes them away. */
export async function keepQuestions(questions: readonly EditedQuestion[] | null): Promise<void> {
  if (questions === null) return browser.storage.local.remove(KEY);
  const kept = questions.map((one) => ({
    ...one,
    question: maskPersonalNumbers(one.question),
    answer: maskPersonalNumbers(one.answer),
  }));
  await browser.storage.local.set({ [KEY]: kept });
}
