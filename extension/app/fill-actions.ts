/** What would be done to a cell, as `@dung-hen/page` plans it. */
export const FILL_ACTIONS = [
  'fill',
  'equal',
  'readOnlyEqual',
  'readOnlyDiffers',
  'notFound',
  'ambiguous',
] as const;

/** What a check is about. */
export const CHECK_KINDS = ['ours', 'page', 'computed', 'info'] as const;
