import type { CellDifference, LookUp } from '@dung-hen/forms';
import type { Verdict } from './verdict.ts';
import { outcomeError, type Work } from './work.ts';

/**
 * Writes down what a look-up decided. 'open' decides nothing and must not come here.
 * Throws SUBMISSION_UNKNOWN when something was sent and the portal shows it as submitted, but no figures: neither
 * confirmed nor contradicted.
 */
export async function settle(work: Work, look: LookUp, verdict: Exclude<Verdict, 'open'>): Promise<void> {
  switch (verdict) {
    case 'equal':
      await work.record({ type: 'confirmed', receipt: look.receipt });
      return;
    case 'figuresNotShown':
      if (work.current().state !== 'planned') {
        throw outcomeError(
          'SUBMISSION_UNKNOWN',
          'lookUp',
          'the portal shows the report as submitted, but no figures to compare',
        );
      }
      await work.record({ type: 'conflict', reason: verdict, differences: [] });
      return;
    case 'otherFigures':
    case 'returnedEarlier':
      await work.record({ type: 'conflict', reason: verdict, differences: cellsOf(look) });
      return;
    case 'returned':
    case 'closed':
      await work.record({ type: 'rejected', reason: verdict, messages: [look.stateWords.slice(0, 300)] });
      return;
  }
}

/** The cells that differ, and nothing a port may have added to them. */
function cellsOf(look: LookUp): readonly CellDifference[] {
  return (look.differences ?? []).map(({ rowLabel, columnNumber, expected, found }) => ({
    rowLabel,
    columnNumber,
    expected,
    found,
  }));
}
