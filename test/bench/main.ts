// `npm run bench`: every budget of the design as a ratio to its floor, measured in one run on this machine.
// Exits with 1 when a ratio is over its budget. With names (`npm run bench -- overlay calendar`) only those parts run.
import { formsBench } from '../../packages/forms/bench/ii-06a.ts';
import { fillBench } from '../../packages/page/bench/fill.ts';
import { gridBench } from '../../packages/page/bench/grid.ts';
import { isOver, sizeTable } from '../e2e/content-sizes.ts';
import { calendarBench } from './calendar.ts';
import { helpBench } from './help.ts';
import { importBench } from './import.ts';
import type { BenchResult } from './measure.ts';
import { type OverlayBench, overlayBench } from './overlay.ts';

type Part = 'overlay' | 'calendar' | 'grid' | 'fill' | 'forms' | 'import' | 'help';

const PARTS: Readonly<Record<Exclude<Part, 'overlay'>, () => BenchResult[] | Promise<BenchResult[]>>> = {
  calendar: calendarBench,
  grid: gridBench,
  fill: fillBench,
  forms: formsBench,
  import: importBench,
  help: helpBench,
};

const asked = process.argv.slice(2);
const known: readonly string[] = ['overlay', ...Object.keys(PARTS)];
const strange = asked.filter((name) => !known.includes(name));
if (strange.length > 0) {
  console.error(`No part ${strange.join(', ')}. Parts: ${known.join(', ')}.`);
  process.exit(2);
}
const wanted = (name: string): boolean => asked.length === 0 || asked.includes(name);

const overlay: OverlayBench = wanted('overlay')
  ? await overlayBench()
  : { results: [], figures: [], least: [], sizes: {} };
const results: BenchResult[] = [];
for (const [name, run] of Object.entries(PARTS)) if (wanted(name)) results.push(...(await run()));
results.push(...overlay.results);

const ms = (value: number): string => `${value < 10 ? value.toFixed(3) : value.toFixed(0)} ms`;
const ratio = (value: number): string =>
  value > 0 && value < 0.1 ? `1/${Math.round(1 / value)}` : value.toFixed(2);

console.log('| What | Floor | Ours | Ratio | Budget | |');
console.log('|---|---|---|---|---|---|');
for (const result of results) {
  const within = result.ratio <= result.budget;
  const memory =
    result.memoryGrowth === undefined ? '' : `, +${(result.memoryGrowth / 1_048_576).toFixed(1)} MB`;
  console.log(
    `| ${result.name} | ${result.floor.name}: ${ms(result.floor.ms)} | ${result.ours.name}: ${ms(result.ours.ms)}${memory}` +
      ` | ${ratio(result.ratio)} | ≤ ${ratio(result.budget)} | ${within ? 'within' : 'OVER'} |`,
  );
}
if (overlay.figures.length > 0) console.log('\n| What | Ours | Budget | |\n|---|---|---|---|');
for (const { name, value, unit, budget } of overlay.figures) {
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(2);
  console.log(
    `| ${name} | ${shown} ${unit} | ≤ ${budget} ${unit} | ${value <= budget ? 'within' : 'OVER'} |`,
  );
}
for (const { name, ms: least, ratio: share } of overlay.least)
  console.log(`| ${name} | ${ms(least)} (${share.toFixed(2)} of the page alone) | | |`);
for (const [browser, sizes] of Object.entries(overlay.sizes))
  console.log(`\nContent scripts, ${browser}:\n\n${sizeTable(sizes)}`);

const over = [
  ...results.filter((result) => result.ratio > result.budget),
  ...overlay.figures.filter(({ value, budget }) => value > budget),
  ...Object.values(overlay.sizes).flat().filter(isOver),
];
if (over.length > 0) process.exit(1);
