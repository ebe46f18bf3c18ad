import { onestopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/adapter';
import { isDungHenError } from '@dung-hen/domain';
import { describe, expect, it } from 'vitest';
import { translator } from '../words/translate.ts';
import { systemAddress } from './address.ts';
import {
  checkInput,
  dayInput,
  formInput,
  momentInput,
  periodInput,
  unitInput,
  wholeNumber,
  yearInput,
} from './input.ts';

const t = translator('en');
const invalid = (error: unknown) => isDungHenError(error, 'INVALID_INPUT');

it.each([
  [dayInput, '15/06/2026', '2026-06-15'],
  [dayInput, '5/6/2026', '2026-06-05'],
  [dayInput, ' 2026-06-15 ', '2026-06-15'],
  [momentInput, '2026-06-15', '2026-06-15T00:00:00'],
  [momentInput, '2026-06-15T08:30', '2026-06-15T08:30:00'],
  [momentInput, '2026-06-15T08:30:15', '2026-06-15T08:30:15'],
  [wholeNumber(1, 10), '10', 10],
  [wholeNumber(-5, 5), '-5', -5],
  [yearInput, '2026', 2026],
  [unitInput, 'h56.77.5', 'H56.77.5'],
  [unitInput, '000.00.01.H56', '000.00.01.H56'],
  [formInput, 'ii.06a', 'II.06A'],
])('reads %#', (schema, text, value) => {
  expect(checkInput<unknown>(schema, text, 'x', t)).toBe(value);
});

it('reads a period in whatever case', () => {
  expect(checkInput(periodInput, ' 2026-q2 ', 'x', t)).toMatchObject({
    kind: 'quarter',
    index: 2,
    from: '2026-03-15',
  });
});

it.each([
  [dayInput, '31/02/2026'],
  [dayInput, '2026-6-5'],
  [dayInput, ''],
  [momentInput, '2026-06-15T25:00'],
  [momentInput, 'now'],
  [wholeNumber(1, 10), '0'],
  [wholeNumber(1, 10), '1.5'],
  [wholeNumber(1, 10), '１'],
  [wholeNumber(1, 10), '99999999999'],
  [yearInput, '26'],
  [periodInput, '2026-Q5'],
  [unitInput, 'xã Mẫu'],
  [formInput, 'II.07b'],
])('refuses %# and says what is expected', (schema, text) => {
  expect(() => checkInput<unknown>(schema, text, '--it', t)).toThrow(
    expect.toSatisfy(
      (error: unknown) => invalid(error) && isDungHenError(error) && error.context.label === '--it',
    ),
  );
});

describe('an address', () => {
  const address = (text: string, allowed: readonly string[] = []) =>
    systemAddress(text, onestopThanhHoa, allowed, t);

  it('may be a host of the system, this computer, or one allowed by name', () => {
    expect(address('https://motcua.thanhhoa.gov.vn/')).toBe('https://motcua.thanhhoa.gov.vn');
    expect(address('http://127.0.0.1:8080/duong/dan/')).toBe('http://127.0.0.1:8080/duong/dan');
    expect(address('http://[::1]:8080')).toBe('http://[::1]:8080');
    expect(address('https://motcua.example.vn', ['motcua.example.vn'])).toBe('https://motcua.example.vn');
    expect(address('https://a.example.vn', ['*.example.vn'])).toBe('https://a.example.vn');
  });

  it.each([
    'https://motcua.thanhhoa.gov.vn.example.com',
    'https://example.com/motcua.thanhhoa.gov.vn',
    'http://motcua.thanhhoa.gov.vn',
    'ftp://motcua.thanhhoa.gov.vn',
    'motcua.thanhhoa.gov.vn',
    'https://127.0.0.1.example.com',
    'file:///etc/passwd',
    '',
  ])('is refused otherwise: %s', (text) => {
    expect(() => address(text)).toThrow(expect.toSatisfy(invalid));
  });
});
