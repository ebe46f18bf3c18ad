// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { fillPage } from './testkit/skins/fill-page.ts';
import { makePage } from './testkit/skins/made-page.ts';
import { withQuickEyes } from './testkit/skins/quick-eyes.ts';
import { Tally } from './testkit/skins/tally.ts';
import { SPREADSHEET } from './testkit/skins/virtual.ts';

/** Half of the five hundred pages; the other half is the neighbour's, so that they run side by side. */
const [FIRST, LAST] = [251, 500];

it('fills every cell it fills in the right place, and no other, on pages nobody wrote', async () => {
  const undo = withQuickEyes(Element.prototype);
  const tally = new Tally();
  let sums = 0;
  for (let seed = FIRST; seed <= LAST; seed += 1) {
    const page = makePage(seed);
    const verdict = await fillPage(page, document);
    sums += verdict.sums;
    tally.add(page.manner.name, seed, verdict, verdict.reasons);
  }
  undo();
  expect(tally.wrong).toEqual([]);
  // Sums the pages reckoned from what was typed, each equal to the form's.
  expect(sums).toBeGreaterThan(2000);
  // Spreadsheets have nothing to type into before a double click: all of them are refused.
  expect(tally.refusedShare(SPREADSHEET.name)).toBeLessThan(0.06);
  expect(tally.refusedShare()).toBeLessThan(0.15);
  const head = `# Filling, pages ${FIRST} to ${LAST}`;
  await expect(`${head}\n\n${tally.table()}\n\n${tally.reasons()}\n`).toMatchFileSnapshot(
    '../../../docs/skins/filling-2.md',
  );
}, 240_000);
