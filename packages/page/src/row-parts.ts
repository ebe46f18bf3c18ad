import { holdsControl } from './cell-controls.ts';
import type { RowDraft } from './row-kinds.ts';
import type { Figures } from './row-sums.ts';

const isDashed = ({ label, level }: RowDraft): boolean => level === null && /^[-–—+*•]\s*\p{L}/u.test(label);
const isTyped = ({ row }: RowDraft): boolean => row.raw.cells.some(holdsControl);

/**
 * Rows that split up the line above them ("Hộ tịch", "Trong đó:", "- Khai sinh", "- Khai tử"). Under "Trong đó" they are
 * a part of it and no figures of their own, whether they come to the whole or not; so are rows behind a dash under a
 * numbered line, where no figure is more than the line's. Where these come to the whole, the line is their sum. Rows
 * with figures still to be typed prove nothing and stay.
 */
export function settleParts(drafts: readonly RowDraft[], figures: Figures): void {
  for (const [at, next] of drafts.entries()) {
    const whole = drafts[at - 1];
    // A look at labels tells for most rows: of a long list no more is read.
    if (whole === undefined || next.level !== null || whole.kind !== 'data' || isDashed(whole)) continue;
    const saysPart = /^\s*[-–—+*•(]?\s*trong đó/iu.test(next.label.normalize('NFC'));
    if ((!saysPart && !isDashed(next)) || isTyped(whole)) continue;
    const isPart = (draft: RowDraft) =>
      draft.kind === 'data' &&
      !isTyped(draft) &&
      (isDashed(draft) || (saysPart && whole.level !== null && draft.level === null));
    const parts: RowDraft[] = [];
    for (let below = saysPart ? at + 1 : at; below < drafts.length; below += 1) {
      const draft = drafts[below];
      if (draft === undefined || !isPart(draft)) break;
      parts.push(draft);
    }
    if (parts.length === 0) continue;
    if (saysPart) next.kind = 'subtotal';
    else if (whole.level === null || !within(figures(whole), parts.map(figures))) continue;
    if (!saysPart && comesTo(figures(whole), parts.map(figures))) whole.kind = 'subtotal';
    else for (const part of parts) part.kind = 'subtotal';
  }
}

type Line = readonly (number | null)[];

const within = (whole: Line, parts: readonly Line[]): boolean =>
  whole.some((value) => value !== null) &&
  whole.every((value, column) => parts.every((part) => (part[column] ?? 0) <= (value ?? 0)));

const comesTo = (whole: Line, parts: readonly Line[]): boolean =>
  whole.some((value) => value !== null && value !== 0) &&
  whole.every(
    (value, column) => value === null || value === parts.reduce((sum, part) => sum + (part[column] ?? 0), 0),
  );
