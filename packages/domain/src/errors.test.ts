import { CalendarError } from '@dung-hen/calendar';
import { describe, expect, test } from 'vitest';
import { adoptError, adopted, DungHenError, ERROR_CODES, isDungHenError, withoutQuery } from './errors.ts';

describe('DungHenError', () => {
  test('says where and why, and keeps its cause apart from its context', () => {
    const cause = new Error('socket');
    const error = new DungHenError('NETWORK', {
      adapter: 'onestop-thanhhoa',
      step: 'login',
      detail: 'no answer',
      cause,
    });
    expect(error.message).toBe('NETWORK (onestop-thanhhoa/login): no answer');
    expect(error.cause).toBe(cause);
    expect(error.context).toEqual({ adapter: 'onestop-thanhhoa', step: 'login', detail: 'no answer' });
  });

  test('a bare one is its code', () => {
    expect(new DungHenError('TIMEOUT').message).toBe('TIMEOUT');
  });

  test('never keeps a query', () => {
    const error = new DungHenError('FORBIDDEN', {
      url: 'https://u:p@motcua.example.vn/dvc/tra-cuu?MHS=H56&SGT=038#x',
    });
    expect(error.context.url).toBe('https://motcua.example.vn/dvc/tra-cuu');
    expect(withoutQuery('/dvc/tra-cuu?MHS=1')).toBe('/dvc/tra-cuu');
    expect(withoutQuery('file:///tmp/saved.html?x=1')).toBe('/tmp/saved.html');
  });

  test('is recognised, by code where asked', () => {
    const error = new DungHenError('CONFLICT');
    expect(isDungHenError(error)).toBe(true);
    expect(isDungHenError(error, 'CONFLICT')).toBe(true);
    expect(isDungHenError(error, 'NETWORK')).toBe(false);
    expect(isDungHenError(new Error('CONFLICT'))).toBe(false);
  });

  test('the codes are closed and distinct', () => {
    expect(new Set(ERROR_CODES).size).toBe(18);
    expect(ERROR_CODES).toHaveLength(18);
  });
});

describe('adopting', () => {
  test('a calendar error joins the union with its code and cause', () => {
    const cause = new CalendarError('CALENDAR_MISSING', 'no calendar for a year this needs');
    const error = adoptError(cause, { step: 'assess' });
    expect(isDungHenError(error, 'CALENDAR_MISSING')).toBe(true);
    expect(error).toMatchObject({ cause, context: { step: 'assess', detail: cause.message } });
  });

  test('our own errors and bugs pass as they are', () => {
    const own = new DungHenError('CONFLICT');
    const bug = new TypeError('x is not a function');
    expect(adoptError(own)).toBe(own);
    expect(adoptError(bug)).toBe(bug);
  });

  test('adopted() hands back the value or throws the adopted error', () => {
    expect(adopted({}, () => 5)).toBe(5);
    expect(() =>
      adopted({ step: 'x' }, () => {
        throw new CalendarError('INVALID_INPUT', 'not a day number');
      }),
    ).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', context: expect.objectContaining({ step: 'x' }) }),
    );
  });
});
