/** A rectangle of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 6;
const EDGE = 8;

/** Where a panel goes: below what it explains, above it where there is more room, always inside the window. */
export function placePanel(
  anchor: Box,
  panel: Pick<Box, 'width' | 'height'>,
  window: Pick<Box, 'width' | 'height'>,
): { readonly left: number; readonly top: number } {
  const below = anchor.top + anchor.height + GAP;
  const above = anchor.top - GAP - panel.height;
  const fitsBelow = below + panel.height <= window.height - EDGE;
  const roomier = window.height - below >= anchor.top;
  const top = fitsBelow || (roomier && above < EDGE) ? below : above;
  return {
    left: clamp(anchor.left, EDGE, window.width - panel.width - EDGE),
    top: clamp(top, EDGE, window.height - panel.height - EDGE),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
