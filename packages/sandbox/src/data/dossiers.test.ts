import { describe, expect, it } from 'vitest';
import { createClock } from '../clock.ts';
import { BREAKING_DIRT, HARMLESS_DIRT } from './life.ts';
import type { Scenario } from './month-of-dossiers.ts';
import { windowOf } from './months.ts';
import { DAY, dayOf, HOUR, officeOpen } from './office-time.ts';
import { DossierStore } from './store.ts';

const open = (seed: string, scenario: Scenario = 'usual', demo = 600, now = '2026-06-15T08:00:00') =>
  new DossierStore({
    seed,
    clock: createClock({ start: now, ticking: false }),
    scenario,
    volume: { demo, commune: 12, department: 12 },
    communes: 5,
    quarters: 3,
  });

const looks = (store: DossierStore) => store.rowsOf(store.demo).map(({ life: _, ...row }) => row);
const codes = (store: DossierStore) => store.rowsOf(store.demo).map((row) => row.life.code);

describe('made-up dossiers', () => {
  const store = open('a');
  const rows = store.rowsOf(store.demo);

  it('are the same for the same seed, others for another', () => {
    expect(looks(open('a'))).toEqual(looks(store));
    expect(codes(open('a'))).toEqual(codes(store));
    expect(looks(open('b'))).not.toEqual(looks(store));
  });

  it('do not depend on what was asked before, nor on the order', () => {
    const other = open('a', 'usual', 600, '2026-02-01T08:00:00');
    other.rowsOf(other.demo);
    other.clock.set('2026-06-15T08:00:00');
    expect(looks(other).slice(0, 300)).toEqual(looks(store).slice(0, 300));
  });

  it('come in about the volume asked for, newest first, with unique codes counted daily', () => {
    const { from } = windowOf(2026 * 12 + 3);
    const { to } = windowOf(2026 * 12 + 5);
    const quarter = rows.filter(
      ({ days }) => days.received !== null && days.received >= from && days.received <= to,
    );
    expect(quarter.length).toBeGreaterThan(540);
    expect(quarter.length).toBeLessThan(660);
    expect(new Set(codes(store)).size).toBe(rows.length);
    const created = rows.map((row) => row.life.createdAt);
    expect(created).toEqual([...created].sort((a, b) => b - a));
    expect(codes(store).every((code) => /^(?:H56\.77\.5|000\.05\.77\.H56)-\d{6}-\d{4,}$/u.test(code))).toBe(
      true,
    );
  });

  it('show every status but the withdrawn 7 in earnest numbers, and 1–3 % late', () => {
    const big = open('a', 'usual', 3_000);
    const all = big.rowsOf(big.demo);
    const has = (status: number) => all.filter((row) => row.status === status).length;
    for (const status of [1, 2, 3, 4, 5, 6, 8, 9, 10])
      expect(has(status), `status ${status}`).toBeGreaterThan(0);
    expect(has(7)).toBeLessThan(all.length / 200);
    const done = all.filter(({ days }) => days.finished !== null && days.due !== null);
    const late = done.filter(({ days }) => (days.finished ?? 0) > (days.due ?? 0));
    expect(late.length / done.length).toBeGreaterThan(0.008);
    expect(late.length / done.length).toBeLessThan(0.03);
    expect(all.some((row) => row.due === null && row.receivedAt !== null)).toBe(true);
    expect(all.some((row) => row.withdrawn && row.status === 10)).toBe(true);
    const shares = ['1', '2', '3'].map(
      (channel) => all.filter((row) => row.channel === channel).length / all.length,
    );
    expect(shares[1]).toBeGreaterThan(0.5);
    expect(shares[2]).toBeGreaterThan(0.005);
  });

  it('tell events in order, at a desk unless a citizen acts or an officer accepts in the evening', () => {
    for (const { life } of rows) {
      const moments = life.events.map((event) => event.at);
      expect(moments).toEqual([...moments].sort((a, b) => a - b));
      for (const event of life.events) {
        if (event.kind === 'submit' || event.kind === 'citizenSent') continue;
        const hour = (event.at % DAY) / HOUR;
        const closes = event.kind === 'receive' && life.channel === '2' ? 19.1 : 17;
        expect(officeOpen(dayOf(event.at)), `${event.kind} ${life.code}`).toBe(true);
        expect(hour >= 7 && hour <= closes, `${event.kind} ${life.code} at ${hour}`).toBe(true);
      }
    }
  });

  it('start over after a supplement and shift by the pause after a stop', () => {
    const big = open('pauses', 'clean', 3_000);
    const lives = big.rowsOf(big.demo).map((row) => row.life);
    const resumed = (status: number) =>
      lives.flatMap((life) =>
        life.events.flatMap((event, i) => {
          const pause = life.events.slice(0, i).findLast((one) => one.kind === 'pause');
          const due = life.events
            .slice(0, i)
            .findLast((one) => one.kind === 'receive' || one.kind === 'resume');
          if (event.kind !== 'resume' || pause?.kind !== 'pause' || pause.status !== status) return [];
          return event.due === null || due?.due == null
            ? []
            : [{ event, pause, before: due.due, after: event.due }];
        }),
      );
    const supplements = resumed(5);
    expect(supplements.length).toBeGreaterThan(10);
    for (const { event, after } of supplements) expect(after).toBeGreaterThanOrEqual(event.at - DAY);
    const stops = [...resumed(6), ...resumed(8)];
    expect(stops.length).toBeGreaterThan(3);
    for (const { event, pause, before, after } of stops) {
      // The last working day of the shift may have to jump over Tết.
      const more = after - before - (event.at - pause.at);
      expect(more).toBeGreaterThanOrEqual(-DAY);
      expect(more).toBeLessThan(12 * DAY);
    }
  });

  it('hold the six harmless kinds of dirt every quarter, none when clean, breaking ones only when unbalanced', () => {
    const kinds = (one: DossierStore) => new Set(one.rowsOf(one.demo).map((row) => row.life.dirt));
    for (const kind of HARMLESS_DIRT) expect(kinds(store), kind).toContain(kind);
    for (const kind of BREAKING_DIRT) expect(kinds(store), kind).not.toContain(kind);
    expect([...kinds(open('a', 'clean'))]).toEqual([null]);
    for (const kind of [...HARMLESS_DIRT, ...BREAKING_DIRT])
      expect(kinds(open('a', 'unbalanced'))).toContain(kind);
  });

  it('show paused dossiers of every kind on any day, however few there are', () => {
    const small = open('small', 'usual', 45);
    for (let day = 0; day < 120; day += 3) {
      small.clock.set('2026-01-20T08:00:00');
      small.clock.advance(day * DAY);
      const statuses = new Set(small.rowsOf(small.demo).map((row) => row.status));
      for (const status of [5, 6, 8] as const)
        expect(statuses.has(status), `${status} on day ${day}`).toBe(true);
    }
  });

  it('move on with the clock and never forget what was', () => {
    const one = open('clock');
    const before = one.rowsOf(one.demo);
    one.clock.advance(3 * DAY);
    const after = one.rowsOf(one.demo);
    expect(after.length).toBeGreaterThan(before.length);
    const byCode = new Map(after.map((row) => [row.life.code, row]));
    const changed = before.filter((row) => byCode.get(row.life.code)?.status !== row.status);
    expect(changed.length).toBeGreaterThan(0);
    for (const row of before) expect(byCode.has(row.life.code)).toBe(true);
    one.clock.advance(-3 * DAY);
    expect(one.rowsOf(one.demo)).toEqual(before);
  });

  it('are found by id and by code, the invisible ones by neither list nor code', () => {
    const big = open('invisible', 'usual', 3_000);
    const visible = big.rowsOf(big.demo);
    expect(visible.every((row) => row.life.invisible === null)).toBe(true);
    const positions = visible.map((row) => `${row.life.month}/${row.life.position}`);
    expect(new Set(positions).size).toBe(visible.length);
    const [first] = visible;
    expect(big.byCode(first?.life.code ?? '')?.life).toBe(first?.life);
    expect(big.byCode('H56.77.5-260615-9999')).toBeNull();
    expect(big.byCode('H99-260615-0001')).toBeNull();
    expect(big.byId('00000000-0000-0000-0000-000000000000')).toBeNull();
  });
});

describe('units', () => {
  it('one code is a prefix of others without a dot, none of the demo commune', () => {
    const codes = open('a').units.flatMap((unit) => unit.maDinhDanh ?? []);
    const under = (code: string) => codes.filter((one) => one.startsWith(code) && one !== code);
    expect(under('H56.1')).toContain('H56.10');
    expect(under('H56.77.5')).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('are 166 communes by default shape, with old districts nobody files at', () => {
    const store = new DossierStore({
      seed: 'a',
      clock: createClock({ start: '2026-06-15T08:00:00', ticking: false }),
      scenario: 'usual',
      volume: { demo: 30, commune: 3, department: 3 },
      communes: 166,
      quarters: 1,
    });
    const communes = store.units.filter((unit) => unit.catalog === 'xa-phuong');
    expect(communes).toHaveLength(166);
    expect(new Set(communes.map((unit) => unit.name)).size).toBe(166);
    expect(store.units.filter((unit) => unit.catalog === 'quan-huyen').every((unit) => !unit.busy)).toBe(
      true,
    );
    for (const catalog of ['so-ban-nganh', 'cnvpdk', 'quan-huyen']) {
      expect(store.units.some((unit) => unit.catalog === catalog)).toBe(true);
    }
  });
});
