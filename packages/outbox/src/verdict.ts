import type { LookUp, Receipt } from '@dung-hen/forms';
import type { Submission } from './submission.ts';

/**
 * What a look-up means for a submission:
 * equal: the portal holds it as submitted, every cell the same · otherFigures: submitted, some cells differ ·
 * figuresNotShown: submitted, but the page shows nothing to compare · returned: it was submitted and sent back ·
 * returnedEarlier: a report this version knows nothing of was sent back · closed: not submitted and no longer
 * possible · open: not submitted and still possible.
 */
export type Verdict =
  | 'equal'
  | 'otherFigures'
  | 'figuresNotShown'
  | 'returned'
  | 'returnedEarlier'
  | 'closed'
  | 'open';

/** Judges a look-up in the light of what was sent so far. */
export function judge(look: LookUp, submission: Submission): Verdict {
  switch (look.state) {
    case 'submitted':
      return figures(look);
    case 'closed':
      // A closed period may still hold what was submitted before it closed; a receipt says so.
      return look.receipt === null ? 'closed' : figures(look);
    case 'returned':
      return judgeReturned(look, submission);
    case 'absent':
    case 'draft':
      return 'open';
  }
}

function figures(look: LookUp): Verdict {
  if (look.differences === null) return 'figuresNotShown';
  return look.differences.length === 0 ? 'equal' : 'otherFigures';
}

/**
 * A first version is never sent over a returned report, so if it was sent, the returned one is ours. A later version
 * starts from a returned report: it is ours only when the receipt is another one than before sending.
 */
function judgeReturned(look: LookUp, submission: Submission): Verdict {
  const sent = submission.sentAt !== null;
  if (submission.key.version === 1) return sent ? 'returned' : 'returnedEarlier';
  return sent && !sameReceipt(look.receipt, submission.receiptBefore) ? 'returned' : 'open';
}

function sameReceipt(a: Receipt | null, b: Receipt | null): boolean {
  return (a?.number ?? null) === (b?.number ?? null) && (a?.submittedAt ?? null) === (b?.submittedAt ?? null);
}
