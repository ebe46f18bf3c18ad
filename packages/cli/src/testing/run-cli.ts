import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { run } from '../run.ts';

/** What a run printed, and its exit code. */
export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The JSON document on stdout. */
  json(): unknown;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly signal?: AbortSignal;
  readonly columns?: number;
  /** Told of everything on stderr as it is written. */
  readonly onError?: (text: string) => void;
}

/** Runs a command line in this process, with an environment and streams of its own. */
export async function runCli(args: readonly string[], options: RunOptions = {}): Promise<Printed> {
  let out = '';
  let err = '';
  const code = await run(args, {
    env: options.env ?? {},
    stdin: Readable.from(options.stdin === undefined ? [] : [options.stdin]),
    stdout: {
      write: (text) => {
        out += text;
      },
      columns: options.columns ?? 120,
    },
    stderr: {
      write: (text) => {
        err += text;
        options.onError?.(text);
      },
    },
    signal: options.signal ?? new AbortController().signal,
  });
  return { code, out, err, json: () => JSON.parse(out) };
}

/** A fresh folder for `--home`. */
export function newHome(): string {
  return mkdtempSync(join(tmpdir(), 'dung-hen-'));
}
