import { readReportFile } from '@dung-hen/files';

/** One file to read: sent to the worker, answered with the file's reports or why it was refused. */
export interface ReadOrder {
  readonly name: string;
  readonly bytes: Uint8Array;
}

// A thread of its own: a damaged workbook may keep the reader busy for minutes, and the thread can be ended.
self.onmessage = ({ data }: MessageEvent<ReadOrder>) => {
  // Pages are read where there is a parser for them; none comes here.
  self.postMessage(readReportFile(data.name, data.bytes, { htmlTables: () => [] }));
};
