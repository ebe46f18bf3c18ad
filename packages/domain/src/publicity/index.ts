export { checkPublicity } from './check-publicity.ts';
export { printPublicity, publicityShare } from './print-publicity.ts';
export type * from './types.ts';
