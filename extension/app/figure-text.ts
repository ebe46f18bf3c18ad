/**
 * A figure as cells show it: digits and marks, a dash, "1.234 hồ sơ", "12,5 %". Other texts may be a person's words and
 * are kept nowhere.
 */
export const FIGURE_TEXT =
  /^[\d.,\s–—-]{0,30}(?:%|hồ sơ|hs|tthc|thủ tục|quy trình|đơn vị|đồng|đ|vnđ)?\s{0,3}$/iu;
