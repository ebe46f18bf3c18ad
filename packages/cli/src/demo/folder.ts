import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DungHenError } from '@dung-hen/domain';
import { DATABASE } from '../stores.ts';
import type { Translate } from '../words/translate.ts';

const LOCK = 'lock.db';
const PORTAL_STATE = 'reporting-portal.jsonl';

/** Where one demo keeps its database and the state of the reporting portal. */
export interface DemoFolder {
  readonly path: string;
  readonly portalState: string;
  /** Lets another run in. */
  release(): void;
}

/**
 * The folder of a demo below `cwd`: `.dung-hen/demo`, with another seed or another number of dossiers one of its own,
 * since other dossiers make another report. Only one run at a time may use it (CONFLICT); the system frees it when
 * that run ends, even by a kill.
 */
export function openDemoFolder(
  cwd: string,
  which: { readonly seed: number | null; readonly dossiers: number | null },
  reset: boolean,
  t: Translate,
): DemoFolder {
  const name = ['demo', which.seed, which.dossiers === null ? null : `${which.dossiers}-dossiers`]
    .filter((part) => part !== null)
    .join('-');
  const path = join(cwd, '.dung-hen', name);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const release = lock(join(path, LOCK), t('demo.running', { folder: path }));
  if (reset) {
    for (const file of [DATABASE, `${DATABASE}-wal`, `${DATABASE}-shm`, PORTAL_STATE]) {
      rmSync(join(path, file), { force: true });
    }
  }
  return { path, portalState: join(path, PORTAL_STATE), release };
}

/** Holds a file for this process alone, by a database transaction that is never committed. */
function lock(file: string, busy: string): () => void {
  const db = new DatabaseSync(file, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    db.close();
    throw new DungHenError('CONFLICT', { detail: busy, cause });
  }
  return () => db.close();
}
