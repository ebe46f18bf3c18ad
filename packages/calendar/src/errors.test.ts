import { expect, test } from 'vitest';
import { CalendarError } from './errors.ts';

test('a calendar error carries a code of the closed union and a message', () => {
  const error = new CalendarError('CALENDAR_MISSING', 'no calendar for 2040');
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: 'CalendarError',
    code: 'CALENDAR_MISSING',
    message: 'no calendar for 2040',
  });
});
