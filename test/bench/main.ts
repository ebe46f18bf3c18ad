// `npm run bench`: every budget of the design as a ratio to its floor, measured in one run on this machine.
// Exits with 1 when a ratio is over its budget.
import { formsBench } from '../../packages/forms/bench/ii-06a.ts';
import { fillBench } from '../../packages/page/bench/fill.ts';
import { gridBench } from '../../packages/page/bench/grid.ts';
import { calendarBench } from './calendar.ts';
import { helpBench } from './help.ts';
import type { BenchResult } from './measure.ts';

const results: BenchResult[] = [
  ...calendarBench(),
  ...(await gridBench()),
  ...(await fillBench()),
  ...(await formsBench()),
  ...helpBench(),
];

const ms = (value: number): string => `${value < 10 ? value.toFixed(3) : value.toFixed(0)} ms`;
const ratio = (value: number): string => (value < 0.1 ? `1/${Math.round(1 / value)}` : value.toFixed(2));

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
const over = results.filter((result) => result.ratio > result.budget);
if (over.length > 0) process.exit(1);
