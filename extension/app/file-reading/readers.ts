import {
  type FileParts,
  readFile,
  readOrderFile,
  readProcedureFile,
  readReportFile,
  readScoreFile,
  readStatusFile,
} from '@dung-hen/files';

/** What files the officer hands in are read for. */
export const FILE_READERS = {
  report: readReportFile,
  procedures: readProcedureFile,
  statuses: readStatusFile,
  scores: readScoreFile,
  template: (_name: string, bytes: Uint8Array, parts: FileParts) => readFile(bytes, parts),
  orders: readOrderFile,
} as const;

export type ReadFor = keyof typeof FILE_READERS;

/** What a reading gives: the file's contents, or why it was refused. */
export type Answer<Wanted extends ReadFor> = ReturnType<(typeof FILE_READERS)[Wanted]>;

/** One file to read: sent to the worker, answered with its contents or why it was refused. */
export interface ReadOrder {
  readonly wanted: ReadFor;
  readonly name: string;
  readonly bytes: Uint8Array;
}
