import { nationalPortal } from '@dung-hen/adapters/national-portal/adapter';
import { z } from '@dung-hen/domain/schema';
import { hostOf } from './other-systems.ts';

const host = z.string().check(z.refine((text) => text !== '' && hostOf(text) === text));
/** An address of the commune's site; '' where none is set. */
const address = z
  .string()
  .check(z.maxLength(300))
  .check(z.refine((text) => text === '' || (/^https?:\/\//u.test(text) && hostOf(text) !== null)));

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
});

export type PublicitySettings = z.infer<typeof publicitySchema>;

export const DEFAULT_PUBLICITY: PublicitySettings = publicitySchema.parse({});

/** Every host the officer may have let us read for this. */
export function publicityHosts({ hosts, postedAddress }: PublicitySettings): readonly string[] {
  return [...new Set([...hosts, ...[postedAddress].flatMap((text) => hostOf(text) ?? [])])];
}
