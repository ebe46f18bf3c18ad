import { parentPort, workerData } from 'node:worker_threads';
import { readProcedureFile, readReportFile, readStatusFile } from '@dung-hen/files';
import { readTables } from '@dung-hen/page/html';

const READERS = { report: readReportFile, procedures: readProcedureFile, statuses: readStatusFile };

/** What a thread is started with. */
interface Work {
  readonly read: keyof typeof READERS;
  readonly name: string;
  readonly bytes: Uint8Array;
}

// Reads one file in a thread of its own, which may be ended at any moment; loaded by itself it does nothing.
if (parentPort !== null) {
  const { read, name, bytes } = workerData as Work;
  parentPort.postMessage(READERS[read](name, bytes, { htmlTables: readTables }));
}
