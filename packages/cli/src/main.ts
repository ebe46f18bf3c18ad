#!/usr/bin/env node
import { overviewFor } from './overview.ts';

const args = process.argv.slice(2);
const overview = overviewFor(args, process.env);
if (overview === null) {
  const { runHere } = await import('./run-here.ts');
  process.exitCode = await runHere(args);
} else {
  process.stdout.write(overview);
}
