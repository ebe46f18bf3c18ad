import { FILE_READERS, type ReadOrder } from './readers.ts';

// A thread of its own: a damaged workbook may keep the reader busy for minutes, and the thread can be ended.
self.onmessage = ({ data }: MessageEvent<ReadOrder>) => {
  // Pages are read where there is a parser for them; none comes here.
  self.postMessage(FILE_READERS[data.wanted](data.name, data.bytes, { htmlTables: () => [] }));
};
