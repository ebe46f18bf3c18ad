import { DungHenError, type ErrorCode, isDungHenError, type Reading, type Warning } from '@dung-hen/domain';
import { onestopAny } from '../adapter.ts';

const STEP = 'dossierList';

/** What reading an unknown list fails with. `label` is what was looked for, in the page's words or the glossary's. */
export function anyError(code: ErrorCode, detail: string, label?: string): DungHenError {
  return new DungHenError(code, {
    adapter: onestopAny.id,
    step: STEP,
    detail,
    ...(label === undefined ? {} : { label }),
  });
}

/** Runs a reader and gives its failure as a value. Anything but our own errors is a bug and passes through. */
export function attempt<T>(url: string, read: (warn: (detail: string) => void) => readonly T[]): Reading<T> {
  const warnings: Warning[] = [];
  try {
    const records = read((detail) => warnings.push({ code: 'PARTLY_READ', detail }));
    return { ok: true, records, warnings };
  } catch (error) {
    if (!isDungHenError(error)) throw error;
    return { ok: false, error: new DungHenError(error.code, { ...error.context, url }) };
  }
}
