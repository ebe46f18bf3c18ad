import { describe, expect, it } from 'vitest';
import {
  hostOf,
  type OtherSystem,
  profilesAsJson,
  readProfiles,
  taughtOn,
  withColumn,
  withSystem,
} from './other-systems.ts';

const system: OtherSystem = {
  host: 'motcua.tinhmau.gov.vn',
  on: true,
  columns: [{ concept: 'dueAt', path: ['Hồ sơ', 'Mốc cuối'] }],
};

describe('profiles as files', () => {
  it('come back as they went, switched off', () => {
    expect(readProfiles(profilesAsJson([system]))).toEqual([{ ...system, on: false }]);
  });

  it.each([
    ['no JSON', 'xin chào'],
    ['another kind', '{"kind":"khac","version":1,"systems":[]}'],
    ['a wildcard host', profilesAsJson([{ ...system, host: '*' }])],
    ['a host with a path', profilesAsJson([{ ...system, host: 'a.vn/x' }])],
    [
      'a value for a label',
      profilesAsJson([{ ...system, columns: [{ concept: 'code', path: ['038123456789'] }] }]),
    ],
    [
      'a phone number for a label',
      profilesAsJson([{ ...system, columns: [{ concept: 'code', path: ['Gọi 091.234.5678'] }] }]),
    ],
    [
      'a label that turns the words beside it around',
      profilesAsJson([{ ...system, columns: [{ concept: 'code', path: ['Mã\u202eồh ơs'] }] }]),
    ],
    [
      'more than labels',
      JSON.stringify({ kind: 'dung-hen/he-thong-khac', version: 1, systems: [{ ...system, rows: [] }] }),
    ],
  ])('are refused: %s', (_, text) => {
    expect(readProfiles(text)).toBeNull();
  });
});

it('takes the host out of what was pasted', () => {
  expect(hostOf(' https://Motcua.Tinhmau.gov.vn:8443/ho-so?ten=x ')).toBe('motcua.tinhmau.gov.vn');
  expect(hostOf('motcua.tinhmau.gov.vn')).toBe('motcua.tinhmau.gov.vn');
  for (const bad of ['', '*', 'javascript:alert(1)', 'file:///etc/passwd', '*.gov.vn'])
    expect(hostOf(bad)).toBeNull();
});

it('finds what was taught by the host of an address', () => {
  expect(taughtOn('https://motcua.tinhmau.gov.vn/ho-so', [system])).toEqual(system.columns);
  expect(taughtOn('https://khac.gov.vn/ho-so', [system])).toEqual([]);
});

it('gives each meaning one column and each column one meaning', () => {
  const again = withColumn(system, { concept: 'dueAt', path: ['Hẹn'] });
  expect(again.columns).toEqual([{ concept: 'dueAt', path: ['Hẹn'] }]);
  expect(withColumn(again, { concept: 'stepDueAt', path: ['Hẹn'] }).columns).toEqual([
    { concept: 'stepDueAt', path: ['Hẹn'] },
  ]);
  expect(withSystem([system], { ...system, on: false })).toEqual([{ ...system, on: false }]);
});
