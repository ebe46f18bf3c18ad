/** Interface languages; Vietnamese is the default. */
export type Language = 'vi' | 'en';

/** Strings, or functions that make a string from values. English must have exactly what Vietnamese has. */
export type Texts = { readonly [key: string]: string | ((...values: never[]) => string) | Texts };

type SameShape<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : SameShape<T[Key]>;
};

/**
 * The texts of one feature in both languages. A plain typed object and no library: a library that switches language
 * at run time weighs as much as a whole content script may (docs/decisions.md).
 */
export function defineTexts<T extends Texts>(vi: T, en: SameShape<T>): (language: Language) => SameShape<T> {
  return (language) => (language === 'en' ? en : (vi as unknown as SameShape<T>));
}

const formats: Record<string, Intl.NumberFormat> = {};

/** Made once: making one takes longer than all the counts of a page. */
function formatOf(minimumFractionDigits: number, language: Language): Intl.NumberFormat {
  const key = language + minimumFractionDigits;
  formats[key] ??= new Intl.NumberFormat(language, { minimumFractionDigits });
  return formats[key] as Intl.NumberFormat;
}

/** 1234 → '1.234' (vi) or '1,234' (en). */
export function formatCount(value: number, language: Language): string {
  return formatOf(0, language).format(value);
}

/** Share of a whole in percent with its counts: never a percentage of nothing. */
export function formatShare(part: number, whole: number, language: Language): string {
  if (whole === 0) return language === 'en' ? 'none occurred' : 'không phát sinh';
  // Rounded down: 97.996 % must not look like the 98 % it is not.
  const shown = formatOf(2, language).format(Math.floor((part * 10_000) / whole) / 100);
  return `${shown}% (${formatCount(part, language)}/${formatCount(whole, language)})`;
}

/** '2026-06-14T11:30:00' → '11:30 14/06/2026'; a bare day → '14/06/2026'. */
export function formatMoment(moment: string): string {
  const [day = '', time] = moment.split('T');
  const [year, month, date] = day.split('-');
  return `${time ? `${time.slice(0, 5)} ` : ''}${date}/${month}/${year}`;
}
