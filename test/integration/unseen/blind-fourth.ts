import { type Blind, blindTable } from './score.ts';

const SCORES: readonly Blind[] = [
  {
    name: 'fourth, as the officer’s panel plans',
    pages: 68,
    right: 30,
    rightlyRefused: 10,
    refused: 25,
    wrong: 3,
    words:
      '104 figures: a turned table with lines of group names, another quarter chosen in a list, a table captioned "khiếu nại, tố cáo" under the same heads',
  },
  {
    name: 'fourth, the placing of figures alone',
    pages: 68,
    right: 30,
    rightlyRefused: 6,
    refused: 25,
    wrong: 7,
    words:
      '280 figures: the same, and pages that say above the table that they are of another form, unit or period',
  },
];

/** What the fourth batch came to when it was first run, written without a look at how screens are read. */
export const BLIND_FOURTH = `## Blind\n\n${blindTable(SCORES)}`;
