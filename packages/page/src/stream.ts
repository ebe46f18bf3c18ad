/** Reads big tables of HTML texts as a stream (htmlparser2), in Node and in a worker of a page; needs no document. */
export * from './html-stream.ts';
