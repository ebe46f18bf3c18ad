import { readAnyList } from '@dung-hen/adapters/onestop-any/pages';
import { parsePage } from '@dung-hen/page/html';
import { expect, it } from 'vitest';
import { DATE_IDS, type MadeList, makeList } from '../../packages/page/src/testkit/skins/made-list.ts';
import { type Counted, Tally } from '../../packages/page/src/testkit/skins/tally.ts';

/** Every date of every dossier, against what the list says; a date of no column must stay unknown. */
function judge({ html, dossiers }: MadeList): Counted & { readonly why: string } {
  const reading = readAnyList(parsePage(html, 'https://mot-cua-khac.example/ho-so'), { settled: true });
  const asked = dossiers.length * DATE_IDS.length;
  if (!reading.ok)
    return {
      asked,
      right: 0,
      refused: asked,
      wrong: [],
      why: `${reading.error.code} ${reading.error.context.label ?? ''}`,
    };
  const wrong = reading.records
    .filter(({ code }) => !dossiers.some((dossier) => dossier.code === code))
    .map(({ code }) => `${code} is read, and is no dossier of the list`);
  let right = 0;
  for (const { code, facts } of dossiers) {
    const record = reading.records.find((one) => one.code === code);
    if (record === undefined) continue;
    for (const id of DATE_IDS) {
      const found = record[id] ?? null;
      if (found === facts[id]) right += 1;
      else if (found !== null) wrong.push(`${code}: ${id} is ${facts[id]} and is read as ${found}`);
    }
  }
  return { asked, right, refused: asked - right - wrong.length, wrong, why: 'left out' };
}

it('takes no date of five hundred made lists for another', async () => {
  const tally = new Tally();
  for (let seed = 1; seed <= 500; seed += 1) {
    const list = makeList(seed);
    const verdict = judge(list);
    tally.add(list.skin, seed, verdict, new Map(verdict.refused > 0 ? [[verdict.why, verdict.refused]] : []));
  }
  expect(tally.wrong).toEqual([]);
  // Every tenth list has the officer's own deadline alone.
  expect(tally.refusedShare()).toBeLessThan(0.12);
  await expect(
    `# Lists of dossiers, 1 to 500\n\n${tally.table()}\n\n${tally.reasons()}\n`,
  ).toMatchFileSnapshot('../../docs/skins/lists.md');
}, 120_000);
