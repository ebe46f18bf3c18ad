import { styleText } from 'node:util';
import type { Language } from '@dung-hen/domain';
import { clockFrom } from './clock.ts';
import type { Answer, Context } from './context.ts';
import { tell } from './failure.ts';
import { languageOf } from './language.ts';
import { isOwnerGone, ownOwner } from './owner.ts';
import { buildProgram, type GlobalOptions } from './program.ts';
import { checkGlobals } from './settings/globals.ts';
import { refuseSecrets } from './settings/refuse-secrets.ts';
import { barProgress, lineProgress, NO_PROGRESS } from './terminal/progress.ts';
import { usageFailure } from './usage.ts';
import { type Translate, translator } from './words/translate.ts';

/** A stream that text goes to. */
export interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The world outside, handed in by the entry point (or by a test). */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Context['stdin'];
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly signal: AbortSignal;
}

/** Runs the command line `args` (without node and script) and returns its exit code; throws nothing. */
export async function run(args: readonly string[], world: World): Promise<number> {
  const language = languageOf(args, world.env);
  const t = translator(language);
  const json = args.includes('--json');
  let answer: Answer | null = null;
  try {
    refuseSecrets(args, t);
    const program = buildProgram(language, t, world.stdout, async (globals, command) => {
      const context = await contextOf(world, language, t, globals);
      answer = await command(context);
    });
    await program.parseAsync([...args], { from: 'user' });
    return print(answer, world, json);
  } catch (error) {
    const failure = usageFailure(error, t);
    if (failure === null) return 0;
    const told = tell(world.signal.aborted ? world.signal.reason : failure, language, t);
    for (const line of told.lines) world.stderr.write(`${line}\n`);
    if (json) world.stdout.write(`${JSON.stringify(told.document)}\n`);
    return told.exitCode;
  }
}

function print(answer: Answer | null, world: World, json: boolean): number {
  if (answer === null) return 0;
  if (json && answer.data !== undefined) world.stdout.write(`${JSON.stringify(answer.data, null, 2)}\n`);
  return answer.exitCode ?? 0;
}

async function contextOf(
  world: World,
  language: Language,
  t: Translate,
  globals: GlobalOptions,
): Promise<Context> {
  const { env, stdin, stdout, stderr, signal } = world;
  const { json, dryRun, home, now } = await checkGlobals(globals, env, t);
  const note = (text: string) => {
    stderr.write(`${text}\n`);
  };
  const colour = globals.color !== false && !env.NO_COLOR && !json && stdout.isTTY === true;
  const bars = stderr.isTTY === true && !json ? await import('cli-progress') : null;
  return {
    language,
    json,
    dryRun,
    home,
    env,
    owner: ownOwner(),
    isOwnerGone,
    now: clockFrom(now),
    pinnedNow: now,
    publish: (data) => {
      if (json) stdout.write(`${JSON.stringify(data)}\n`);
    },
    signal,
    stdin,
    t,
    say: json ? note : (text) => void stdout.write(`${text}\n`),
    note,
    progress: (label) => {
      if (bars !== null) return barProgress(bars.default, label);
      return json ? NO_PROGRESS : lineProgress(note, label);
    },
    paint: (style, text) => (colour ? styleText(STYLES[style], text, { validateStream: false }) : text),
    width: stdout.columns ?? 120,
  };
}

const STYLES = { good: 'green', bad: 'red', warn: 'yellow', strong: 'bold', faint: 'dim' } as const;
