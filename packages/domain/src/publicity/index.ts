export { checkPublicity } from './check-publicity.ts';
export { printPublicity, publicityShare } from './print-publicity.ts';
export { correctionPaper, type PostingOffice, postingPaper } from './publicity-paper.ts';
export type * from './types.ts';
