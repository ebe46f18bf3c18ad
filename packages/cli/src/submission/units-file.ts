import { readFileSync } from 'node:fs';
import { DungHenError, parseUnitCode } from '@dung-hen/domain';
import type { Translate } from '../words/translate.ts';

/** A line of the file of units: whose report, and whose account sends it (null: the one given to the command). */
export interface UnitLine {
  readonly code: string;
  readonly user: string | null;
}

const CODE = ['code', 'unit', 'ma', 'mã', 'mã đơn vị', 'mã định danh'];
const USER = ['user', 'account', 'tài khoản', 'tên đăng nhập'];
const SECRET = /mật khẩu|mat khau|password|passwd|pwd|secret/u;

/**
 * Reads a CSV file with a heading line: a column of unit codes and, where units have accounts of their own, one of
 * user names; others are ignored. Comma or semicolon. Throws INVALID_INPUT on a code that is none, a unit named twice,
 * or a column of passwords: those never belong in a file like this.
 */
export function readUnitsFile(path: string, t: Translate): readonly UnitLine[] {
  const [heading, ...lines] = textOf(path, t)
    .replace(/^\uFEFF/u, '')
    .normalize('NFC')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '');
  const separator = heading?.includes(';') ? ';' : ',';
  const names = cellsOf(heading ?? '', separator).map((name) => name.toLocaleLowerCase('vi'));
  if (names.some((name) => SECRET.test(name))) throw wrong(t('units.secret'));
  const code = names.findIndex((name) => CODE.includes(name));
  const user = names.findIndex((name) => USER.includes(name));
  if (code < 0) throw wrong(t('units.noCodeColumn'));
  const units = lines.map((line, index): UnitLine => {
    const cells = cellsOf(line, separator);
    const parsed = parseUnitCode(cells[code] ?? '');
    if (parsed === null) throw wrong(t('units.badCode', { line: index + 2 }));
    return { code: parsed.code, user: (user < 0 ? '' : (cells[user] ?? '')) || null };
  });
  const twice = units.find(
    ({ code: one }, index) => units.findIndex((other) => other.code === one) !== index,
  );
  if (twice !== undefined) throw wrong(t('units.twice', { code: twice.code }));
  if (units.length === 0) throw wrong(t('units.none'));
  return units;
}

/** Cells of a line; quotes around a cell are taken off, doubled ones inside become one. */
function cellsOf(line: string, separator: string): string[] {
  const cells =
    line.match(separator === ';' ? /("(?:[^"]|"")*"|[^;]*)(?:;|$)/gu : /("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu) ??
    [];
  return cells.map((cell) =>
    cell
      .replace(/[;,]$/u, '')
      .trim()
      .replace(/^"(.*)"$/u, '$1')
      .replaceAll('""', '"')
      .trim(),
  );
}

function textOf(path: string, t: Translate): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new DungHenError('INVALID_INPUT', { label: '--units', detail: t('units.unreadable'), cause });
  }
}

function wrong(detail: string): DungHenError {
  return new DungHenError('INVALID_INPUT', { label: '--units', detail });
}
