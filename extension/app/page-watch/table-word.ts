import type { ListReading } from './list-reader.ts';

/** What the script that reads tables makes of the page; 'reading' while it looks. */
export type TableWord = 'reading' | ListReading['kind'];

/** The scripts of a frame are apart, but in one world: what one leaves here the other finds. No page sees it. */
const world = globalThis as { dungHenTables?: TableWord };

const SOON = 50;
const AGAIN = 100;
const TRIES = 40;

export function tellOfTables(word: TableWord): void {
  world.dungHenTables = word;
}

/** The word of the script that reads tables, once it has looked at the page as it stands now; 'reading' if it takes long. */
export async function wordOfTables(): Promise<TableWord> {
  // Both look when the page has come to rest, in any order.
  await pause(SOON);
  for (let tries = 0; tries < TRIES && (world.dungHenTables ?? 'reading') === 'reading'; tries += 1)
    await pause(AGAIN);
  return world.dungHenTables ?? 'reading';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
