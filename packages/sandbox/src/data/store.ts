import type { SandboxClock } from '../clock.ts';
import { dossierId, legacyPrefix, placeOfId } from './dossier-id.ts';
import type { DossierLife } from './life.ts';
import { makeMonth, type Scenario } from './month-of-dossiers.ts';
import { monthOf, windowOf } from './months.ts';
import { DAY } from './office-time.ts';
import { hash32 } from './random.ts';
import { type DossierRow, rowAt } from './state.ts';
import { buildUnits, DEMO_UNIT_CODE, type UnitRecord } from './units.ts';

export interface Volume {
  /** Dossiers a quarter in the demo commune. */
  readonly demo: number;
  /** … in every other commune. */
  readonly commune: number;
  /** … in a department of the province or a land-registry branch. */
  readonly department: number;
}

export interface StoreOptions {
  readonly seed: string;
  readonly clock: SandboxClock;
  readonly scenario: Scenario;
  readonly volume: Volume;
  readonly communes: number;
  /** Quarters of history, the one of the clock's start included. */
  readonly quarters: number;
}

/** Rows that hold from one moment until just before another. */
interface Snapshot {
  readonly from: number;
  readonly until: number;
  readonly rows: readonly DossierRow[];
}

/** Every dossier of the province, made up when first asked for and shown as of the clock's now. */
export class DossierStore {
  readonly clock: SandboxClock;
  readonly units: readonly UnitRecord[];
  readonly demo: UnitRecord;
  readonly firstMonth: number;
  readonly #options: StoreOptions;
  readonly #lives = new Map<string, readonly DossierLife[]>();
  readonly #months = new Map<string, Snapshot>();
  readonly #snapshots = new Map<number, Snapshot>();
  readonly #prefixes = new Map<string, UnitRecord>();

  constructor(options: StoreOptions) {
    this.#options = options;
    this.clock = options.clock;
    this.units = buildUnits(options.communes);
    const start = monthOf(options.clock.nowMs());
    this.firstMonth = start - (start % 3) - 3 * (options.quarters - 1);
    const demo = this.units.find((unit) => unit.maDinhDanh === DEMO_UNIT_CODE);
    if (demo === undefined) throw new Error('The demo commune is missing');
    this.demo = demo;
    for (const unit of this.units) {
      if (unit.maDinhDanh === null) continue;
      this.#prefixes.set(unit.maDinhDanh, unit);
      this.#prefixes.set(legacyPrefix(unit), unit);
    }
  }

  /** Visible rows of a unit, newest first (CreatedOn DESC): the order of every list. */
  rowsOf(unit: UnitRecord): readonly DossierRow[] {
    if (!unit.busy) return [];
    const now = this.clock.nowMs();
    const known = this.#snapshots.get(unit.index);
    if (known !== undefined && known.from <= now && now < known.until) return known.rows;
    const last = monthOf(now);
    let from = 0;
    let until = (windowOf(last).to + 1) * DAY;
    const rows: DossierRow[] = [];
    for (let month = last; month >= this.firstMonth; month -= 1) {
      const part = this.#monthAt(unit, month, now);
      for (const row of part.rows) rows.push(row);
      from = Math.max(from, part.from);
      until = Math.min(until, part.until);
    }
    this.#snapshots.set(unit.index, { from: Math.max(from, windowOf(last).from * DAY), until, rows });
    return rows;
  }

  /** A visible dossier by record id (any case). */
  byId(id: string): DossierRow | null {
    const row = this.anyById(id);
    return row?.life.invisible === null ? row : null;
  }

  /** By record id, those with an unknown procedure included; deleted ones never. */
  anyById(id: string): DossierRow | null {
    const place = placeOfId(id);
    const unit = place === null ? undefined : this.units[place.unit];
    const life = place === null || unit === undefined ? null : this.lifeAt(unit, place.month, place.position);
    if (life === null || life.invisible === 'deleted') return null;
    return dossierId(life) === id.toLowerCase() ? rowAt(life, this.clock.nowMs()) : null;
  }

  /** The life lying at a place, visible or not. */
  lifeAt(unit: UnitRecord, month: number, position: number): DossierLife | null {
    return this.#covers(unit, month) ? (this.#livesOf(unit, month)[position] ?? null) : null;
  }

  /** A visible dossier by its full code. */
  byCode(code: string): DossierRow | null {
    const parts = /^(.+)-(\d{2})(\d{2})(\d{2})-\d{4,}$/u.exec(code.trim());
    const unit = this.#prefixes.get(parts?.[1] ?? '');
    const day = Date.parse(`20${parts?.[2]}-${parts?.[3]}-${parts?.[4]}T00:00:00Z`);
    if (unit === undefined || Number.isNaN(day) || !this.#covers(unit, monthOf(day))) return null;
    const life = this.#livesOf(unit, monthOf(day)).find((one) => one.code === code.trim());
    return life === undefined || life.invisible !== null ? null : rowAt(life, this.clock.nowMs());
  }

  #covers(unit: UnitRecord, month: number): boolean {
    return unit.busy && month >= this.firstMonth && month <= monthOf(this.clock.nowMs());
  }

  #livesOf(unit: UnitRecord, month: number): readonly DossierLife[] {
    const key = `${unit.index}/${month}`;
    let lives = this.#lives.get(key);
    if (lives === undefined) {
      const { seed, scenario } = this.#options;
      const count = this.#countOf(unit, month);
      lives = makeMonth({ seed, unit, month, count, scenario, showcase: unit === this.demo });
      this.#lives.set(key, lives);
    }
    return lives;
  }

  /** A third of the quarter's volume, up to 5 % more or less from month to month. */
  #countOf(unit: UnitRecord, month: number): number {
    const { demo, commune, department } = this.#options.volume;
    const usual = unit === this.demo ? demo : unit.catalog === 'xa-phuong' ? commune : department;
    const swing = (hash32(`${unit.maDinhDanh}/${month}`) % 50) / 1_000;
    return Math.round((usual / 3) * (1 + swing));
  }

  #monthAt(unit: UnitRecord, month: number, now: number): Snapshot {
    const key = `${unit.index}/${month}`;
    const known = this.#months.get(key);
    if (known !== undefined && known.from <= now && now < known.until) return known;
    const snapshot = snapshotOf(this.#livesOf(unit, month), now);
    this.#months.set(key, snapshot);
    return snapshot;
  }
}

function snapshotOf(lives: readonly DossierLife[], now: number): Snapshot {
  const rows: DossierRow[] = [];
  let from = 0;
  let until = Number.POSITIVE_INFINITY;
  for (const life of lives) {
    if (life.createdAt > now) {
      until = Math.min(until, life.createdAt);
      break;
    }
    from = Math.max(from, life.createdAt);
    for (const event of life.events) {
      if (event.at <= now) from = Math.max(from, event.at);
      else {
        until = Math.min(until, event.at);
        break;
      }
    }
    const row = life.invisible === null ? rowAt(life, now) : null;
    if (row !== null) rows.push(row);
  }
  return { from, until, rows: rows.reverse() };
}
