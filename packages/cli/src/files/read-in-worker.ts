import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  type ProcedureFile,
  type ReadFile,
  type Refusal,
  type ReportFile,
  refuse,
  type StatusFile,
} from '@dung-hen/files';

export interface ReadLimits {
  /** Milliseconds one file may take. */
  readonly time: number;
  /** Megabytes of memory one file may take. */
  readonly memory: number;
}

export const READ_LIMITS: ReadLimits = { time: 30_000, memory: 1_024 };

/** The worker beside this file: a source as long as this is one, else what was built of it. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './parse-worker.ts' : './files/parse-worker.js',
  import.meta.url,
);

/**
 * Reads one file in a thread with a time and memory limit: a damaged .xlsx can keep the reader busy for minutes. A file
 * that takes too long, too much, or that the signal stops is refused with the reason; it never ends the command.
 */
export function readInWorker(
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal,
  limits: ReadLimits = READ_LIMITS,
): Promise<ReportFile | Refusal> {
  return inWorker<ReportFile>('report', name, bytes, signal, limits);
}

/** As `readInWorker`, for a list of procedures. */
export function readProceduresInWorker(
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<ProcedureFile | Refusal> {
  return inWorker<ProcedureFile>('procedures', name, bytes, signal, READ_LIMITS);
}

/** As `readInWorker`, for statuses of dossiers on the national portal. */
export function readStatusesInWorker(
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<StatusFile | Refusal> {
  return inWorker<StatusFile>('statuses', name, bytes, signal, READ_LIMITS);
}

/** As `readInWorker`, for the tables themselves. */
export function readTablesInWorker(
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<ReadFile | Refusal> {
  return inWorker<ReadFile>('tables', name, bytes, signal, READ_LIMITS);
}

function inWorker<Read>(
  read: 'report' | 'procedures' | 'statuses' | 'tables',
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal,
  limits: ReadLimits,
): Promise<Read | Refusal> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve(refuse('cancelled'));
      return;
    }
    const worker = new Worker(fileURLToPath(WORKER), {
      workerData: { read, name, bytes },
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    });
    const settle = (answer: Read | Refusal): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      resolve(answer);
      void worker.terminate();
    };
    const cancel = (): void => settle(refuse('cancelled'));
    const timer = setTimeout(() => settle(refuse('tooSlow')), limits.time);
    signal.addEventListener('abort', cancel, { once: true });
    worker.once('message', settle);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      settle(refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooLarge' : 'broken')),
    );
  });
}
