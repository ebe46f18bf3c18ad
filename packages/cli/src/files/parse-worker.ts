import { parentPort, workerData } from 'node:worker_threads';
import {
  type FileParts,
  type ReadFile,
  type Refusal,
  readFile,
  readProcedureFile,
  readReportFile,
  readStatusFile,
} from '@dung-hen/files';
import { readTablesWithin } from '@dung-hen/page/stream';

const READERS = {
  report: readReportFile,
  procedures: readProcedureFile,
  statuses: readStatusFile,
  tables: (_: string, bytes: Uint8Array, parts: FileParts) => withoutPage(readFile(bytes, parts)),
};

/** What a thread is started with. */
interface Work {
  readonly read: keyof typeof READERS;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Tables without what ties them to a page, which cannot be handed over. */
function withoutPage(file: ReadFile | Refusal): ReadFile | Refusal {
  if (!file.ok) return file;
  const tables = file.tables.map((one) => ({
    ...one,
    table: {
      ...one.table,
      element: null,
      rows: one.table.rows.map(({ cells, section, hidden }) => ({
        section,
        hidden: hidden === true,
        element: null,
        cells: cells.map(({ text, colspan, rowspan, header }) => ({
          text,
          colspan,
          rowspan,
          header,
          element: null,
        })),
      })),
    },
  }));
  return { ...file, tables };
}

// Reads one file in a thread of its own, which may be ended at any moment; loaded by itself it does nothing.
if (parentPort !== null) {
  const { read, name, bytes } = workerData as Work;
  parentPort.postMessage(READERS[read](name, bytes, { htmlTables: readTablesWithin }));
}
