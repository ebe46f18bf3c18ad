import { holdsControl } from './cell-controls.ts';
import { normalizeLabel } from './label.ts';
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
  for (const [at, whole] of drafts.entries()) {
    if (whole.kind !== 'data' || isDashed(whole) || isTyped(whole)) continue;
    const next = drafts[at + 1];
    const saysPart =
      next !== undefined && next.level === null && /^trong đó(?!\p{L})/u.test(normalizeLabel(next.label));
    const isPart = (draft: RowDraft) =>
      draft.kind === 'data' &&
      !isTyped(draft) &&
      (isDashed(draft) || (saysPart && whole.level !== null && draft.level === null));
    const below = drafts.slice(at + (saysPart ? 2 : 1));
    const end = below.findIndex((draft) => !isPart(draft));
    const parts = end < 0 ? below : below.slice(0, end);
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
