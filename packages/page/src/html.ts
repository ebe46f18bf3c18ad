/** For Node alone: parsed pages (cheerio) and a stream reader for big tables (htmlparser2). */
export * from './html-page.ts';
export * from './html-stream.ts';
