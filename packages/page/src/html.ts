/** For Node alone: parsed pages (cheerio), and the stream reader for big tables. */
export * from './html-page.ts';
export * from './html-stream.ts';
