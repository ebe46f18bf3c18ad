import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { completed } from '../features/overlay/remember.ts';
import { storeDossiers } from './dossier-store.ts';
import type { SeenDossier } from './seen-dossier.ts';
import { saveSettings } from './settings.ts';
import { seenDossier } from './synthetic-seen.ts';

const stored = new Map<string, SeenDossier>();
vi.mock('./database.ts', () => ({
  database: async () => ({
    transaction: () => ({
      store: {
        get: async (code: string) => stored.get(code),
        put: async (seen: SeenDossier) => void stored.set(seen.code, seen),
      },
      done: Promise.resolve(),
    }),
  }),
}));

const NOW = '2026-11-23T09:00:00';
const CODE = seenDossier().code;
const listed = (parts: Partial<SeenDossier> = {}) => seenDossier(parts);
/** The same code on a host that was switched on; its lists may look like those of each system. */
const other = (parts: Partial<SeenDossier> = {}) =>
  seenDossier({
    system: 'onestop-any',
    pageUrl: 'https://motcua.khac.example/ho-so',
    status: 10,
    dueAt: '2027-01-15',
    finishedAt: '2026-11-20',
    stepName: 'Bước của nơi khác',
    seenAt: NOW,
    ...parts,
  });

beforeEach(() => {
  fakeBrowser.reset();
  stored.clear();
});

it.each(['onestop-any', 'onestop-igate', 'onestop-thanhhoa'])(
  'keeps what a listed system said when a host that was switched on (read as %s) writes the same code',
  async (system) => {
    for (const source of ['page', 'collected'] as const) {
      await storeDossiers([listed({ source })], NOW);
      await storeDossiers([other({ system })], NOW);
      expect(stored.get(CODE)).toEqual(listed({ source }));
      stored.clear();
    }
  },
);

it('puts the listed system’s word in the place of another host’s, with nothing of it left', async () => {
  await storeDossiers([other()], NOW);
  expect(stored.get(CODE)).toEqual(other());
  const seen = listed({ status: null, stepName: null, seenAt: '2026-11-23T08:00:00' });
  await storeDossiers([seen], NOW);
  expect(stored.get(CODE)).toEqual(seen);
});

it('lets go of a listed sighting that is older than data are kept', async () => {
  await saveSettings({ dataDays: 30 });
  await storeDossiers([listed({ seenAt: '2026-10-24T07:00:00' })], NOW);
  await storeDossiers([other()], NOW);
  expect(stored.get(CODE)?.system).toBe('onestop-thanhhoa');
  stored.clear();
  await storeDossiers([listed({ seenAt: '2026-10-23T23:00:00' })], NOW);
  await storeDossiers([other()], NOW);
  expect(stored.get(CODE)).toEqual(other());
});

it('merges sightings of one listed system, and of hosts that are none, as ever', async () => {
  await storeDossiers([listed({ limit: { hours: 40, unit: 'workingDays' }, source: 'collected' })], NOW);
  await storeDossiers([listed({ limit: null, status: 9, seenAt: NOW })], NOW);
  expect(stored.get(CODE)).toMatchObject({ status: 9, limit: { hours: 40 }, source: 'collected' });
  stored.clear();
  await storeDossiers([other({ channel: 'online', seenAt: '2026-11-23T08:00:00' })], NOW);
  await storeDossiers([other({ channel: null, status: 4 })], NOW);
  expect(stored.get(CODE)).toMatchObject({ status: 4, channel: 'online' });
});

it('in whatever order they come, one entry stands for a code, and it is the listed system’s', async () => {
  const sighting = fc
    .record({
      isListed: fc.boolean(),
      hour: fc.integer({ min: 10, max: 20 }),
      status: fc.constantFrom(4, 9, 10),
    })
    .map(({ isListed, hour, status }) =>
      (isListed ? listed : other)({ status, seenAt: `2026-11-22T${hour}:00:00` }),
    );
  await fc.assert(
    fc.asyncProperty(fc.array(sighting, { minLength: 1, maxLength: 6 }), async (sightings) => {
      stored.clear();
      for (const one of sightings) await storeDossiers([one], NOW);
      const alone = new Map(stored);
      const trusted = sightings.filter(({ pageUrl }) => pageUrl === listed().pageUrl);
      if (trusted.length === 0) return;
      stored.clear();
      for (const one of trusted) await storeDossiers([one], NOW);
      expect([...alone]).toEqual([...stored]);
    }),
    { numRuns: 50 },
  );
});

it('a row on the screen is completed by earlier sightings of its own kind only', () => {
  const bare = listed({ status: null, channel: null, seenAt: NOW });
  expect(completed(bare, listed()).status).toBe(4);
  expect(completed(bare, other())).toEqual(bare);
  expect(completed(other({ status: null }), listed())).toEqual(other({ status: null }));
});
