/** Bytes of the largest file read: exports of a whole province have a few megabytes. */
export const LARGEST_FILE = 40_000_000;
/** Bytes a workbook may unpack to: eight thousand rows of sixty columns take a fifth of it. */
export const LARGEST_UNPACKED = 100_000_000;
/** Rows and columns read of a sheet; a sheet formatted to its end claims a million rows and has forty. */
export const MOST_ROWS = 8_000;
export const MOST_COLUMNS = 300;
/** Cells of a whole file, gaps and merged places included: eight thousand rows of sixty columns are half of it. */
export const MOST_CELLS = 1_000_000;
/** Tables within tables: layouts of old pages nest five or six. */
export const DEEPEST_TABLE = 50;
