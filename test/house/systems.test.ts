import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADAPTERS } from '@dung-hen/adapters';
import { expect, it } from 'vitest';
import { ROOT, read } from './sources.ts';
import { emulatorTests, sendsPost, systemRow, systemsPage } from './systems-table.ts';

const PAGE = 'docs/systems.md';
const ANEW = 'DUNG_HEN_WRITE_SYSTEMS=1 npm test -- --project house test/house/systems.test.ts';

it(`${PAGE} says of every system what the adapters and the tree say (else: ${ANEW})`, () => {
  const page = systemsPage();
  if (process.env.DUNG_HEN_WRITE_SYSTEMS === '1') writeFileSync(join(ROOT, PAGE), page);
  expect(existsSync(join(ROOT, PAGE)) ? read(PAGE) : '').toBe(page);
});

it('a system called emulated is talked to by a test', () => {
  const silent = ADAPTERS.filter(
    (adapter) => systemRow(adapter)[5] !== '–' && emulatorTests(adapter.id).length === 0,
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

it('nothing is sent but by the systems known to be asked or written to that way', () => {
  // The feedback system, the national gateway and the one-stop log-in are asked by POST; reports are written by it.
  const asked = ['feedback-thanhhoa', 'national-portal', 'onestop-thanhhoa'];
  const sending = ADAPTERS.map(({ id }) => id).filter(sendsPost);
  expect(sending).toEqual([...asked, 'reporting-government'].sort());
  const written = ADAPTERS.filter((adapter) => systemRow(adapter)[4]?.includes('submits'));
  expect(written.map(({ id }) => id)).toEqual(['reporting-government']);
});
