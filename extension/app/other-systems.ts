import { READ_COLUMNS } from '@dung-hen/adapters/onestop-any/fields';
import { z } from '@dung-hen/domain/schema';
import type { TaughtColumn } from '@dung-hen/page';

/** A host name as the browser writes it: no port, no path, no wildcard. */
const HOST =
  /^(?=.{3,120}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u;

/** Signs that are no part of a label and change how what stands beside them is shown. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** A label, never a value: many digits are what codes, phones, days and identity numbers are made of. */
const label = z.string().check(
  z.minLength(1),
  z.maxLength(120),
  z.refine((text) => !/(?:\d\D*){4}|@/u.test(text) && !UNSEEN.test(text)),
);

const taughtColumn = z.strictObject({
  concept: z.enum(READ_COLUMNS),
  path: z.array(label).check(z.minLength(1), z.maxLength(6)),
});

/** Another one-stop system the officer switched on, with the columns he pointed at: labels and structure, no values. */
export const otherSystemSchema = z.strictObject({
  host: z.string().check(z.regex(HOST)),
  on: z.boolean(),
  columns: z.array(taughtColumn).check(z.maxLength(READ_COLUMNS.length)),
});

export type OtherSystem = z.infer<typeof otherSystemSchema>;

/** How many systems can be kept. */
export const MOST_SYSTEMS = 50;

/** Profiles as they are handed from one machine to another, or shipped by a province. */
const profileFile = z.strictObject({
  kind: z.literal('dung-hen/he-thong-khac'),
  version: z.literal(1),
  systems: z.array(otherSystemSchema).check(z.maxLength(MOST_SYSTEMS)),
});

/** The profiles as a file's text. */
export function profilesAsJson(systems: readonly OtherSystem[]): string {
  return `${JSON.stringify({ kind: 'dung-hen/he-thong-khac', version: 1, systems }, null, 2)}\n`;
}

/** The profiles of a file; null when it is none. They come switched off: only the officer's click asks for a host. */
export function readProfiles(text: string): OtherSystem[] | null {
  try {
    const parsed = profileFile.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.systems.map((system) => ({ ...system, on: false })) : null;
  } catch {
    return null;
  }
}

/** The host of an address or host name typed or pasted; null when it is none. */
export function hostOf(typed: string): string | null {
  const text = typed.trim();
  try {
    const { protocol, hostname } = new URL(/^[a-z]+:\/\//iu.test(text) ? text : `https://${text}`);
    return /^https?:$/u.test(protocol) && HOST.test(hostname) && text !== '' ? hostname : null;
  } catch {
    return null;
  }
}

/** Match pattern of one host, for permissions and content scripts. */
export const patternOf = (host: string): string => `*://${host}/*`;

/** What was taught for the host of an address. */
export function taughtOn(url: string, systems: readonly OtherSystem[]): readonly TaughtColumn[] {
  const host = hostOf(url);
  return systems.find((system) => system.host === host)?.columns ?? [];
}

/** The systems with one replaced or added, sorted by host. */
export function withSystem(systems: readonly OtherSystem[], changed: OtherSystem): OtherSystem[] {
  return [...systems.filter(({ host }) => host !== changed.host), changed].sort((a, b) =>
    a.host.localeCompare(b.host),
  );
}

/** A system with one column taught: each meaning has one column, and each column one meaning. */
export function withColumn(system: OtherSystem, taught: OtherSystem['columns'][number]): OtherSystem {
  const columns = system.columns.filter(
    ({ concept, path }) => concept !== taught.concept && path.join('\n') !== taught.path.join('\n'),
  );
  return { ...system, columns: [...columns, taught] };
}

/** A system without what was taught for one meaning. */
export function withoutColumn(
  system: OtherSystem,
  concept: OtherSystem['columns'][number]['concept'],
): OtherSystem {
  return { ...system, columns: system.columns.filter((column) => column.concept !== concept) };
}
