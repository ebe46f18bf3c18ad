import { DungHenError, type ErrorCode, isDungHenError, type Reading, type Warning } from '@dung-hen/domain';
import { onestopThanhHoa } from '../adapter.ts';

/** What readers of pages fail with. `label` is what was looked for; nothing the page says is ever quoted. */
export function pageError(code: ErrorCode, step: string, detail: string, label?: string): DungHenError {
  return new DungHenError(code, {
    adapter: onestopThanhHoa.id,
    step,
    detail,
    ...(label === undefined ? {} : { label }),
  });
}

/** Runs a reader and gives its failure as a value. Anything but our own errors is a bug and passes through. */
export function readingOf<T>(
  url: string,
  read: (warn: (warning: Warning) => void) => readonly T[],
): Reading<T> {
  const warnings: Warning[] = [];
  try {
    return { ok: true, records: read((warning) => warnings.push(warning)), warnings };
  } catch (error) {
    if (!isDungHenError(error)) throw error;
    return { ok: false, error: new DungHenError(error.code, { ...error.context, url }) };
  }
}
