import type { IsoDate } from '@dung-hen/calendar';
import type { LetterDraft, Office } from './letter-draft.ts';
import { formatLetterNumber } from './letter-number.ts';
import { DOTS, type OfficialPaper } from './paper.ts';
import { dayOrBlank } from './written-dates.ts';

/** Quốc hiệu and Tiêu ngữ. */
const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'] as const;

const PEOPLES_COMMITTEE = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+/iu;

function capitals(text: string): string {
  return text.normalize('NFC').trim().toLocaleUpperCase('vi');
}

/** The full name of a unit: 'UBND xã Hà Trung' → 'Ủy ban nhân dân xã Hà Trung'. */
export function fullUnitName(unitName: string): string {
  const name = unitName.normalize('NFC').trim();
  return PEOPLES_COMMITTEE.test(name) ? name.replace(PEOPLES_COMMITTEE, 'Ủy ban nhân dân ') : name;
}

/** Địa danh of a unit: 'Ủy ban nhân dân xã Hà Trung' → 'Hà Trung'; '' where the name does not tell. */
export function placeOf(unitName: string): string {
  const rest = unitName.normalize('NFC').trim().replace(PEOPLES_COMMITTEE, '');
  const place = /^(?:xã|phường|thị trấn|đặc khu|huyện|thành phố|thị xã|tỉnh)\s+(.+)$/iu.exec(rest);
  return place?.[1]?.trim() ?? '';
}

/** Longest line that fits beside the motto in 13 pt capitals. */
const LINE = 26;

/** A long name on lines of about the same length, broken between words. */
function balanced(name: string): string[] {
  const lines = Math.ceil(name.length / LINE);
  if (lines <= 1) return [name];
  const aim = name.length / lines;
  const spaces = [...name.matchAll(/ /gu)].map(({ index }) => index);
  const [first] = spaces.sort((a, b) => Math.abs(a - aim) - Math.abs(b - aim));
  if (first === undefined) return [name];
  return [name.slice(0, first), ...balanced(name.slice(first + 1))];
}

function agencyLines(name: string, strong: boolean): OfficialPaper['agency'] {
  return balanced(name).map((text) => ({ text, strong }));
}

/** A people's committee signs in its own name: both lines of its name in bold. */
export function committeeLines(unitName: string): OfficialPaper['agency'] {
  const name = fullUnitName(unitName);
  if (name === '') return [{ text: DOTS.repeat(4), strong: true }];
  const place = name.replace(PEOPLES_COMMITTEE, '');
  return place === name
    ? agencyLines(capitals(name), true)
    : [{ text: 'ỦY BAN NHÂN DÂN', strong: true }, ...agencyLines(capitals(place), true)];
}

/** The one-stop part of a unit: the unit above it in plain letters, its own name in bold. */
export function oneStopLines(office: Office): OfficialPaper['agency'] {
  const name = capitals(office.unitName).replace(/^ỦY BAN NHÂN DÂN |^UỶ BAN NHÂN DÂN /u, 'UBND ');
  return [
    ...agencyLines(name === '' ? DOTS.repeat(4) : name, false),
    ...agencyLines(capitals(office.oneStopName) || DOTS.repeat(4), true),
  ];
}

/** Everything above the title that is the same on every letter. */
export function letterhead({
  office,
  number,
  datedOn,
}: LetterDraft): Pick<OfficialPaper, 'motto' | 'number' | 'numberNote' | 'placeAndDate'> {
  return {
    ...letterheadFor({
      unitName: office.unitName,
      place: office.place,
      datedOn,
      number: `Số: ${number.printed ?? formatLetterNumber(number.pattern, null, number.year)}`,
    }),
    numberNote: number.reprint ? '(Bản in lại)' : null,
  };
}

/** The same of any paper: motto, number as printed, place and date. */
export function letterheadFor({
  unitName,
  place,
  datedOn,
  number,
}: {
  readonly unitName: string;
  readonly place: string;
  readonly datedOn: IsoDate | null;
  readonly number: string;
}): Pick<OfficialPaper, 'motto' | 'number' | 'numberNote' | 'placeAndDate'> {
  return {
    motto: MOTTO,
    number,
    numberNote: null,
    placeAndDate: `${place.trim() || placeOf(unitName) || DOTS}, ${dayOrBlank(datedOn)}`,
  };
}
