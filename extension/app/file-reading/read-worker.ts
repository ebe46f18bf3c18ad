import { readTablesWithin } from '@dung-hen/page/stream';
import { FILE_READERS, type ReadOrder } from './readers.ts';

// A thread of its own: a damaged workbook may keep the reader busy for minutes, and the thread can be ended.
self.onmessage = ({ data }: MessageEvent<ReadOrder>) => {
  self.postMessage(FILE_READERS[data.wanted](data.name, data.bytes, { htmlTables: readTablesWithin }));
};
