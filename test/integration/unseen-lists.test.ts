import { readAnyList } from '@dung-hen/adapters/onestop-any/pages';
import { parsePage } from '@dung-hen/page/html';
import { expect, it } from 'vitest';
import { DATES, type UnseenList } from './unseen/list-kit.ts';
import { LISTS_A1 } from './unseen/lists-a1.ts';
import { LISTS_A2 } from './unseen/lists-a2.ts';
import { LISTS_B } from './unseen/lists-b.ts';
import { LISTS_C } from './unseen/lists-c.ts';
import { LISTS_D1 } from './unseen/lists-d1.ts';
import { LISTS_D2 } from './unseen/lists-d2.ts';
import { LISTS_D3 } from './unseen/lists-d3.ts';
import { LISTS_E } from './unseen/lists-e.ts';
import { type Blind, blindTable, rightPages, type Score, scoreTable, wrongIn } from './unseen/score.ts';

/** Every date and the status of every dossier, against what a person reads on the page. */
function judge({ name, html, says, mustRefuse }: UnseenList): Score {
  const reading = readAnyList(parsePage(html, 'https://mot-cua-khac.example/ho-so'), { settled: true });
  const asked = says.reduce((sum, one) => sum + Object.keys(one).length - 1, 0);
  const score = { name, asked, mustRefuse: mustRefuse !== undefined };
  if (!reading.ok) {
    const { code, context } = reading.error;
    return {
      ...score,
      right: 0,
      wrong: says.length === 0 && !mustRefuse ? [code] : [],
      why: context.detail ?? code,
    };
  }
  const wrong = mustRefuse === undefined ? [] : [`is read, though ${mustRefuse}`];
  let right = 0;
  for (const record of reading.records) {
    const one = says.find(({ code }) => code === record.code);
    if (one === undefined) wrong.push(`${record.code} is read, and is no dossier of the list`);
    for (const id of [...DATES, 'status'] as const) {
      const [found, said] = [record[id] ?? null, one?.[id] ?? null];
      if (found !== null && found === said) right += 1;
      else if (found !== null) wrong.push(`${record.code}: ${id} is ${said} and is read as ${found}`);
    }
  }
  const why = reading.warnings.map(({ detail }) => detail).join('; ') || 'left out';
  return { ...score, right, wrong, why };
}

/** Counted on 27 November 2026, the fourth before anything was mended, the fifth right after that. */
const BLIND: readonly Blind[] = [
  {
    name: 'fourth',
    pages: 65,
    right: 26,
    rightlyRefused: 15,
    refused: 21,
    wrong: 3,
    words:
      'cards beside a table passed over; an empty table believed though the session had ended; a status told by the day of return, which the page does say',
  },
  {
    name: 'fifth: traps for what the fourth taught',
    pages: 24,
    right: 5,
    rightlyRefused: 12,
    refused: 0,
    wrong: 7,
    words:
      'a date struck out with none in its place; two tables beside each other taken for panes of one; a log of changes; two versions of one dossier side by side; the title of a button taken for a status; loans of a bank in English; the code of the national portal above that of the dossier',
  },
];

it('takes no date of a list nobody has seen for another', async () => {
  const batches = [
    { name: 'first, which the reader was then mended by', scores: [...LISTS_A1, ...LISTS_A2].map(judge) },
    { name: 'second, written after that', scores: LISTS_B.map(judge) },
    { name: 'third, written after that', scores: LISTS_C.map(judge) },
    {
      name: 'fourth, which the reader was then mended by',
      scores: [...LISTS_D1, ...LISTS_D2, ...LISTS_D3].map(judge),
    },
    { name: 'fifth, which the reader was then mended by', scores: LISTS_E.map(judge) },
  ];
  expect(wrongIn(batches)).toEqual([]);
  expect(rightPages(batches)).toBeGreaterThan(50);
  await expect(
    `# Lists nobody has seen\n\n${scoreTable(batches)}\n\n${blindTable(BLIND)}\n`,
  ).toMatchFileSnapshot('../../docs/skins/unseen-lists.md');
});
