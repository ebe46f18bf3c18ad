import { isNumberPattern } from '@dung-hen/domain';
import { z } from '@dung-hen/domain/schema';
import { isDay } from './moment.ts';
import { MOST_SYSTEMS, otherSystemSchema } from './other-systems.ts';
import { DEFAULT_PUBLICITY, publicitySchema } from './publicity-settings.ts';

const time = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u));
const isoDate = z.string().check(z.refine(isDay));
const officeHours = z
  .object({ morningFrom: time, morningTo: time, afternoonFrom: time, afternoonTo: time })
  .check(
    z.refine(
      (hours) =>
        hours.morningFrom < hours.morningTo &&
        hours.morningTo <= hours.afternoonFrom &&
        hours.afternoonFrom < hours.afternoonTo,
    ),
  );

/** How letters are numbered: '{so}' for the number, '{nam}' for the year. */
const numberPattern = z.string().check(z.refine(isNumberPattern));

/** One day off or worked Saturday the officer entered or imported. */
const calendarDay = z.object({
  date: isoDate,
  kind: z.enum(['off', 'worked']),
  note: z._default(z.string(), ''),
});

/**
 * Everything an officer (or, by managed storage, a province) can set. Every field has a default, so a missing or
 * older store is filled up, and a broken one falls back field by field.
 */
export const settingsSchema = z.object({
  language: z._default(z.enum(['vi', 'en']), 'vi'),
  unitName: z._default(z.string(), ''),
  unitCode: z._default(z.string(), ''),
  signerTitle: z._default(z.string(), 'CHỦ TỊCH'),
  signerName: z._default(z.string(), ''),
  /** Quyền hạn above the signer's title, one line each; an officer who signs in his own right has none. */
  signerAuthority: z._default(z.string().check(z.maxLength(120)), 'TM. ỦY BAN NHÂN DÂN'),
  oneStopName: z._default(z.string().check(z.maxLength(120)), 'Trung tâm Phục vụ hành chính công'),
  officePhone: z._default(z.string().check(z.maxLength(40)), ''),
  /** Địa danh before the date of a letter; '' takes it from the unit's name. */
  letterPlace: z._default(z.string().check(z.maxLength(60)), ''),
  letterNumbers: z._default(
    z.object({ apology: numberPattern, supplement: numberPattern, refusal: numberPattern }),
    { apology: '{so}/PXL', supplement: '{so}/HDHS', refusal: '{so}/PTC' },
  ),
  /** Who works at this computer, for the local audit log; exports leave it out. */
  officerName: z._default(z.string().check(z.maxLength(100)), ''),
  officeHours: z._default(officeHours, {
    morningFrom: '07:00',
    morningTo: '11:30',
    afternoonFrom: '13:30',
    afternoonTo: '17:00',
  }),
  calendarDays: z._default(z.array(calendarDay), []),
  /** Years whose days off and worked Saturdays the office has entered from the official notice. */
  announcedYears: z._default(z.array(z.int().check(z.gte(2018), z.lte(2100))).check(z.maxLength(20)), []),
  /** Working days before the due day from which a dossier is "due soon". */
  dueSoonDays: z._default(z.int().check(z.gte(0), z.lte(10)), 2),
  onTimeTarget: z._default(z.number().check(z.gte(0), z.lte(100)), 98),
  deadlineColumn: z._default(z.boolean(), false),
  quietFrom: z._default(time, '17:00'),
  quietTo: z._default(time, '07:00'),
  notifyAt: z._default(z.array(time), ['07:30', '13:30']),
  /** Days after which seen and collected data are removed from this machine. */
  dataDays: z._default(z.int().check(z.gte(1), z.lte(400)), 120),
  profileId: z._default(z.string(), 'thanh-hoa-2025'),
  /** Other one-stop systems, each switched on by the officer; a province may preset what is known of them. */
  otherSystems: z._default(z.array(otherSystemSchema).check(z.maxLength(MOST_SYSTEMS)), []),
  /** Where procedures, statuses and articles are checked; most of it nobody has verified, so all of it is shown. */
  publicity: z._default(publicitySchema, DEFAULT_PUBLICITY),
  disabledFeatures: z._default(z.array(z.string()), []),
});

export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

/** Validates stored settings field by field: what is broken falls back to its default and is named. */
export function parseSettings(stored: unknown): {
  readonly settings: Settings;
  readonly broken: readonly string[];
} {
  const source = typeof stored === 'object' && stored !== null ? stored : {};
  const whole = settingsSchema.safeParse(source);
  if (whole.success) return { settings: whole.data, broken: [] };
  const broken = [...new Set(whole.error.issues.map((issue) => String(issue.path[0] ?? '')))];
  const kept = Object.fromEntries(Object.entries(source).filter(([key]) => !broken.includes(key)));
  return { settings: settingsSchema.parse(kept), broken };
}
