import { nationalPortal } from '@dung-hen/adapters/national-portal/adapter';
import { type DutyId, PUBLICATION_DUTIES } from '@dung-hen/domain';
import { z } from '@dung-hen/domain/schema';
import { hostOf } from './other-systems.ts';

const host = z.string().check(z.refine((text) => text !== '' && hostOf(text) === text));
/** An address of the commune's site; '' where none is set. */
const address = z
  .string()
  .check(z.maxLength(300))
  .check(z.refine((text) => text === '' || (/^https?:\/\//u.test(text) && hostOf(text) !== null)));

const days = z.int().check(z.gte(0), z.lte(366));
const defaultWithin = Object.fromEntries(
  PUBLICATION_DUTIES.map(({ id, within }) => [id, within.value]),
) as Record<DutyId, number>;

/** Where procedures are asked for and where they are posted. */
export const publicitySchema = z.object({
  /** Hosts of the national portal in the order they are tried; the pages have moved along them since 2025. */
  hosts: z._default(z.array(host).check(z.minLength(1), z.maxLength(8)), [...nationalPortal.hosts]),
  /** Code of the implementing agency ('H56' = Thanh Hóa), or the portal's number of it. */
  agency: z._default(z.string().check(z.maxLength(20)), 'H56'),
  /** The portal's number of the level; '' = every level. The numbers after 1/7/2025 are not known. */
  level: z._default(z.string().check(z.regex(/^\d{0,9}$/u)), ''),
  /** Page of the commune's site that holds the table of procedures. */
  postedAddress: z._default(address, ''),
  /** The list of articles in which results and bulletins are published. */
  newsAddress: z._default(address, ''),
  /** Working days within which something is published; for the list of procedures days after which it wants looking at. */
  within: z._default(
    z.object({ quarterlyResult: days, weeklyBulletin: days, procedureList: days }),
    defaultWithin,
  ),
  /** Hours a status may take to reach the national portal. No rule says how long. */
  delayHours: z._default(z.int().check(z.gte(0), z.lte(8_760)), 24),
});

export type PublicitySettings = z.infer<typeof publicitySchema>;

export const DEFAULT_PUBLICITY: PublicitySettings = publicitySchema.parse({});

/** Every host the officer may have let us read for this. */
export function publicityHosts({ hosts, postedAddress, newsAddress }: PublicitySettings): readonly string[] {
  return [...new Set([...hosts, ...[postedAddress, newsAddress].flatMap((text) => hostOf(text) ?? [])])];
}
