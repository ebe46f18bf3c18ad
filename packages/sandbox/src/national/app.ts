import { setTimeout as pause } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import type { SandboxEnv } from '../server.ts';
import type { NationalRecord } from './records.ts';
import { detailPage, errorPage, movedPage, wordFile } from './screens.ts';
import { type Parameters, serviceRows } from './services.ts';

/** What goes wrong; changed at any time. */
export interface NationalFaults {
  /** Milliseconds every answer takes. */
  slow: number;
  /** So many of the next answers are an error page with status 200. */
  errorPages: number;
  /** What a Word file really is. */
  word: 'right' | 'errorPage' | 'otherFile' | 'cut';
  /** The first value of gateway rows comes as a number, as it must not. */
  numbers: boolean;
}

export interface NationalParts {
  readonly records: readonly NationalRecord[];
  readonly seed: number;
  readonly faults: NationalFaults;
  /** Whether the pages live on this host now. */
  readonly isHere: () => boolean;
}

/** One host of the emulated portal. */
export function nationalApp({ records, seed, faults, isHere }: NationalParts): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  app.use(async (c, next) => {
    if (faults.slow > 0) await pause(faults.slow);
    if (!isHere()) return c.html(movedPage());
    if (faults.errorPages > 0) {
      faults.errorPages -= 1;
      return c.html(errorPage());
    }
    return next();
  });
  app.post('/jsp/rest.jsp', async (c) => {
    const given = parametersOf((await c.req.parseBody()).params);
    const service = String(given?.service ?? '');
    const known = given?.type === 'ref' && given.provider === 'dvcquocgia';
    const rows = given !== null && known ? serviceRows(service, given, records, seed) : null;
    if (rows === null || c.req.header('X-Requested-With') !== 'XMLHttpRequest') return c.html(errorPage());
    // The portal says text/html whatever it sends.
    const body = faults.numbers ? rows.map((row) => ({ ...row, AMOUNT: rows.length })) : rows;
    return c.body(JSON.stringify(body), 200, { 'content-type': 'text/html;charset=UTF-8' });
  });
  const shown = (c: Context<SandboxEnv>, of: (record: NationalRecord) => string) => {
    const found = records.find((record) => of(record) === c.req.query('ma_thu_tuc'));
    return c.html(found === undefined ? errorPage() : detailPage(found));
  };
  app.get('/p/home/dvc-tthc-thu-tuc-hanh-chinh-chi-tiet.html', (c) => shown(c, ({ id }) => id));
  app.get('/p/home/dvc-chi-tiet-thu-tuc-hanh-chinh.html', (c) => shown(c, ({ code }) => code));
  app.get('/jsp/tthc/export/export_word_detail_tthc.jsp', (c) => {
    const found = records.find(
      ({ id, code }) => id === c.req.query('idTTHC') && code === c.req.query('maTTHC'),
    );
    if (found === undefined || faults.word === 'errorPage') return c.html(errorPage());
    const file = faults.word === 'otherFile' ? new TextEncoder().encode('%PDF-1.7 mau') : wordFile(found);
    const sent = faults.word === 'cut' ? file.slice(0, file.length / 2) : file;
    return c.body(sent, 200, {
      'content-type': 'application/msword',
      'content-disposition': 'attachment; filename="thu-tuc.doc"',
    });
  });
  app.notFound((c) => c.html(errorPage()));
  return app;
}

function parametersOf(text: unknown): Parameters | null {
  try {
    const given: unknown = JSON.parse(String(text));
    return typeof given === 'object' && given !== null ? (given as Parameters) : null;
  } catch {
    return null;
  }
}
