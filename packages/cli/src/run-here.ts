import { Interrupted } from './failure.ts';
import { run } from './run.ts';

/** Runs the command in this process: its environment, its streams, its Ctrl-C. Returns the exit code. */
export async function runHere(args: readonly string[]): Promise<number> {
  const stop = new AbortController();
  const onInterrupt = () => {
    // The second Ctrl-C does not wait for anything.
    if (stop.signal.aborted) process.exit(130);
    stop.abort(new Interrupted());
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onInterrupt);
  for (const stream of [process.stdout, process.stderr]) {
    // A reader that went away (`| head`) is no failure of ours.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  try {
    return await run(args, {
      env: process.env,
      stdin: process.stdin,
      stdout: process.stdout,
      stderr: process.stderr,
      signal: stop.signal,
    });
  } finally {
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onInterrupt);
  }
}
