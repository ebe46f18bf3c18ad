import type { Feedback } from './feedback.ts';
import { tracesOf } from './text.ts';

/** An invented item for tests: being handled in the government system, nothing else known. */
export function syntheticFeedback(known: Partial<Feedback> = {}, text = ''): Feedback {
  return {
    system: 'government',
    code: 'PA-0001',
    references: [],
    title: 'Phản ánh mẫu',
    traces: tracesOf(text),
    status: 'handledLocally',
    shownPhase: null,
    kind: null,
    topic: null,
    unitName: 'UBND xã Mẫu',
    sentAt: null,
    transferredAt: null,
    supplementAskedAt: null,
    supplementedAt: null,
    answeredAt: null,
    turnedAwayAt: null,
    publishedAt: null,
    topicDays: null,
    ...known,
  };
}
