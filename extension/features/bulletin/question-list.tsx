import { CONFIDENCE_WORDS } from '@dung-hen/domain';
import type { Language } from '../../app/text.ts';
import type { EditedQuestion } from './made-bulletin.ts';
import type { BulletinTexts } from './texts.ts';

interface ListProps {
  readonly questions: readonly EditedQuestion[];
  readonly language: Language;
  readonly t: BulletinTexts;
  readonly change: (questions: readonly EditedQuestion[]) => void;
}

/** Questions and answers: which are on the hand-out, and their words. */
export function QuestionList({ questions, language, t, change }: ListProps) {
  const set = (id: number, parts: Partial<EditedQuestion>): void =>
    change(questions.map((one) => (one.id === id ? { ...one, ...parts } : one)));
  const add = (): void =>
    change([
      ...questions,
      {
        id: 1 + Math.max(-1, ...questions.map(({ id }) => id)),
        included: true,
        question: '',
        answer: '',
        source: '',
        confidence: 'certain',
      },
    ]);
  return (
    <>
      <ol class="questions">
        {questions.map(({ id, included, question, answer, source, confidence }, index) => (
          <li key={id}>
            <input
              type="text"
              lang="vi"
              aria-label={t.question(String(index + 1))}
              value={question}
              onInput={(event) => set(id, { question: event.currentTarget.value })}
            />
            <textarea
              rows={3}
              lang="vi"
              aria-label={`${t.answer} ${index + 1}`}
              value={answer}
              onInput={(event) => set(id, { answer: event.currentTarget.value })}
            />
            <p class="soft">
              <label>
                <input
                  type="checkbox"
                  checked={included}
                  onChange={(event) => set(id, { included: event.currentTarget.checked })}
                />{' '}
                {t.include}
              </label>
              {source !== '' && (
                <span>
                  {t.source}: {source}
                  {confidence !== 'certain' && ` (${CONFIDENCE_WORDS[confidence][language]})`}
                </span>
              )}
            </p>
          </li>
        ))}
      </ol>
      <button type="button" class="button quiet" onClick={add}>
        {t.addQuestion}
      </button>
    </>
  );
}
