import type { Box } from './place-panel.ts';

/** Corners of the window in the order they are tried. */
export const CORNERS = ['bottomRight', 'bottomLeft', 'topRight', 'topLeft'] as const;
export type Corner = (typeof CORNERS)[number];

const EDGE = 12;

/** Where a box of this size stands in a corner, inside the window. */
export function cornerPlace(
  corner: Corner,
  box: Pick<Box, 'width' | 'height'>,
  window: Pick<Box, 'width' | 'height'>,
): Box {
  const right = Math.max(EDGE, window.width - box.width - EDGE);
  const bottom = Math.max(EDGE, window.height - box.height - EDGE);
  return {
    left: corner.endsWith('Left') ? EDGE : right,
    top: corner.startsWith('top') ? EDGE : bottom,
    width: box.width,
    height: box.height,
  };
}

/** The wanted corner if nothing of the page that can be pressed lies under it, else the first such; else the wanted. */
export function freeCorner(
  wanted: Corner,
  box: Pick<Box, 'width' | 'height'>,
  window: Pick<Box, 'width' | 'height'>,
  pressables: readonly Box[],
): Corner {
  const order = [wanted, ...CORNERS.filter((corner) => corner !== wanted)];
  const free = order.find((corner) => {
    const place = cornerPlace(corner, box, window);
    return !pressables.some((other) => overlaps(place, other));
  });
  return free ?? wanted;
}

/** The corner after this one. */
export function nextCorner(corner: Corner): Corner {
  return CORNERS[(CORNERS.indexOf(corner) + 1) % CORNERS.length] ?? 'bottomRight';
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}
