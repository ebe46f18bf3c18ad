import { parentPort, workerData } from 'node:worker_threads';
import { readProcedureFile, readReportFile } from '@dung-hen/files';
import { readTables } from '@dung-hen/page/html';

/** What a thread is started with. */
interface Work {
  readonly read: 'report' | 'procedures';
  readonly name: string;
  readonly bytes: Uint8Array;
}

// Reads one file in a thread of its own, which may be ended at any moment; loaded by itself it does nothing.
if (parentPort !== null) {
  const { read, name, bytes } = workerData as Work;
  const readOne = read === 'report' ? readReportFile : readProcedureFile;
  parentPort.postMessage(readOne(name, bytes, { htmlTables: readTables }));
}
