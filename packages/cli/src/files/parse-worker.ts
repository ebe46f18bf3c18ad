import { parentPort, workerData } from 'node:worker_threads';
import { readReportFile } from '@dung-hen/files';
import { readTables } from '@dung-hen/page/html';

// Reads one file in a thread of its own, which may be ended at any moment; loaded by itself it does nothing.
if (parentPort !== null) {
  const { name, bytes } = workerData as { readonly name: string; readonly bytes: Uint8Array };
  parentPort.postMessage(readReportFile(name, bytes, { htmlTables: readTables }));
}
