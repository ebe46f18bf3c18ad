import { CalendarError } from '@dung-hen/calendar';
import { DungHenError, ERROR_CODES } from '@dung-hen/domain';
import { expect, it } from 'vitest';
import { EXIT_CODES } from './exit-codes.ts';
import { Interrupted, tell } from './failure.ts';
import { translator } from './words/translate.ts';

const vi = translator('vi');

it.each(ERROR_CODES)('tells %s in words, with its code and exit code', (code) => {
  for (const language of ['vi', 'en'] as const) {
    const told = tell(new DungHenError(code, { step: 'bước' }), language, translator(language));
    expect(told.exitCode).toBe(EXIT_CODES[code]);
    expect(told.lines[0]).toContain(code);
    expect(told.document.error).toMatchObject({ code, step: 'bước', detail: null });
    expect(told.document.error.message.length).toBeGreaterThan(20);
  }
});

it('shows label, detail and address, the address without its query', () => {
  const error = new DungHenError('SITE_CHANGED', {
    label: 'Quá hạn',
    detail: 'no such column',
    url: 'https://example.vn/a?token=abc#x',
  });
  const { lines, document } = tell(error, 'vi', vi);
  expect(lines.join('\n')).toContain('Quá hạn');
  expect(lines).toContain('  Chi tiết: no such column');
  expect(document.error.url).toBe('https://example.vn/a');
});

it('takes calendar errors and Ctrl-C for what they are', () => {
  expect(tell(new CalendarError('CALENDAR_MISSING', 'x'), 'vi', vi)).toMatchObject({ exitCode: 6 });
  expect(tell(new Interrupted(), 'vi', vi)).toMatchObject({ exitCode: 130 });
});

it('says of a bug what it is called and where, and nothing of what was worked on', () => {
  const error = new TypeError('cannot read 0912345678 of Nguyễn Văn A', {
    cause: new Error('Bearer abc'),
  });
  const told = tell(error, 'vi', vi);
  expect(told.exitCode).toBe(1);
  expect(told.lines.join()).toContain('TypeError');
  expect(told.lines.join()).toContain('failure.test.ts');
  expect(JSON.stringify(told)).not.toMatch(/0912345678|Nguyễn|Bearer/u);
  expect(tell('a string', 'vi', vi).exitCode).toBe(1);
  expect(tell(null, 'vi', vi).exitCode).toBe(1);
});
