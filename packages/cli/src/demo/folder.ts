import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DungHenError } from '@dung-hen/domain';
import { DATABASE } from '../stores.ts';
import type { Translate } from '../words/translate.ts';

const LOCK = 'lock.db';
const PORTAL_STATE = 'reporting-portal.jsonl';
const PORT = 'one-stop-port';

/** Where one demo keeps its database and the state of the reporting portal. */
export interface DemoFolder {
  readonly path: string;
  readonly portalState: string;
  /** Port of the one-stop portal in the run before; 0 in the first. A collection goes on only at the same address. */
  readonly lastPort: number;
  keepPort(port: number): void;
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
    for (const file of [DATABASE, `${DATABASE}-wal`, `${DATABASE}-shm`, PORTAL_STATE, PORT]) {
      rmSync(join(path, file), { force: true });
    }
  }
  const portFile = join(path, PORT);
  return {
    path,
    portalState: join(path, PORTAL_STATE),
    lastPort: existsSync(portFile) ? readPort(readFileSync(portFile, 'utf8')) : 0,
    keepPort: (port) => writeFileSync(portFile, String(port)),
    release,
  };
}

/** A folder for `--dry-run`, gone afterwards with everything in it. */
export function rehearsalFolder(t: Translate): DemoFolder {
  const temporary = mkdtempSync(join(tmpdir(), 'dung-hen-'));
  const folder = openDemoFolder(temporary, { seed: null, dossiers: null }, false, t);
  const release = () => {
    folder.release();
    rmSync(temporary, { recursive: true, force: true });
  };
  return { ...folder, release };
}

function readPort(text: string): number {
  return /^\d{1,5}$/u.test(text) && Number(text) < 65_536 ? Number(text) : 0;
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
