import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PostalDossier, postalShares } from './postal-share.ts';

const WINDOW = { from: '2026-03-15', to: '2026-06-14' };
const dossier = (channel: PostalDossier['channel'], more: Partial<PostalDossier> = {}): PostalDossier => ({
  channel,
  receivedAt: '2026-04-01T08:00:00',
  status: 9,
  fieldName: 'Hộ tịch',
  procedureCode: '1.001193',
  procedureName: 'Đăng ký khai sinh',
  ...more,
});

it('counts what was received in the window, both ends included', () => {
  const { total, undated } = postalShares(
    [
      dossier('post', { receivedAt: '2026-03-15T00:00:00' }),
      dossier('counter', { receivedAt: '2026-06-14T23:59:59' }),
      dossier('post', { receivedAt: '2026-03-14T23:59:59' }),
      dossier('post', { receivedAt: '2026-06-15T00:00:00' }),
      dossier('post', { receivedAt: null }),
      dossier('post', { status: 3 }),
      dossier('post', { status: 1 }),
      dossier('online'),
      dossier(null),
    ],
    WINDOW,
  );
  expect(total).toEqual({
    counts: { received: 4, counter: 1, online: 1, post: 1, unknown: 1 },
    percent: 33.33,
  });
  expect(undated).toBe(1);
});

it('groups by field and procedure, the most postal first, and says nothing of nothing', () => {
  const { byField, byProcedure } = postalShares(
    [
      dossier('counter'),
      dossier('counter'),
      dossier('post', { fieldName: 'Đất đai', procedureCode: '1.2', procedureName: 'Biến động' }),
      dossier(null, { fieldName: null, procedureCode: null, procedureName: null }),
    ],
    WINDOW,
  );
  expect(byField.map(({ name, percent }) => [name, percent])).toEqual([
    ['Đất đai', 100],
    ['Hộ tịch', 0],
    ['', null],
  ]);
  expect(byProcedure[0]).toMatchObject({ code: '1.2', name: 'Biến động' });
  expect(postalShares([], WINDOW).total.percent).toBeNull();
});

it('always adds up, and never rounds up to a whole', () => {
  const channel = fc.constantFrom('post', 'counter', 'online', null);
  fc.assert(
    fc.property(fc.array(channel), (channels) => {
      const { total, byField } = postalShares(
        channels.map((one) => dossier(one)),
        WINDOW,
      );
      const { received, counter, online, post, unknown } = total.counts;
      expect(counter + online + post + unknown).toBe(received);
      expect(received).toBe(channels.length);
      expect(byField.reduce((sum, { counts }) => sum + counts.post, 0)).toBe(post);
      expect(total.percent === 100).toBe(post > 0 && post === received - unknown);
    }),
  );
});
